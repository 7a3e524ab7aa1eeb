"""The makers of the bundled tables, a module for each family; each has a table of ``MAKERS``."""
