"""The relationship types, one module for each layer. A new type is a new class, found on disk."""
