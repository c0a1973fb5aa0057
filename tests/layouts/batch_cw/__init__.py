"""One statement each from twelve countries of Asia and Africa."""
