"""Notices of contracts, as Contracts Finder, Find a Tender and others publish them in the OCDS format."""
