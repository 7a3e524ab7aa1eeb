"""The commands, one module each, found on disk: the module name is the command."""
