"""The bundled England tables: facts with their evidence, and a parser for each."""
