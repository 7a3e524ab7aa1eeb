"""Lists of NHS bodies that people keep for themselves and others."""
