"""Formats of files, each a module with `TRIED` (lowest first), `opens(head)` and `tables(file)`."""
