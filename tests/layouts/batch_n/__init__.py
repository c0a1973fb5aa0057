"""Layouts written blind: by authors who knew neither the other layouts nor the reader."""
