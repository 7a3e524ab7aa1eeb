# Two commands on a fresh machine: `make start` and `make test`. `make help` lists the rest.

# The Python that makes the environment: 3.11 or newer.
PYTHON ?= python3

VENV := .venv
BIN := $(VENV)/bin
# Newer than the lock files when the environment is up to date, so that pip need not be asked.
RUNTIME := $(VENV)/runtime.stamp
DEV := $(VENV)/dev.stamp
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help start env env-dev test test-lts lint types bench docs lock

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

start: $(RUNTIME) ## open the app, with the data it needs (NO_BROWSER=1, PORT=8599)
	@$(BIN)/icsgraph start $(if $(filter 1 yes true,$(NO_BROWSER)),--no-browser) $(if $(PORT),--port $(PORT))

env: $(RUNTIME) ## make the environment the program runs in

env-dev: $(DEV) ## add what tests and checks need

test: lint types ## run every check and test
	$(BIN)/python -m pytest

test-lts: $(DEV) ## run the tests of the server with Neo4j's long-term release (Java 17 or 21 on the path)
	ICSGRAPH_NEO4J=lts $(BIN)/python -m pytest -m neo4j

lint: $(DEV) ## check the style of the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(DEV) ## check the types
	$(BIN)/mypy

bench: $(DEV) ## measure the speed
	$(BIN)/python benchmarks/run.py

docs: $(DEV) ## write the generated pages of the manual anew
	$(BIN)/python scripts/make_docs.py

# The development lock comes first and binds the other, so that both name the same versions.
lock: ## write the lock files anew (needs uv)
	$(UV_COMPILE) --extra dev -o requirements-dev.lock pyproject.toml
	$(UV_COMPILE) -c requirements-dev.lock -o requirements.lock pyproject.toml

UV_COMPILE := uv pip compile --quiet --group build --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "icsgraph needs Python 3.11 or newer, and '$(PYTHON)' is not that." \
			"Install one and name it: make PYTHON=python3.12 start" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(RUNTIME): requirements.lock pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes -r requirements.lock
	$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): requirements-dev.lock $(RUNTIME)
	$(INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@
