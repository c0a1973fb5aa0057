"""A made-up statement as a PDF, small enough to be written by hand: for a look at whether reading works at all."""

from __future__ import annotations

ROWS = (
    ("01/03/2024", "Opening balance", "", "1,250.00"),
    ("04/03/2024", "Card payment Corner Bakery", "-12.40", "1,237.60"),
    ("11/03/2024", "Salary Example Works", "2,310.00", "3,547.60"),
    ("15/03/2024", "Direct debit Harbour Energy", "-84.15", "3,463.45"),
    ("28/03/2024", "Transfer to savings", "-500.00", "2,963.45"),
    ("31/03/2024", "Closing balance", "", "2,963.45"),
)
TRANSACTIONS = len(ROWS) - 2
_COLUMNS = (50, 130, 400, 480)
_TITLES = ("Date", "Description", "Amount", "Balance")


def sample_pdf() -> bytes:
    """One page with four rows whose running balances prove them (PDF 1.4; ISO 32000-1, 7.5)."""
    content = _content().encode("ascii")
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    pdf, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(pdf))
        pdf += b"%d 0 obj %s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"xref\n0 %d\n0000000000 65535 f \n%strailer <</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return pdf + trailer % (size, table, size, len(pdf))


def _content() -> str:
    lines = [(50, 790, "Statement of account 12345678   GBP"), (50, 770, "Period 01/03/2024 to 31/03/2024")]
    for at, cells in enumerate((_TITLES, *ROWS)):
        lines += [(x, 730 - 22 * at, text) for x, text in zip(_COLUMNS, cells, strict=True) if text]
    return "\n".join(f"BT /F 10 Tf {x} {y} Td ({text}) Tj ET" for x, y, text in lines)
