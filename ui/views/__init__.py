"""The pages of the app, one module each with a ``PAGE``: widgets and one call. Found on disk."""
