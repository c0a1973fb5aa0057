"""monopoly as its command line runs it: the bank it knows, else its generic parser; its safety check is its word.

Where that check fails its rows count all the same, as with `--nosafe`.
"""

from __future__ import annotations

from adapter import main
from monopoly.banks import BankDetector, banks
from monopoly.generic import GenericBank
from monopoly.pdf import PdfDocument, PdfParser
from monopoly.pipeline import Pipeline
from monopoly.statements import SafetyCheckError


def read(path: str) -> tuple[list[dict[str, object]], bool | None]:
    document = PdfDocument(path)
    document.unlock_document()
    bank = BankDetector(document).detect_bank(banks) or GenericBank
    pipeline = Pipeline(PdfParser(bank, document))
    verified = True
    try:
        statement = pipeline.extract()
        verified = bool(statement.config.safety_check)
    except SafetyCheckError:
        verified = False
        statement = pipeline.extract(safety_check=False)
    found = pipeline.transform(statement)
    return [{"dates": [row.date], "amount": f"{row.amount:.2f}"} for row in found], verified


main(read)
