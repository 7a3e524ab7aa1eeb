"""Lookups of geographr, a public package of data on English places and their health services."""
