"""Busy days for the rules about mobile teams: left out, the check objects with this amount."""

from __future__ import annotations

from models.duties import Role
from models.places import Kit
from tests.rules.left_out.busy import PINNED, Soft, Strict, busy
from tests.worlds import EARLY, ROLES, rule, site

STRICT: Strict = {
    "mobile_crew": (lambda: busy(sites=[site(mobile=True)]), [480]),
    "mobile_driver": (lambda: busy(sites=[site(driver="A")]), [480]),
    # before and after the break
    "kit": (lambda: busy(sites=[site(kit="K")], kits=(Kit(id="K", count=0),)), [210, 270]),
    # the counter is wanted, and the only duty there is belongs to the reserve
    "reserve_duty": (
        lambda: busy(
            duty_types=(EARLY.changed(reserve=True),),
            roles=(*ROLES, Role(id="standby", name="Reserve", department="E", reserve=True)),
        ),
        [2],
    ),
}

# eight hours at 20 points a minute
SOFT: Soft = {
    "mobile_crew": (
        lambda: busy(sites=[site(mobile=True)], pins=PINNED, rules=(rule("mobile_crew", "soft"),)),
        (0, 9600),
    ),
    "mobile_driver": (
        lambda: busy(sites=[site(driver="A")], pins=PINNED, rules=(rule("mobile_driver", "soft"),)),
        (0, 9600),
    ),
}
