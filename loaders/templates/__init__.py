"""Templates that users fill in, each a declaration and a parser; see ``loaders/template.py``."""
