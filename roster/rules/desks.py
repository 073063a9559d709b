"""No more people work at a site at a time than there are desks for what they do."""

from __future__ import annotations

from roster.rules.posting import City, CoverPosting


def _enough(city: City) -> None:
    for site in city.facts.problem.sites:
        for desks in site.desks:
            city.limit(site.id, desks.roles, desks.count)


POSTING = CoverPosting("desks", _enough)
