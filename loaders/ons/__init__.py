"""Lookups and outlines of the Office for National Statistics."""
