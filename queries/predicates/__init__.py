"""Predicates of board rules, one in each module: a function `check` of a board and what the rule wants."""
