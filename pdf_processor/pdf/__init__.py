"""A PDF's pages as positioned words. The only room that knows MuPDF and pdfplumber."""

from __future__ import annotations

from pdf_processor.pdf.document import PdfFile, PdfPage, open_pdf
from pdf_processor.pdf.page import PageReading, page_words
from pdf_processor.pdf.page_kind import Doubt
from pdf_processor.pdf.render import render
from pdf_processor.pdf.text_layer import UNKNOWN

__all__ = ["UNKNOWN", "Doubt", "PageReading", "PdfFile", "PdfPage", "open_pdf", "page_words", "render"]
