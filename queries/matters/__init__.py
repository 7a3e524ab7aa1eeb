"""Matters of coverage, one module each, found on disk."""
