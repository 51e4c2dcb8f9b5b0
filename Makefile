# Two commands do everything on a machine with Python 3.11 and make:
#   make run     show the whole story on specimen cables, or your own desk with PAPERS=DIR
#   make test    lint, types, contracts and tests

PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3)
VENV := .venv
BIN := $(VENV)/bin
GO := $(BIN)/goodoffices

# Without papers of your own, the specimen traffic in a ledger of its own.
ifdef PAPERS
LEDGER ?= ledgers/$(notdir $(patsubst %/,%,$(PAPERS))).db
else
LEDGER ?= ledgers/demo.db
endif
ON_DAY := $(if $(ON),--on $(ON))

.PHONY: help run test lint types contracts tests accuracy bench hostile fuzz lock clean

help:
	@echo "make run               read the specimen cables; show the desk, matches and the next paper"
	@echo "make run PAPERS=DIR    read your own cables and show the desk; LEDGER=FILE and ON=DATE as you like"
	@echo "make test              lint, types, contracts and tests"
	@echo "make accuracy          hits and misses of reader and finders, field by field; minutes"
	@echo "make bench             cables a second, beside a bare splitter, and where the time goes"
	@echo "make hostile           time and memory on inputs made to hurt"
	@echo "make fuzz              mutations of cables: no exception, no false place"
	@echo "make lock              write requirements/ anew from pyproject.toml"

# Status 1 of read says that some paper could not be used; the desk shows the others.
run: $(VENV)/run-installed
ifdef PAPERS
	@$(GO) read "$(PAPERS)" --ledger "$(LEDGER)" || [ $$? -eq 1 ]
	@$(GO) desk --ledger "$(LEDGER)" $(ON_DAY)
else
	@$(GO) demo --ledger "$(LEDGER)" $(ON_DAY)
endif

test: lint types contracts tests

lint: $(VENV)/dev-installed
	$(BIN)/ruff check src tests measure examples
	$(BIN)/ruff format --check src tests measure examples

types: $(VENV)/dev-installed
	$(BIN)/mypy

contracts: $(VENV)/dev-installed
	$(BIN)/lint-imports

ROOMS := */records/*,*/cable/*,*/ledger/*,*/match/*,*/draft/*,*/exchange/*
tests: $(VENV)/dev-installed
	$(BIN)/pytest --cov --cov-branch --cov-report=
	$(BIN)/coverage report --include='$(ROOMS)' --fail-under=95

# Measures, never part of the tests. Real cables count where GOODOFFICES_SHARED names them.
SHARED := $(GOODOFFICES_SHARED)
REAL := $(if $(SHARED),--labelled $(SHARED)/cables/seeds --conformance $(SHARED)/conformance)
SEEDS := $(if $(SHARED),$(SHARED)/cables/seeds,src/goodoffices/facts/specimens)
accuracy: $(VENV)/dev-installed
	$(BIN)/python -m measure.accuracy --labelled measure/labelled $(REAL) --damaged 5000 --headers 100
	$(BIN)/python -m measure.findings $(if $(SHARED),--seeds $(SHARED)/cables/seeds)

bench: $(VENV)/dev-installed
	$(BIN)/python -m measure.bench --from $(SEEDS)

hostile: $(VENV)/dev-installed
	$(BIN)/python -m measure.hostile

fuzz: $(VENV)/dev-installed
	$(BIN)/python -m measure.fuzz --executions 200000

# The environment, from the lock files; nothing is fetched again until they change.
$(VENV)/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "goodoffices needs Python 3.11 or newer; name one with make PYTHON=/path/to/python3"; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo "This Python lacks venv. Install it (Debian and Ubuntu: apt install python3-venv) and try again."; exit 2; }
	@echo "Making the environment $(VENV)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/run-installed: requirements/run.txt pyproject.toml | $(VENV)/bin/pip
	@echo "Installing what goodoffices needs"
	@$(BIN)/pip install -qq --disable-pip-version-check --require-hashes -r requirements/run.txt
	@$(BIN)/pip install -qq --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

$(VENV)/dev-installed: requirements/dev.txt $(VENV)/run-installed
	@echo "Installing what the tests need"
	@$(BIN)/pip install -qq --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

COMPILE := uv pip compile pyproject.toml -q --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-find-links --no-emit-index-url
lock:
	$(COMPILE) --group build -o requirements/run.txt $(UPGRADE)
	$(COMPILE) --group dev -c requirements/run.txt -o requirements/dev.txt $(UPGRADE)

clean:
	rm -rf $(VENV) ledgers .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis
