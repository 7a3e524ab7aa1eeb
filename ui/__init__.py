"""Where people meet the graph: the app in the browser and the command line."""
