"""Made-up statements in the manner of real banks, with their ground truth: see frame.py and __main__.py."""
