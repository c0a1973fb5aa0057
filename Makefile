# make demo   sets up .venv and reads examples/statements
# make serve-demo   sets up .venv and serves the examples at http://127.0.0.1:8000
# make test   sets up .venv and runs every check
# They need only Python 3.11 or newer (with venv and pip) and make.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help demo serve-demo test test-long honesty bench docs clean

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check install --quiet
DEMO := output/demo

# The first interpreter that is new enough. An old one, or a shim without a version behind it, does not count.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)

help:
	@sed -n 's/^# \(make .*\)/\1/p' Makefile
	@echo "make test-long  also runs the tests that take over a minute"
	@echo "make honesty    measures how often a spoiled statement is still called reconciled"
	@echo "make bench      measures throughput, memory and the accuracy of the ETA"
	@echo "make docs       writes the help texts into README.md anew"
	@echo "make clean      removes .venv and all caches"

$(PY):
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it, or name it with 'make PYTHON=/path/to/python3'" >&2; exit 1; }
	@echo "Setting up $(VENV) with $(PYTHON)"
	$(PYTHON) -m venv $(VENV)

# Stamps keep a second call fast; the sources are used in place, so only pyproject.toml makes them old.
$(VENV)/.installed: pyproject.toml | $(PY)
	@echo "Installing pdfproc into $(VENV)"
	@$(PIP) --editable '.[ocr]'
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(PY)
	@echo "Installing pdfproc and its development tools into $(VENV)"
	@$(PIP) --editable '.[jwt,ocr,ofx,parquet,serve,xlsx,dev,layouts]'
	@touch $@ $(VENV)/.installed

demo: $(VENV)/.installed
	@$(PY) -m pdf_processor ingest examples/statements --output $(DEMO) --leave-failed --verbose
	@echo
	@echo "The first rows of $(DEMO)/uk-current-0001.csv:"
	@head -n 6 $(DEMO)/uk-current-0001.csv

$(VENV)/.installed-serve: pyproject.toml | $(PY)
	@echo "Installing pdfproc and its server into $(VENV)"
	@$(PIP) --editable '.[ocr,serve,xlsx]'
	@touch $@ $(VENV)/.installed

serve-demo: $(VENV)/.installed-serve
	@$(PY) -m pdf_processor ingest examples --output output/serve-demo --leave-failed --skip-existing --quiet
	@$(PY) -m pdf_processor serve --output output/serve-demo --failed-dir output/serve-demo-failed

test: $(VENV)/.installed-dev
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(PY) -m pytest -q -m "not long"

test-long: $(VENV)/.installed-dev
	$(PY) -m pytest -q

honesty: $(VENV)/.installed-dev
	$(PY) tests/honesty.py --jobs 2

bench: $(VENV)/.installed-dev
	@mkdir -p output
	$(PY) -m pytest -q benchmarks --benchmark-json=output/benchmark.json

docs: $(VENV)/.installed-dev
	$(PY) docs/generate_help.py

clean:
	rm -rf $(VENV) build dist .benchmarks .hypothesis .mypy_cache .pytest_cache .ruff_cache
