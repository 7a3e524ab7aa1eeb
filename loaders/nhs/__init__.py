"""Registers of the Organisation Data Service, and other files that the NHS in England publishes."""
