# Everything sets itself up from Python 3.11 or newer with venv, and make.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/sh

PYTHON  ?= python3
VENV    := .venv
BIN     := $(VENV)/bin
OUT     ?= out/demo
SECONDS ?= 60
CORES   := $(shell n=$$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2); [ "$$n" -le 4 ] && echo "$$n" || echo 4)
CODE     = $(wildcard models roster cli.py tests) $(if $(wildcard benchmarks/*.py benchmarks/*/*.py),benchmarks)
LOCK    := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
           --generate-hashes --no-emit-index-url --custom-compile-command "make lock"

.PHONY: help setup demo test lint types rooms format pytest proof random lock texts pages samples bench-quick clean

help:  ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

$(VENV)/made:
	@$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(v < (3, 11) and "Python 3.11 or newer is needed, this is %d.%d: make PYTHON=python3.12 ..." % v[:2])'
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/run-ready: requirements/run.txt pyproject.toml | $(VENV)/made
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-index --no-deps --no-build-isolation --editable .
	$(BIN)/python -m roster.solver.warm
	touch $@

$(VENV)/dev-ready: requirements/dev.txt $(VENV)/run-ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	touch $@

setup: $(VENV)/dev-ready  ## .venv with everything for development

demo: $(VENV)/run-ready  ## plan the made-up city of data/samples/city
	$(BIN)/roster plan data/samples/city --out $(OUT) --seconds $(SECONDS) --workers $(CORES)
	@echo "The whole city: $(OUT)/zentrale/zentrale.xlsx (overview, shortages, coverage, charges, rules checked)"
	@echo "One district:   $(OUT)/bezirke/WANDSBEK.xlsx (week plan, day sheets); for the wall: $(OUT)/aushang/WAN.xlsx"

test: lint types rooms pytest  ## everything that must be green

lint: $(VENV)/dev-ready  ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev-ready  ## mypy, strict
	$(BIN)/mypy $(CODE)

rooms: $(VENV)/dev-ready  ## who may import whom
	$(BIN)/lint-imports

pytest: $(VENV)/dev-ready  ## the tests alone; ARGS="-k rest" for some of them
	$(BIN)/pytest -n $(CORES) $(ARGS)

proof: $(VENV)/dev-ready  ## the bound against many more optima, and every mistake on purpose; ARGS=bound for one area
	ROSTER_EXAMPLES=10 $(BIN)/pytest -n $(CORES) tests/solver/test_bound*.py
	CORES=$(CORES) $(BIN)/python -m tests.mutations $(ARGS)

random: $(VENV)/dev-ready  ## more than a thousand random problems with every rule at work, new ones each time
	$(BIN)/pytest -n $(CORES) --hypothesis-profile random tests/rules/test_rich_problems.py -k handed_out

format: $(VENV)/dev-ready  ## ruff: mend what can be mended
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(VENV)/dev-ready  ## requirements/*.txt from pyproject.toml; ARGS=--upgrade for newer versions
	$(LOCK) $(ARGS) --group build --output-file requirements/run.txt
	$(LOCK) $(ARGS) --group build --extra cluster --constraint requirements/run.txt --output-file requirements/cluster.txt
	$(LOCK) $(ARGS) --group build --extra forecast --constraint requirements/run.txt --output-file requirements/forecast.txt
	$(LOCK) $(ARGS) --group dev --extra cluster --extra forecast --constraint requirements/cluster.txt --constraint requirements/forecast.txt --output-file requirements/dev.txt

texts: $(VENV)/dev-ready  ## collect the texts that people read into the German catalogue
	$(BIN)/python -m roster.texts.collect

pages: $(VENV)/run-ready  ## the parts of docs/ that are made from the program: sheets, rules, schemas
	$(BIN)/python -m roster.workbook.page docs/planer/arbeitsmappen.md
	$(BIN)/python -m roster.run.rules_page docs/planer/regeln.md
	$(BIN)/python -m roster.run.rule_page docs
	$(BIN)/python -m models.schemas docs/schemas

samples: $(VENV)/run-ready  ## data/samples, made anew from their seeds
	$(BIN)/python -m roster.samples data/samples

bench-quick: $(VENV)/run-ready  ## small instances against the values kept, then a small town side by side; a few minutes
	$(BIN)/python -m benchmarks quick
	$(BIN)/python -m benchmarks city --sites 5 --people 50 --seconds 30 --workers $(CORES) --seeds 1 --again --results out/bench-quick

clean:  ## remove what was made
	rm -rf $(VENV) out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .benchmarks
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
