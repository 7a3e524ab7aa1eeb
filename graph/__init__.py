"""What the graph holds, how it is recorded, and the stores that keep it."""
