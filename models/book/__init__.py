"""The rule cards, a few to a file; `models.rulebook` puts them in order."""
