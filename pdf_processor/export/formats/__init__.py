"""One module a format, or a family of them; each holds `FORMATS`. A new one needs no mention anywhere else."""
