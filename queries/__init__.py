"""What we ask: one module for each question, and the kernel that walks paths."""
