# Everything a person needs to run, try, test and check Istiqbal. Python 3.11 or newer and make are
# all that has to be there before; the first verb sets up `.venv` by itself.

# The first Python that is new enough. `make PYTHON=/opt/python3.12/bin/python3 run` names another.
PYTHON = $(shell for one in python3 python3.13 python3.12 python3.11; do \
	"$$one" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
	&& { echo "$$one"; break; }; done)

BIN = .venv/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet

# Every policy pack of this repository.
PACKS = $(wildcard policies/*/)

# Set up when it is missing, and again when the locked dependencies or the project's data change.
READY = .venv/.ready

.DEFAULT_GOAL := help
.PHONY: run test check chat bench lock help

run: $(READY)  ## Serve everything in one process: website chat, desk, clock; Telegram with a token
	@$(BIN)/istiqbal serve $(ARGS)

test: $(READY)  ## Run all tests; make ARGS=tests/conversations test runs some of them
	@$(BIN)/python -m pytest $(ARGS)

check: $(READY)  ## Style, formatting, types, import directions, policy packs and their forms
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	@report=$$($(BIN)/istiqbal check $(PACKS)) || { echo "$$report"; exit 1; }; \
		echo "$$report" | grep '^policies/'

chat: $(READY)  ## Be a beneficiary, in this terminal
	@$(BIN)/istiqbal chat $(ARGS)

bench: $(READY)  ## Measure the intake, side by side with two ordinary bots
	@$(BIN)/python -m bench $(ARGS)

lock: pyproject.toml  ## Write requirements.lock anew from the ranges in pyproject.toml
	@set -e; tools=$$(mktemp -d); trap 'rm -rf "$$tools"' EXIT; \
	$(NEEDS_PYTHON) "$(PYTHON)" -m venv "$$tools"; \
	"$$tools/bin/python" -m pip --disable-pip-version-check --quiet install uv; \
	"$$tools/bin/uv" pip compile --quiet --universal --generate-hashes --no-header \
		--no-emit-index-url --no-annotate --extra dev $(ARGS) pyproject.toml -o requirements.lock

help:  ## Show these lines
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-6s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

NEEDS_PYTHON = test -n "$(PYTHON)" || { \
	echo "Istiqbal needs Python 3.11 or newer, and none was found on PATH." >&2; \
	echo "Either install one, or name it: make PYTHON=/path/to/python3 run" >&2; exit 1; };

# The build backend is among the locked packages, so that nothing is installed without its hash.
$(READY): requirements.lock pyproject.toml
	@$(NEEDS_PYTHON) echo "Setting up .venv with $(PYTHON); this happens once."
	@"$(PYTHON)" -m venv .venv || { \
		echo "This Python cannot make virtual environments; Debian has that in python3-venv." >&2; \
		exit 1; }
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@
