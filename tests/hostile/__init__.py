"""Hostile PDFs, made here or taken from a folder, run through `pdfproc ingest` under watch.

`breakers.py` makes what breaks limits, `mutants.py` spoils sound files by seed, `watched.py` runs a folder and tells
what was not as it must be; `python tests/hostile/run.py --help` is the command.
"""
