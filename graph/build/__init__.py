"""The build: claims of the ledger become a graph. resolve, bound, merge, derive, check, publish."""
