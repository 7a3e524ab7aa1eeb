"""Registers of the Care Quality Commission."""
