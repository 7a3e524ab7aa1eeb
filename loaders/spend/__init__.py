"""Spending that public bodies publish line by line: NHS bodies over £25,000, councils over £500."""
