"""The questions, one module each. A new question is a new module here, found on disk."""
