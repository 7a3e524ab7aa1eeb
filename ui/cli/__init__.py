"""The command line: `icsgraph COMMAND`."""
