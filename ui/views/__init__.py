"""The pages of the app, one module each: widgets and one call."""
