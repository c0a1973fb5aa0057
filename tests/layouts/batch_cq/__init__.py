"""Current, savings, business and joint accounts of fourteen countries\x27 second-best known banks."""
