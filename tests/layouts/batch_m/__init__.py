"""Layouts drawn blind, after real statements and without sight of the engine."""
