"""What stands around every page: navigation, search, day, scope, details, exports."""
