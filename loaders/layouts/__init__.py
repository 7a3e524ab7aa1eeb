"""Row layouts that several datasets share: a table in one of them needs no parser of its own."""
