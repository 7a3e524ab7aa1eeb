"""How published files get in: read, parse, check, record. Each dataset is a .py and a .toml."""
