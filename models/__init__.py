"""What roster talks about: frozen data, rule cards, no arithmetic of rules, no solver, no files."""
