"""Parts of pages that run in the browser: the picture of ties, and the search box that suggests."""
