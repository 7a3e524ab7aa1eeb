"""The stores a built graph can live in."""
