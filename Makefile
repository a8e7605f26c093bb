# The two commands of this house are `make run` and `make test`; `make help` lists the rest.
# What is installed goes into .venv, what the program writes goes into var/ (or $CASEFLOW_HOME).

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check

# STRICT=1: a missing engine (Neo4j, LibreOffice, Chromium, PostgreSQL) fails a test instead of skipping it.
STRICT ?=
export STRICT

# `make test ONLY="tests/domain -k chain"` runs a part.
ONLY ?=

.DEFAULT_GOAL := help
.PHONY: help run setup test fast check lint format types contracts coverage docs docs-check fix fresh bench bench-letters lock without-engine clean

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/installed ## Install what is missing, judge the published cases, serve http://127.0.0.1:8000
	@$(BIN)/caseflow run

setup: $(VENV)/installed-test ## Only install: the program and what its tests need

test: $(VENV)/installed-test ## Every test, two files at a time (STRICT=1 insists on every engine)
	@$(BIN)/python -m pytest $(if $(ONLY),$(ONLY),-n 2 --dist loadfile)

fast: $(VENV)/installed-test ## Domain, rules and house tests: seconds
	@$(BIN)/python -m pytest -q tests/domain tests/rules tests/house -m "not slow"

check: lint format types contracts coverage docs-check ## What a change must pass, whole

lint: $(VENV)/installed-test ## ruff
	@$(BIN)/ruff check .

format: $(VENV)/installed-test ## ruff format, looking only
	@$(BIN)/ruff format --check .

types: $(VENV)/installed-test ## mypy --strict
	@$(BIN)/mypy

contracts: $(VENV)/installed-test ## Who imports whom
	@$(BIN)/lint-imports --no-cache

# Counting branches makes a test several times slower, so it is left out where it would count nothing new: pages in a
# browser and the bench drive other processes, and on a Neo4j our own lines are those of the embedded engine again.
APART := tests/bench tests/browser
COUNTED := $(addprefix --ignore=,$(APART)) -k "not neo4j"

coverage: $(VENV)/installed-test ## Every test, two at a time, branches counted: domain and rules 100%, the rest 90%
	@$(BIN)/coverage erase
	@$(BIN)/python -m pytest -q -n 2 --dist loadfile --cov --cov-report= $(COUNTED)
	@$(BIN)/python -m pytest -q $(addprefix --ignore=,$(APART)) -k neo4j
	@$(BIN)/python -m pytest -q $(APART)
	@$(BIN)/coverage report --include='caseflow/domain/*,caseflow/rules/*' --skip-covered --fail-under=100
	@$(BIN)/coverage report --omit='caseflow/domain/*,caseflow/rules/*' --skip-covered --fail-under=90

docs: $(VENV)/installed ## Write the pages that are made from rules, glossary and code
	@$(BIN)/python docs/pages.py

docs-check: $(VENV)/installed ## Say which of those pages are stale
	@$(BIN)/python docs/pages.py --check

fix: $(VENV)/installed-test ## ruff --fix, then format
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

fresh: $(VENV)/installed-test ## Data that ages: rules looked at within a year, next year's holidays known
	@$(BIN)/python -m pytest -q tests/house/ageing.py

bench: $(VENV)/installed-test ## The graph at the size of a district, beside PostgreSQL: minutes (BENCH=--small: a tenth)
	@$(BIN)/python bench/chain.py $(BENCH)

bench-letters: $(VENV)/installed-test ## Letters pressed, packed and printed, beside other ways (BENCH=--small: a minute)
	@$(BIN)/python bench/letters.py $(BENCH)

lock: $(VENV)/installed-test ## Write constraints.txt from what is installed and was just tested
	@echo "# The versions that were tested together; pip takes them as constraints. \`make lock\` writes them anew." > constraints.txt
	@$(PIP) freeze --exclude-editable >> constraints.txt

without-engine: $(VENV)/pyvenv.cfg ## Install where the graph engine has no build; wants CASEFLOW_GRAPH then
	@$(BIN)/python -c "$(OTHERS)" > $(VENV)/others.txt
	@$(PIP) install --quiet --constraint constraints.txt --requirement $(VENV)/others.txt
	@$(PIP) install --quiet --no-deps --editable .
	@touch $(VENV)/installed

OTHERS = import tomllib; all = tomllib.load(open('pyproject.toml', 'rb'))['project']['dependencies']; \
    print(*(each for each in all if not each.startswith('arcadedb')), sep='\n')

clean: ## Remove what was installed and built; var/ stays
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .coverage .hypothesis

$(VENV)/pyvenv.cfg:
	@for name in python3.14 python3.13 python3.12 python3.11 python3; do \
	    if "$$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null; then \
	        exec "$$name" .ci/environment.py $(VENV); \
	    fi; \
	done; \
	echo "caseflow needs Python 3.11 to 3.14. On Debian 12: apt-get install python3 python3-venv" >&2; exit 1

$(VENV)/installed: $(VENV)/pyvenv.cfg pyproject.toml constraints.txt
	@echo "Installing caseflow and what it needs (once; a minute or two) ..."
	@$(PIP) install --quiet --constraint constraints.txt --editable . || { $(REFUSED); }
	@touch $@

$(VENV)/installed-test: $(VENV)/pyvenv.cfg pyproject.toml constraints.txt
	@echo "Installing caseflow and what its tests need (once; a minute or two) ..."
	@$(PIP) install --quiet --constraint constraints.txt --editable '.[test]' || { $(REFUSED); }
	@touch $(VENV)/installed $@

REFUSED = echo "Not installed; pip says why above. Where it finds no arcadedb-embedded for this machine (Intel Mac, old or" \
    "musl C library): make without-engine, then name a Neo4j by CASEFLOW_GRAPH, as docs/guide.md tells." >&2; exit 1
