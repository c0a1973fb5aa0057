"""Statements in hostile wrappings, by seed: what is on the page is a bank's, and how it gets there is not.

What is grown or spoiled seldom has a row. Here every file has dated rows with balances, of which some contradict them
(so that the second reading is asked, too), and comes to the page by forms within forms, glyphs that draw each other,
maps of signs, updates, layers, notes, trees and locks of odd sizes. All sizes are drawn by lot.
"""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence

import pymupdf

from hostile.pdf_parts import FONT, PAGE, flate, image, one_page, pdf, references, stream

Row = tuple[str, str, str, str]
Tangle = Callable[[random.Random], bytes]
TANGLES: list[Tangle] = []
FORM = b"/Type/XObject/Subtype/Form/BBox[-1e5 -1e5 1e5 1e5]"
RESOURCES = b"/Resources<</Font<</F1 9 0 R>>/XObject<<%s>>/ExtGState<</G 8 0 R>>>>"
PLACES = (50, 130, 380, 480)
ODD_DAYS = ("99.99.9999", "00.00.0000", "31.02.2024", "32/13/24", "2024-13-45", "0000-00-00", "31.12.0001", "1.1.1",
            "29 Feb 1900", "99 Jan 99999", "01.02.", "..2024", "1/1/1/1", "Feb 31")  # fmt: skip
ODD_FIGURES = ("9" * 3000, "1," * 2000 + "000.00", "0." + "0" * 4000 + "1", "-" * 500 + "1.00", "(" * 300 + "1.00",
               "1'000'000.00-", "1.00" * 800, "- 0.00", "1e400", "1,00,00,000.00",
               "12.3.4,5.6", "+-1.00CR DR", "$" * 900 + "1.00", "1 " * 1500 + "000,00", "00000000.00")  # fmt: skip
MARKS = (0x300, 0x0E49, 0x20DD, 0x202E, 0x2066, 0x200D, 0xFE0F, 0x0600, 0xFDFA, 0x1F1E6, 0xE0061, 0xFFFE, 0x115F)
"""Combining marks, directions, joiners, letters that stand for many: what no printed word holds by the thousand."""


def tangle(make: Tangle) -> Tangle:
    """Register a kind."""
    TANGLES.append(make)
    return make


def tangled(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """`count` files, each kind in turn; the same number and seed give the same file."""
    for number in range(count):
        make = TANGLES[number % len(TANGLES)]
        yield f"{number:05}-{make.__name__}", make(random.Random(f"{seed}-{number}"))


def up_to(dice: random.Random, most: int) -> int:
    """As often small as large."""
    return int(most ** dice.random())


def ledger(dice: random.Random, count: int) -> list[Row]:
    """Rows whose balances add up but for some files in which one does not."""
    balance, wrong = 100_000, dice.randrange(2 * count)
    rows: list[Row] = [("Date", "Description", "Amount", "Balance"), ("", "Opening balance", "", "1,000.00")]
    for number in range(count):
        amount = dice.randrange(-5000, 5000)
        balance += amount + (100 if number == wrong else 0)
        rows.append((f"{1 + number % 28:02}/03/2024", f"Shop {number}", _figure(amount), _figure(balance)))
    return [*rows, ("", "Closing balance", "", _figure(balance))]


def _figure(cents: int) -> str:
    return f"{cents / 100:,.2f}"


def typed(rows: Sequence[Sequence[str]], places: Sequence[float] = PLACES, step: float = 12) -> bytes:
    lines = [b"BT /F1 9 Tf"]
    for number, row in enumerate(rows):
        for at, text in zip(places, row, strict=False):
            shown = (
                text.encode("latin-1", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            )
            lines.append(b"1 0 0 1 %f %f Tm (%s) Tj" % (at, 800 - step * number, shown))
    return b"\n".join([*lines, b"ET"])


def _some(dice: random.Random) -> bytes:
    return typed(ledger(dice, dice.randint(5, 50)))


def _page(entries: bytes) -> bytes:
    return PAGE.replace(b"/Resources<</Font<</F1 9 0 R>>>>", entries)


@tangle
def forms(dice: random.Random) -> bytes:
    """A chain of forms that fans out now and then, turns, scales, and may lead back."""
    depth = up_to(dice, 400)
    changes = {8: b"<</Type/ExtGState/SMask<</S/Alpha/G 20 0 R>>>>", 4: flate(b"/X Do"),
               3: _page(RESOURCES % b"/X 20 0 R")}  # fmt: skip
    for number in range(20, 20 + depth):
        turn = dice.choice((b"", b"0.99 0 0 0.99 1 1 cm ", b"0 1 -1 0 595 0 cm ", b"1e-9 0 0 1e9 0 0 cm ", b"/G gs "))
        calls = b"q %s/X Do Q " % turn * dice.choice((1, 1, 1, 1, 2))
        following = dice.choice((number + 1,) * 30 + (20, number))
        changes[number] = stream(calls, FORM + RESOURCES % b"/X %d 0 R" % following)
    changes[20 + depth] = flate(_some(dice), FORM + RESOURCES % b"/X 20 0 R")
    return one_page(changes)


@tangle
def glyphs(dice: random.Random) -> bytes:
    """A font whose glyphs are texts of other such fonts, down to one that writes the statement."""
    depth = up_to(dice, 60)
    changes = {4: flate(b"BT /F1 1 Tf 0 0 Td (a) Tj ET"), 3: _page(RESOURCES.replace(b"9 0 R", b"20 0 R") % b"")}
    changes[8] = b"<</Type/ExtGState/CA 0>>"
    for number in range(20, 20 + 2 * depth, 2):
        below = dice.choice((number + 2,) * 20 + (20,)) if number < 18 + 2 * depth else 9
        text = b"BT /F1 1 Tf (%s) Tj ET" % (b"a" * dice.choice((1, 1, 1, 2, 3))) if below != 9 else _some(dice)
        resources = b"<</Font<</F1 %d 0 R>>>>" % below
        changes[number] = (
            b"<</Type/Font/Subtype/Type3/FontBBox[0 0 0 0]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97/Widths[%d]"
            b"/Encoding<</Differences[97/a]>>/CharProcs<</a %d 0 R>>/Resources %s>>"
        ) % (dice.choice((1, 0, -1000, 10**9)), number + 1, resources)
        changes[number + 1] = stream(dice.choice((b"1 0 d0 ", b"1 0 0 0 9 9 d1 ", b"")) + text)
    return one_page(changes)


@tangle
def maps(dice: random.Random) -> bytes:
    """Texts whose signs stand for others: ranges over all, lists, books, halves, marks."""
    parts = []
    for _ in range(up_to(dice, 3000)):
        low = dice.randrange(256)
        high = dice.choice((low, 255, dice.randrange(256), 0xFFFFFF))
        book = "".join(map(chr, dice.choices(MARKS, k=up_to(dice, 300)))).encode("utf-16-be", "surrogatepass")
        target = dice.choice((book, b"\xd8\x00", b"\0" + bytes([low]), b"\xff\xff\xff\xff", b"")).hex().encode()
        parts.append(dice.choice((
            b"1 beginbfrange <%02x> <%x> <%s> endbfrange" % (low, high, target),
            b"1 beginbfrange <%02x> <%x> [%s] endbfrange" % (low, high, b"<%s>" % target * dice.randrange(9)),
            b"1 beginbfchar <%02x> <%s> endbfchar" % (low, target),
            b"1 begincodespacerange <%02x> <%x> endcodespacerange" % (low, high),
        )))  # fmt: skip
    kept = b"9 beginbfrange <20> <7a> <0020> endbfrange"
    parts.insert(dice.randrange(len(parts) + 1), kept)
    font = FONT[:-2] + b"/ToUnicode 12 0 R>>"
    return one_page({4: flate(_some(dice)), 9: font, 12: flate(b"begincmap %s endcmap" % b"\n".join(parts))})


@tangle
def marks(dice: random.Random) -> bytes:
    """Up to a million marks and directions among the words of a statement."""
    mark = chr(dice.choice(MARKS)).encode("utf-16-be").hex().encode()
    font = FONT[:-2] + b"/ToUnicode 12 0 R>>"
    mapped = b"1 beginbfrange <20> <7a> <0020> endbfrange 1 beginbfchar <7e> <%s> endbfchar" % mark
    rows = ledger(dice, 20)
    each = up_to(dice, 1_000_000) // len(rows)
    if dice.random() < 0.5:
        noisy = [(day, text + "~" * each, amount, rest) for day, text, amount, rest in rows]
    else:
        noisy = [(f"~{day}", text, "~".join(amount), rest + "~" * min(each, 50)) for day, text, amount, rest in rows]
    return one_page({4: flate(typed(noisy)), 9: font, 12: flate(mapped)})


@tangle
def figures(dice: random.Random) -> bytes:
    """Days that are none and figures of thousands of digits among sound rows."""
    rows = ledger(dice, dice.randint(5, 60))
    for _ in range(dice.randint(1, 40)):
        at, column = dice.randrange(len(rows)), dice.randrange(4)
        odd = dice.choice(ODD_DAYS if column == 0 else (*ODD_FIGURES, *ODD_DAYS))
        rows[at] = (*rows[at][:column], odd, *rows[at][column + 1 :])
    return one_page({4: flate(typed(rows, step=dice.choice((12, 12, 3, 0.01))))})


@tangle
def columns(dice: random.Random) -> bytes:
    """A table of up to 5,000 columns, each with a heading that banks print."""
    count = up_to(dice, 5000) + 1
    width = dice.choice((540 / count, 60.0, 0.001))
    heads = ("Date", "Value date", "Description", "Debit", "Credit", "Amount", "Balance", "Reference", "Currency", "")
    cells = ("01/03/2024", "Shop", "-12.40", "12.40", "1,000.00", "", "EUR", "DR", "31.12.", "Total")
    places = [30 + width * number for number in range(count)]
    # No more than the limit on a page's words, which would end it early.
    rows = [[dice.choice(heads) for _ in places]]
    rows += [[dice.choice(cells) for _ in places] for _ in range(min(60, 60_000 // count))]
    return one_page({4: flate(typed(rows, places))})


@tangle
def sizes(dice: random.Random) -> bytes:
    """Pages and coordinates without measure around a sound statement."""
    values = (b"0", b"595", b"842", b"1e9", b"-1e9", b"1000000000", b"nan", b"1e-9", b"3.4e38", b"99999999999999")
    box = b" ".join(dice.choices(values, weights=(9, 9, 9, 1, 1, 1, 1, 1, 1, 1), k=4))
    matrix = b" ".join(dice.choices((b"1", b"0", b"1e9", b"1e-9", b"-1", b"nan", b"1e38"), k=6))
    unit = dice.choice((b"", b"/UserUnit 1e9", b"/UserUnit 0", b"/Rotate 45", b"/Rotate -90", b"/CropBox[9 9 9 9]"))
    page = PAGE.replace(b"0 0 595 842", dice.choice((box, b"0 0 595 842"))).replace(b"/Contents", unit + b"/Contents")
    moved = b"q %s cm " % dice.choice((matrix, b"1 0 0 1 0 0"))
    state = dice.choice((b"1e9 Tc ", b"nan Tw ", b"0 Tz ", b"-1e30 Ts ", b"3 Tr ", b"7 Tr "))
    return one_page({3: page, 4: flate(moved + state + _some(dice) + b" Q " + _some(dice))})


@tangle
def trees(dice: random.Random) -> bytes:
    """A tree of pages of any shape over one statement: no page, 100,000 times the same, circles, counts that lie."""
    count = up_to(dice, 3000)
    changes = {4: flate(_some(dice))}
    for number in range(20, 20 + count):
        below = dice.choices((3, number + 1, number + 2, 20, 4, 2, 999_999), weights=(9, 9, 9, 1, 1, 1, 1), k=3)
        kids = b" ".join(b"%d 0 R" % each for each in below[: dice.randint(0, 3)])
        said = dice.choice((b"1", b"0", b"-1", b"3", b"100000", b"(x)"))
        changes[number] = b"<</Type/Pages/Kids[%s]/Count %s/Parent %d 0 R>>" % (
            kids,
            said,
            dice.choice((2, number - 1)),
        )
    changes[20 + count], changes[21 + count] = changes[20 + count - 1], PAGE
    top = dice.choice((b"20 0 R", b"3 0 R " * up_to(dice, 100_000), b"", b"3 0 R 20 0 R 3 0 R", b"null 3 0 R"))
    changes[2] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (top, dice.choice((0, 1, 2, 5, top.count(b"R"))))
    return one_page(changes)


@tangle
def updates(dice: random.Random) -> bytes:
    """Hundreds of updates, each with another statement, whose tables follow each other or not."""
    out = bytearray(one_page({4: flate(_some(dice))}))
    before = out.rindex(b"xref\n0 1")
    for _ in range(up_to(dice, 400)):
        number, start = dice.choice((3, 4, 4, 4, 9, 2)), len(out)
        body = {3: PAGE, 4: flate(_some(dice)), 9: FONT, 2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>"}[number]
        out += b"%d 0 obj %s\nendobj\n" % (number, body)
        table, previous = len(out), dice.choice((before,) * 20 + (len(out), 0, start))
        place = dice.choice((start,) * 9 + (0, table))
        out += b"xref\n%d 1\n%010d %05d %s \n" % (number, place, 0, dice.choice((b"n",) * 20 + (b"f",)))
        out += b"trailer <</Root 1 0 R/Size 10/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (previous, table)
        before = table
    return bytes(out)


@tangle
def packed(dice: random.Random) -> bytes:
    """Objects in streams in streams, by a table whose widths may be absurd."""
    plain = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>", 3: PAGE, 9: FONT}
    places, body = b"", b""
    for number, content in plain.items():
        places += b"%d %d " % (number, dice.choice((len(body),) * 15 + (10**9, 0)))
        body += content + b"\n"
    holder = b"/Type/ObjStm/N %d/First %d/Extends %d 0 R" % (
        dice.choice((4, 4, 4, 10**8)),
        len(places),
        dice.randrange(14),
    )
    out, rows = bytearray(b"%PDF-1.7\n"), [bytes(17)] * 14
    for number in plain:
        rows[number] = struct.pack(">BQQ", 2, dice.choice((10,) * 15 + (11, number)), list(plain).index(number))
    for number, content in ((4, flate(_some(dice))), (10, flate(places + body, holder)), (11, flate(places, holder))):
        rows[number] = struct.pack(">BQQ", 1, len(out), 0)
        out += b"%d 0 obj %s\nendobj\n" % (number, content)
    start = len(out)
    widths = dice.choice((b"1 8 8",) * 4 + (b"1 8 99999999", b"0 0 0", b"-1 8 8", b"1 8", b"1 8 8 8 8", b"9 9 9"))
    index = dice.choice((b"0 14",) * 4 + (b"0 999999999", b"-5 14", b"0 1 " * 50_000, b"14 0"))
    entries = b"/Type/XRef/W[%s]/Index[%s]/Size 14/Root 1 0 R" % (widths, index)
    out += b"13 0 obj %s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (flate(b"".join(rows), entries), start)
    return bytes(out)


@tangle
def notes(dice: random.Random) -> bytes:
    """A statement in the looks of annotations, up to thousands of them, that stand over each other."""
    look = flate(_some(dice), FORM + RESOURCES % b"/X 21 0 R")
    kind = dice.choice((b"/Subtype/Stamp", b"/Subtype/FreeText/DA(/F1 9 Tf)/Contents(01/03/2024 Shop -1.00 9.00)",
                        b"/Subtype/Widget/FT/Tx/V(12.40)/DA(/F1 0 Tf)",
                        b"/Subtype/Link", b"/Subtype/Popup/Parent 20 0 R"))  # fmt: skip
    note = b"<</Type/Annot%s/Rect[%s]/F %d/AP<</N %d 0 R>>>>" % (
        kind, dice.choice((b"0 0 595 842", b"0 0 1e9 1e9", b"nan 0 1 1", b"9 9 9 9")), dice.randrange(256),
        dice.choice((21, 21, 21, 20)),
    )  # fmt: skip
    page = PAGE[:-2] + b"/Annots[%s]>>" % (b"20 0 R " * up_to(dice, 3000))
    form = b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[20 0 R]/NeedAppearances true>>>>"
    return one_page({1: form, 3: page, 4: flate(_some(dice)), 8: b"<</CA 1>>", 20: note, 21: look})


@tangle
def layers(dice: random.Random) -> bytes:
    """Each row in a layer whose being shown hangs on others, in circles."""
    count, lines = up_to(dice, 500) + 1, _some(dice).split(b"\n")
    properties = b"".join(b"/L%d %d 0 R" % (number, 20 + number) for number in range(count))
    changes = {}
    for number in range(20, 20 + count):
        others = b" ".join(b"%d 0 R" % dice.randrange(20, 20 + count) for _ in range(3))
        changes[number] = dice.choice((
            b"<</Type/OCG/Name(x)>>",
            b"<</Type/OCMD/OCGs[%s]/P/%s>>" % (others, dice.choice((b"AllOn", b"AnyOff"))),
            b"<</Type/OCMD/VE[/%s %s]>>" % (dice.choice((b"And", b"Or", b"Not")), others),
        ))  # fmt: skip
    shown = [
        b"/OC /L%d BDC %s %s" % (dice.randrange(count), line, dice.choice((b"EMC",) * 9 + (b"",))) for line in lines
    ]
    order = b"/OCProperties<</OCGs%s/D<</Order[20 0 R]/OFF[20 0 R]>>>>" % references(range(20, 20 + count))
    page = PAGE.replace(b"/Font", b"/Properties<<%s>>/Font" % properties)
    catalog = b"<</Type/Catalog/Pages 2 0 R%s>>" % order
    return one_page({1: catalog, 3: page, 4: flate(b"\n".join(shown)), **changes})


@tangle
def contradicted(dice: random.Random) -> bytes:
    """Pages whose balances contradict them, so that they are read a second time, with traps for that reader."""
    rows = [(day, text, amount, "1.00") for day, text, amount, _ in ledger(dice, 30)]
    traps = (
        b"BI /W 9 /H 9 /BPC 8 /CS /G ID " + b"x" * 50,
        b"[" * up_to(dice, 3000),
        b"<<" * up_to(dice, 3000),
        b"/X Do " * up_to(dice, 3000),
        b"(" * up_to(dice, 100_000),
        b"q " * up_to(dice, 200_000),
        b"BT /F1 1 Tf " + b"(x) Tj " * up_to(dice, 200_000) + b"ET",
        b"0 0 m " + b"1 1 l " * up_to(dice, 200_000) + b"S",
        b"/F2 9 Tf (abc) Tj",
        b"/P <</MCID (x)>> BDC " * up_to(dice, 1000),
        b"1e400 1e400 1e400 1e400 1e400 1e400 cm " + b"BT (x) Tj ET",
        b"/CS cs /P scn 0 0 9 9 re f",
    )  # fmt: skip
    font = dice.choice((
        b"<</Type/Font/Subtype/Type0/Encoding/%s/DescendantFonts[12 0 R]>>"
        % dice.choice((b"UniJIS-UTF16-H", b"Identity-V", b"../../etc/passwd")),
        b"<</Type/Font/Subtype/Type3/CharProcs<</a 4 0 R>>/FontMatrix[0 0 0 0 0 0]/Encoding<</Differences[97/a]>>>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/X/FirstChar -9/Widths[(x) 1e99]/Encoding 12 0 R>>",
    ))  # fmt: skip
    page = PAGE.replace(
        b"/Font<<", b"/XObject<</X 21 0 R>>/ColorSpace<</CS 12 0 R>>/Pattern<</P 21 0 R>>/Font<</F2 11 0 R"
    )
    space = dice.choice((b"<</Type/Font/W[0 [%s]]>>" % (b"9 " * 9999), b"[/Indexed 12 0 R 9 12 0 R]", b"12 0 R"))
    changes = {11: font, 12: space, 21: stream(b"/X Do (x) Tj", FORM + b"/Resources 21 0 R")}
    pages = dice.randint(1, 12)
    for number in range(pages):
        content = typed(rows) + b"\n" + b"\n".join(dice.sample(traps, dice.randint(0, 2)))
        changes[30 + 2 * number] = page.replace(b"4 0 R", b"%d 0 R" % (31 + 2 * number))
        changes[31 + 2 * number] = flate(content)
    kids = references(range(30, 30 + 2 * pages, 2))
    return one_page({2: b"<</Type/Pages/Kids%s/Count %d>>" % (kids, pages), **changes})


@tangle
def pictures(dice: random.Random) -> bytes:
    """A statement over, under or beside pictures that claim more than they hold."""
    width, height = up_to(dice, 60_000), up_to(dice, 60_000)
    data = zlib.compress(bytes(min(width * height, 20_000_000)))
    coded, bits = dice.choice((
        (b"/Filter/FlateDecode", 8),
        (b"/Filter[/FlateDecode/CCITTFaxDecode]/DecodeParms[null<</K %d/Columns %d/Rows %d>>]"
         % (dice.choice((-1, 0, 4)), width, height), 1),
        (b"/Filter[/FlateDecode/DCTDecode]", 8),
        (b"/Filter[/FlateDecode/JPXDecode]", 8),
        (b"/Filter[/FlateDecode/JBIG2Decode]/DecodeParms[null<</JBIG2Globals 5 0 R>>]", 1),
        (b"/Filter[/FlateDecode/RunLengthDecode]", dice.choice((1, 2, 4, 16, 99))),
        (b"/Filter/FlateDecode/SMask 5 0 R/Mask[0 0 0]/Decode[1e9 -1e9]", 8),
    ))  # fmt: skip
    page = PAGE.replace(b"/Font", b"/XObject<</I 5 0 R>>/Font")
    scale = dice.choice((b"595 0 0 842 0 0", b"1e9 0 0 1e9 0 0", b"9 0 0 9 9 9", b"0 0 0 0 0 0"))
    drawn = b"q %s cm /I Do Q\n" % scale * dice.choice((1, 1, 1, up_to(dice, 500)))
    text = dice.choice((_some(dice), b"", b"BT 3 Tr ET " + _some(dice)))
    return one_page({3: page, 4: flate(drawn + text), 5: image(data, width, height, coded, bits=bits)})


@tangle
def locks(dice: random.Random) -> bytes:
    """A locked statement whose lock says something else than what was done."""
    with pymupdf.open(stream=one_page({4: flate(_some(dice))})) as document:
        method = dice.choice((pymupdf.PDF_ENCRYPT_RC4_40, pymupdf.PDF_ENCRYPT_RC4_128,
                              pymupdf.PDF_ENCRYPT_AES_128, pymupdf.PDF_ENCRYPT_AES_256))  # fmt: skip
        data = bytes(document.tobytes(encryption=method, owner_pw="o", user_pw=dice.choice(("", "", "u"))))
    at = data.rindex(b"/Encrypt")
    for _ in range(dice.randint(0, 3)):
        old, new = dice.choice((
            (b"/V ", b"/V 9"), (b"/R ", b"/R 9"), (b"/Filter/Standard", b"/Filter/Strange."),
            (b"/Length ", b"/Length 9"),
            (b"/StmF/StdCF", b"/StmF/Nobody"), (b"/CFM/AESV", b"/CFM/AESX"), (b"/P ", b"/P 9"), (b"/U", b"/X"),
            (b"/ID[", b"/IX["), (b"/O(", b"/Q("), (b"/EncryptMetadata true", b"/EncryptMetadata null"),
        ))  # fmt: skip
        place = data.rfind(old)
        if place > 0:
            data = data[:place] + new + data[place + len(old) :]
    return data if dice.random() < 0.9 else data[:at] + data[at:].replace(b"/Encrypt", b"/Encrypx")


@tangle
def nested(dice: random.Random) -> bytes:
    """Arrays and dictionaries in each other, by thousands, where the reader looks: resources, outlines, structure."""
    depth = up_to(dice, 100_000)
    deep = dice.choice((b"[" * depth + b"]" * depth, b"<</K" * depth + b" 0" + b">>" * depth, b"[" * depth))
    place = dice.choice(
        (b"/Outlines", b"/Names", b"/PageLabels", b"/StructTreeRoot", b"/AcroForm", b"/OpenAction", b"/MarkInfo")
    )
    outline = b"<</Title(x)/First 20 0 R/Next %d 0 R/Prev 20 0 R/Parent 21 0 R/Count 99999999>>"
    changes = {20: outline % 21, 21: outline % 20, 4: flate(_some(dice))}
    changes[1] = b"<</Type/Catalog/Pages 2 0 R%s %s>>" % (place, dice.choice((deep, b"20 0 R")))
    if dice.random() < 0.3:
        changes[3] = PAGE.replace(b"/Contents", b"/Group %s/Contents" % deep)
    return pdf({2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>", 3: PAGE, 9: FONT, **changes})
