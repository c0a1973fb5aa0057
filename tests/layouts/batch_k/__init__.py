"""Layouts drawn without a look at the engine or at other layouts, to test it blind."""
