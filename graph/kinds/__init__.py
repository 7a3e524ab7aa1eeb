"""The kinds of entity, a module for each family. A new kind is a new class here, found on disk."""
