"""Layouts drawn from knowledge of real statements alone, without sight of the reader they test."""
