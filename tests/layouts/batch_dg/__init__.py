"""Cards, consolidated statements, small savings accounts and an old print from twelve countries."""
