# make demo   sets up .venv and reads examples/statements
# make serve-demo   sets up .venv and serves the examples at http://127.0.0.1:8000
# make test   sets up .venv and runs every check
# They need only Python 3.11 or newer (with venv and pip) and make.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help demo serve-demo test test-long honesty hostile bench bench-quick bench-parts profile scoreboard soak load-serve docs recording site release audit clean

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check install --quiet
DEMO := output/demo

# The first interpreter that is new enough. An old one, or a shim without a version behind it, does not count.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)

help:
	@sed -n 's/^# \(make .*\)/\1/p' Makefile
	@echo "make test-long  also runs the tests that take long"
	@echo "make honesty    measures how often a spoiled statement is still called reconciled"
	@echo "make bench      measures the whole program against its bars; BEFORE=FILE.json names what has become worse"
	@echo "make bench-quick  the same with a tenth of the files: some minutes on a small machine"
	@echo "make bench-parts  measures each stage, the engine, OCR and the accuracy of the ETA by themselves"
	@echo "make profile    shows where each millisecond of a run goes"
	@echo "make scoreboard compares with other tools on the same files (the first time it takes the network)"
	@echo "make hostile    reads hostile PDFs under watch; HOSTILE=DIR adds a folder of them"
	@echo "make release    builds what is published, with a list of all its parts (SBOM)"
	@echo "make audit      looks known vulnerabilities up in what pdfproc installs (needs the network)"
	@echo "make soak       reads 11,000 statements with faults among them, and watches the memory"
	@echo "make load-serve has fifty clients use the server for two minutes while it reads"
	@echo "make docs       writes the help texts and tables of codes anew"
	@echo "make recording  runs the program and writes docs/terminal.svg anew"
	@echo "make site       builds the pages of docs/ into site/"
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
	@$(PIP) --editable '.[jwt,ocr,ofx,parquet,report,serve,xlsx,dev,layouts]'
	@touch $@ $(VENV)/.installed

demo: $(VENV)/.installed
	@$(PY) -m pdf_processor ingest examples/statements --output $(DEMO) --leave-failed --verbose
	@echo
	@echo "The first rows of $(DEMO)/uk-current-0001.csv:"
	@head -n 6 $(DEMO)/uk-current-0001.csv
	@echo
	@echo "The program is $(VENV)/bin/pdfproc: '. $(VENV)/bin/activate' puts it on the PATH."

$(VENV)/.installed-serve: pyproject.toml | $(PY)
	@echo "Installing pdfproc and its server into $(VENV)"
	@$(PIP) --editable '.[ocr,serve,xlsx]'
	@touch $@ $(VENV)/.installed

serve-demo: $(VENV)/.installed-serve
	@$(PY) -m pdf_processor ingest examples --output output/serve-demo --leave-failed --skip-existing --quiet
	@$(PY) -m pdf_processor serve --output output/serve-demo --failed-dir output/serve-demo-failed

# Most tests wait for a process of their own: two at once take little more than half the time, also on two cores.
test: $(VENV)/.installed-dev
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(PY) -m pytest -q -m "not long" -n 2 --dist loadfile --no-loadscope-reorder

test-long: $(VENV)/.installed-dev
	$(PY) -m pytest -q

honesty: $(VENV)/.installed-dev
	$(PY) tests/honesty.py --jobs 2

HOSTILE ?=
hostile: $(VENV)/.installed-dev
	$(PY) tests/hostile/run.py --breakers --mutants 1000 --rewritten 1000 --grown 1000 --grafted 1000 --spoiled 600 --carried 600 --papers 100 --worded 400 --tangled 800 --disguised 360 --odd-names --of examples/statements $(if $(HOSTILE),--folder $(HOSTILE) --of $(HOSTILE))

# STATEMENTS_GENERATOR=FILE names the generator of practice statements, where it does not lie beside the checkout.
BEFORE ?=
bench: $(VENV)/.installed-dev
	$(PY) benchmarks/bench.py --json output/bench.json $(if $(BEFORE),--compare $(BEFORE))

bench-quick: $(VENV)/.installed-dev
	$(PY) benchmarks/bench.py --quick --json output/bench-quick.json $(if $(BEFORE),--compare $(BEFORE))

bench-parts: $(VENV)/.installed-dev
	@mkdir -p output
	$(PY) -m pytest -q benchmarks --benchmark-json=output/benchmark.json

profile: $(VENV)/.installed-dev
	$(PY) benchmarks/where_time_goes.py

scoreboard: $(VENV)/.installed-dev
	$(PY) benchmarks/scoreboard.py --write docs/scoreboard.md

soak: $(VENV)/.installed-dev
	$(PY) benchmarks/soak.py --files 10000 --large 1000

load-serve: $(VENV)/.installed-serve
	@$(PIP) --editable '.[serve,load]'
	$(PY) benchmarks/load_serve.py

docs: $(VENV)/.installed-dev
	$(PY) docs/generate_help.py
	$(PY) docs/generate_errors.py

recording: $(VENV)/.installed-dev
	$(PY) docs/record.py

site: $(VENV)/.installed-dev
	@$(PIP) --editable '.[docs]'
	$(PY) -m mkdocs build

# Release and audit look at what a user installs, in an environment of its own, by tools in another.
TOOLS := build/tools
RUNTIME := build/runtime
SBOM := dist/pdfproc.cdx.json

$(TOOLS)/.installed: pyproject.toml
	@$(PYTHON) -m venv $(TOOLS)
	@$(TOOLS)/bin/python -m pip --disable-pip-version-check install --quiet 'hatchling>=1.27,<2' 'cyclonedx-bom>=7,<8' 'pip-audit>=2.9,<3'
	@touch $@

build/.runtime: $(TOOLS)/.installed $(shell find pdf_processor -name '*.py' -o -name '*.toml')
	@rm -rf dist $(RUNTIME)
	$(TOOLS)/bin/python -m hatchling build -d dist
	@$(PYTHON) -m venv --without-pip $(RUNTIME)
	@$(TOOLS)/bin/python -m pip --disable-pip-version-check --python $(RUNTIME)/bin/python install --quiet "$$(ls dist/*.whl)[jwt,keyring,ocr,ocr-accurate,ofx,parquet,postgres,redis,report,serve,xlsx]"
	@touch $@

release: build/.runtime
	$(TOOLS)/bin/cyclonedx-py environment $(RUNTIME) --pyproject pyproject.toml --output-reproducible --of JSON -o $(SBOM)
	@ls -l dist

audit: build/.runtime
	@$(TOOLS)/bin/python -m pip --disable-pip-version-check --python $(RUNTIME)/bin/python freeze --exclude pdfproc >build/requirements.txt
	@$(TOOLS)/bin/pip-audit --strict --no-deps --disable-pip -r build/requirements.txt >build/audit.txt 2>&1; status=$$?; \
	cat build/audit.txt; \
	if [ $$status -ne 0 ] && ! grep -q '^Found .* vulnerabilit' build/audit.txt; then \
		echo "Not audited: the source of advisories (pypi.org) did not answer for every package, so nothing is known of them." >&2; \
		echo "Run 'make audit' again where it can be reached." >&2; \
	fi; exit $$status

clean:
	rm -rf $(VENV) build dist site .benchmarks .hypothesis .mypy_cache .pytest_cache .ruff_cache
