"""Sorts of findings, one in each module: a function `find` of where and when is looked."""
