"""pdfproc."""
