"""Organograms, which every body of central government publishes twice a year."""
