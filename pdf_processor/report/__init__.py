"""One page about a run: what the accounts did, and what needs a look."""
