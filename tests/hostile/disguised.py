"""Statements in disguise, by seed: sound rows that are drawn letter by letter, turned, hidden, written over, bound.

What is hostile here is the page as it is seen: letters in objects of their own in any order, rows in any direction,
rows that nobody sees beside rows that everybody sees, names of bytes that no name has, fonts that go round in circles
or tell nothing of their letters, hundreds of small statements bound together with pages that are numbered anyhow.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator

from hostile.pdf_parts import FONT, PAGE, flate, joined, one_page, references, stream
from hostile.tangled import PLACES, Row, ledger, typed, up_to

Disguise = Callable[[random.Random], bytes]
DISGUISES: list[Disguise] = []
TOLD = b"9 beginbfrange <20> <7a> <0020> endbfrange"
ODD_NAMES = (b"/#00", b"/A#00B", b"/#2F#2F", b"/#zz", b"/", b"/#FF#FE", b"/%s" % (b"N" * 70_000), b"/#20", b"/F1#0A",
             b"/F#23#23", b"/\xc3\x28", b"/null", b"/#28#29", b"/../../etc/passwd")  # fmt: skip
TURNS = (0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F, 0x061C)
SCRIPTS = (0x05D0, 0x0628, 0x0660, 0x06F0, 0x0E01, 0x0915, 0x4E00, 0xAC00, 0x1E900, 0x10A00, 0x07CA, 0xFE8D)
"""Where letters and figures of other directions, and of none, begin."""
HEADS = (
    "Statement of account", "Page 1 of 9999", "Page 0 of 0", "Page 3 of 2", "Page -1 of 1", "1/1", "Extrait n. 9",
    "Account 12345678", "IBAN DE62 1009 7300 0000 0000 00", "Kontoauszug 1/2024", "Closing balance 1.00", "2024",
    "Period 01/03/2024 - 31/03/2024", "Period 31/12/2099 - 01/01/1970", "Date Description Amount Balance", "COPY",
    "Opening balance 0.00", "continued on next page", "Carried forward 1,000.00",
)  # fmt: skip


def disguise(make: Disguise) -> Disguise:
    """Register a kind."""
    DISGUISES.append(make)
    return make


def disguised(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """`count` files, each kind in turn; the same number and seed give the same file."""
    for number in range(count):
        make = DISGUISES[number % len(DISGUISES)]
        yield f"{number:05}-{make.__name__}", make(random.Random(f"{seed}-{number}"))


def _text(text: str) -> bytes:
    raw = text.encode("latin-1", "replace")
    return b"(%s)" % raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _placed(rows: list[Row], step: float = 12) -> Iterator[tuple[float, float, str]]:
    for number, row in enumerate(rows):
        for place, text in zip(PLACES, row, strict=True):
            if text:
                yield place, 800 - step * number, text


@disguise
def scattered(dice: random.Random) -> bytes:
    """Up to 100,000 text objects of a letter each, in any order, some with a state of their own."""
    letters = []
    rows = ledger(dice, 2 + up_to(dice, 1500))
    step = min(12.0, 780 / len(rows))
    for x, y, text in _placed(rows, step):
        for at, letter in enumerate(text):
            place = (x + 5 * at + dice.uniform(-0.2, 0.2), y + dice.uniform(-0.1, 0.1))
            one = b"BT /F1 %.2f Tf 1 0 0 1 %.2f %.2f Tm %s Tj ET" % (min(9, step), *place, _text(letter))
            letters.append(dice.choice((one,) * 9 + (b"q %s Q" % one, b"/P BMC %s EMC" % one)))
    order = dice.choice(("as it is", "backwards", "anyhow"))
    if order == "anyhow":
        dice.shuffle(letters)
    return one_page({4: flate(joined(letters[:: -1 if order == "backwards" else 1]))})


@disguise
def turned(dice: random.Random) -> bytes:
    """Each row or word turned, leaning, mirrored, or of another size."""
    out = []
    rows = ledger(dice, dice.randint(5, 60))
    angle, spread = dice.choice((0, 90, 180, 270, 45, 1, 0.1)), dice.choice((0, 0, 1, 10, 360))
    for x, y, text in _placed(rows):
        turn = math.radians(angle + dice.uniform(-spread, spread))
        size = dice.choice((1,) * 20 + (-1, 1e-6, 1e6, 0))
        lean = dice.choice((0,) * 20 + (1, -1, 1e9))
        matrix = (size * math.cos(turn), size * math.sin(turn), lean - math.sin(turn), math.cos(turn), x, y)
        mirror = dice.choice((b"100",) * 20 + (b"-100", b"0", b"1e9"))
        out.append(b"%s Tz %.9f %.9f %.9f %.9f %.2f %.2f Tm %s Tj" % (mirror, *matrix, _text(text)))
    rotate = dice.choice((b"", b"/Rotate 90", b"/Rotate 180", b"/Rotate 270"))
    page = PAGE.replace(b"/Contents", rotate + b"/Contents")
    return one_page({3: page, 4: flate(b"BT /F1 9 Tf " + joined(out) + b" ET")})


@disguise
def shadows(dice: random.Random) -> bytes:
    """The same rows up to a thousand times over each other, a hair or a line apart, or other rows there."""
    rows = ledger(dice, dice.randint(5, 40))
    apart = dice.choice((0.0, 0.05, 0.3, 1.0, 3.0, 6.0, 12.0))
    out = []
    for at in range(min(up_to(dice, 1000), 150_000 // (4 * len(rows)))):
        over = rows if dice.random() < 0.9 else ledger(dice, len(rows) - 2)
        out.append(b"q 1 0 0 1 %.2f %.2f cm %s Q" % (apart * at * dice.choice((0, 1)), apart * at, typed(over)))
    return one_page({4: flate(joined(out) or typed(rows))})


@disguise
def hidden(dice: random.Random) -> bytes:
    """Rows that nobody sees beside rows that everybody sees: white, clipped, covered, outside, without ink, tiny."""
    seen, unseen = ledger(dice, dice.randint(5, 30)), ledger(dice, dice.randint(1, 30))
    down = dice.choice((0, 6, 400))
    hiding = dice.choice((
        b"1 g %s 0 g", b"q 0 0 1 1 re W n %s Q", b"%s 1 g 0 0 595 842 re f 0 g", b"q 1 0 0 1 9000 0 cm %s Q",
        b"q 3 Tr %s Q", b"q 7 Tr %s Q", b"q 0.001 0 0 0.001 0 0 cm %s Q", b"q /G gs %s Q", b"/OC /L BDC %s EMC",
        b"/Artifact BMC %s EMC", b"q 1 0 0 1 0 -800 cm %s Q",
        b"/Span <</ActualText(01/03/2024 Shop -1.00 9.00)>> BDC %s EMC",
    ))  # fmt: skip
    parts = [typed(seen), hiding % (b"q 1 0 0 1 0 -%d cm %s Q" % (down, typed(unseen)))]
    if dice.random() < 0.5:
        parts.reverse()
    entries = b"/ExtGState<</G<</ca 0/CA 0>>>>/Properties<</L 8 0 R>>/Font"
    page = PAGE.replace(b"/Font", entries, 1)
    layers = b"/OCProperties<</OCGs[8 0 R]/D<</OFF[8 0 R]>>>>"
    root = b"<</Type/Catalog/Pages 2 0 R%s>>" % layers
    return one_page({1: root, 3: page, 4: flate(joined(parts)), 8: b"<</Type/OCG/Name(x)>>"})


@disguise
def named(dice: random.Random) -> bytes:
    """Names with noughts, slashes, 70,000 letters or none, for fonts, forms, marks and keys."""
    names = dice.choices(ODD_NAMES, k=3)
    fonts = b"".join(b"%s 9 0 R " % name for name in (*ODD_NAMES, *names))
    page = PAGE.replace(b"/F1 9 0 R", b"/F1 9 0 R " + fonts).replace(
        b"/Type/Page/", b"/Type/Page%s %s/" % (names[0], names[1])
    )
    content = typed(ledger(dice, dice.randint(5, 40)))
    for name in names:
        at = dice.randrange(content.count(b"Tj"))
        parts = content.split(b"Tj")
        other = dice.choice((b" %s 9 Tf ", b" %s Do ", b" %s gs ", b" %s sh ", b" %s MP ", b" %s BMC ", b" %s cs "))
        content = b"Tj".join([*parts[: at + 1], other % name + parts[at + 1], *parts[at + 2 :]])
    font = FONT[:-2] + b"%s %s/Name%s>>" % (names[2], names[0], names[1])
    info = b"/Info<</Title(a\0b)%s(\0\0)/Producer<feff0000d800>>>" % names[2]
    return one_page({3: page, 4: flate(content), 9: font, 12: info})


@disguise
def directions(dice: random.Random) -> bytes:
    """Signs that turn the direction, nested by thousands, among letters and figures of a dozen scripts."""
    ranges = []
    for code in range(0x21, 0x7B):
        target = chr(dice.choice(SCRIPTS) + code % 10) if dice.random() < 0.2 else chr(code)
        if dice.random() < 0.1:
            target = chr(dice.choice(TURNS)) * dice.choice((1, 2, 100)) + target
        ranges.append(b"<%02x> <%s>" % (code, target.encode("utf-16-be").hex().encode()))
    turn = chr(dice.choice(TURNS)).encode("utf-16-be").hex().encode()
    told = b"%d beginbfchar %s endbfchar 1 beginbfchar <7e> <%s> endbfchar" % (len(ranges), joined(ranges), turn)
    rows = ledger(dice, dice.randint(5, 40))
    for _ in range(dice.randint(0, 9)):
        at = dice.randrange(len(rows))
        rows[at] = (rows[at][0], rows[at][1] + "~" * up_to(dice, 30_000), rows[at][2], "~" + rows[at][3])
    return one_page({4: flate(typed(rows)), 9: FONT[:-2] + b"/ToUnicode 12 0 R>>", 12: flate(told)})


@disguise
def circles(dice: random.Random) -> bytes:
    """A font each of whose parts is any other of its parts, or itself."""
    keys = (
        b"/Encoding", b"/ToUnicode", b"/FontDescriptor", b"/DescendantFonts", b"/Widths", b"/W", b"/DW", b"/FontFile2",
        b"/BaseEncoding", b"/Differences", b"/UseCMap", b"/CIDSystemInfo", b"/CIDToGIDMap", b"/CharProcs", b"/FontBBox",
        b"/Resources", b"/FirstChar", b"/LastChar", b"/FontMatrix", b"/BaseFont", b"/CharSet", b"/Length1",
    )  # fmt: skip
    changes = {}
    for number in range(9, 16):
        kind = dice.choice(
            (b"/Type1", b"/TrueType", b"/Type0", b"/Type3", b"/CIDFontType2", b"/CIDFontType0", b"/MMType1")
        )
        links = b"".join(b"%s %d 0 R" % (key, dice.randrange(9, 16)) for key in dice.sample(keys, dice.randint(1, 12)))
        entries = b"/Type/Font/Subtype%s/BaseFont/Helvetica%s" % (kind, links)
        body = dice.choice((b"[9 0 R 10 0 R %d 0 R]" % dice.randrange(9, 16), b"%d 0 R" % dice.randrange(9, 16)))
        changes[number] = dice.choice((b"<<%s>>" % entries, b"<<%s>>" % entries, stream(TOLD, entries), body))
    changes[9] = FONT[:-2] + b"%s 10 0 R%s 11 0 R>>" % (dice.choice(keys), dice.choice(keys))
    fonts = b"".join(b"/F%d %d 0 R" % (number, number) for number in range(10, 16))
    page = PAGE.replace(b"/F1 9 0 R", b"/F1 9 0 R" + fonts)
    content = typed(ledger(dice, dice.randint(5, 30)))
    used = b" ".join(b"BT /F%d 9 Tf 300 %d Td (12.40 Shop) Tj ET" % (number, 30 * number) for number in range(10, 16))
    return one_page({3: page, 4: flate(content + used), **changes})


@disguise
def bound(dice: random.Random) -> bytes:
    """Up to hundreds of small statements bound together, with heads and numbers of pages that contradict each other."""
    pages, changes = 1 + up_to(dice, 300), {}
    for number in range(pages):
        heads = dice.sample(HEADS, dice.randint(0, 6))
        lines: list[Row] = [("", head, "", "") for head in heads]
        lines += ledger(dice, dice.choice((1, 2, 3, 20)))[dice.choice((0, 0, 0, 1, 2)) :]
        lines += [("", head, "", "") for head in dice.sample(HEADS, dice.randint(0, 3))]
        width = dice.choice((b"595", b"595", b"595", b"842", b"1190"))
        page = PAGE.replace(b"4 0 R", b"%d 0 R" % (101 + 2 * number)).replace(b"595", width)
        changes[100 + 2 * number] = page
        changes[101 + 2 * number] = flate(typed(lines))
    numbers = list(range(100, 100 + 2 * pages, 2))
    if dice.random() < 0.3:
        dice.shuffle(numbers)
    return one_page({2: b"<</Type/Pages/Kids%s/Count %d>>" % (references(numbers), pages), **changes})


@disguise
def untold(dice: random.Random) -> bytes:
    """Up to thousands of letters that the font does not tell, some of which are not even drawn."""
    unknown = dice.choice((b"fffd", b"e000", b"0000", b"f020", b"ffff", b""))
    letters = dice.sample(range(0x21, 0x7B), dice.choice((1, 3, 10, 80)))
    told = TOLD + b"".join(b" 1 beginbfchar <%02x> <%s> endbfchar" % (code, unknown) for code in letters)
    rows = ledger(dice, dice.choice((5, 30, 60)))
    rows += [(("x" * up_to(dice, 200)), "Total " * dice.choice((1, 9)), "1.00", "")] * dice.choice((0, 0, 300))
    width = dice.choice((b"", b"/Widths[%s]/FirstChar 32/LastChar 126" % (b"0 " * 95), b"/FirstChar 0/Widths[9e9]"))
    content = typed(rows, step=dice.choice((12, 12, 2)))
    box = dice.choice((b"0 0 595 842", b"0 0 595 842", b"0 0 14400 14400"))
    pages = dice.choice((1, 1, 3, 20))
    tree = b"<</Type/Pages/Kids%s/Count %d>>" % (references([3] * pages), pages)
    font = FONT[:-2] + b"/ToUnicode 12 0 R%s>>" % width
    return one_page({2: tree, 3: PAGE.replace(b"0 0 595 842", box), 4: flate(content), 9: font, 12: flate(told)})


@disguise
def stamped(dice: random.Random) -> bytes:
    """Words across the rows, up to thousands of them, at any angle and of any size."""
    out = [typed(ledger(dice, dice.randint(5, 50)))]
    words = ("COPY", "PAID 12.40", "01/03/2024", "VOID -5,000.00", "Closing balance 9.99", "SPECIMEN " * 40, "x")
    for _ in range(up_to(dice, 5000)):
        turn, size = math.radians(dice.choice((45, 30, 90, 1, 180, 0))), dice.choice((9, 60, 300, 2))
        matrix = (math.cos(turn), math.sin(turn), -math.sin(turn), math.cos(turn))
        place = (dice.uniform(0, 595), dice.uniform(0, 842))
        out.append(
            b"BT /F1 %d Tf %.5f %.5f %.5f %.5f %.1f %.1f Tm %s Tj ET"
            % (size, *matrix, *place, _text(dice.choice(words)))
        )
    if dice.random() < 0.5:
        dice.shuffle(out)
    return one_page({4: flate(joined(out))})


@disguise
def paired(dice: random.Random) -> bytes:
    """Up to forty tables side by side, of titles of their own, a hair or an inch apart."""
    count, width = 1 + up_to(dice, 40), dice.choice((20, 60, 150, 500))
    out = []
    for at in range(count):
        rows = ledger(dice, dice.choice((1, 5, 20)))
        drop = dice.choice((0, 0, 3, 100))
        out.append(b"q %.3f 0 0 1 %d -%d cm %s Q" % (min(1, width / 500), at * width, drop, typed(rows)))
    page = PAGE.replace(b"595", b"%d" % max(595, min(14400, count * width)))
    return one_page({3: page, 4: flate(joined(out))})


@disguise
def forms(dice: random.Random) -> bytes:
    """Fields that hold a statement beside one on the page, a form of XML that holds another, hundreds of files."""
    fields = {}
    texts = [text for row in ledger(dice, dice.randint(1, 40)) for text in row]
    for number, text in enumerate(texts * dice.choice((1, 1, 9))):
        x, y = PLACES[number % 4], 800 - 12 * (number // 4)
        look = dice.choice((b"", b"", b"/AP<</N 21 0 R>>", b"/AP<</N 20 0 R>>"))
        kids = dice.choice((b"",) * 9 + (b"/Kids[100 0 R]/Parent 101 0 R",))
        fields[100 + number] = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(f%d)/V%s/DA(/F1 9 Tf)/Rect[%d %d %d %d]%s%s>>" % (
            number, _text(text), x, y, x + 90, y + 11, look, kids)  # fmt: skip
    entities = b"".join(b'<!ENTITY a%d "&a%d;&a%d;">' % (at, at - 1, at - 1) for at in range(1, up_to(dice, 60)))
    values = b"".join(b"<v>%s</v>" % text.encode() for text in texts)
    xml = b'<!DOCTYPE x [<!ENTITY a0 "x">%s]><xdp:xdp xmlns:xdp="x"><t>&a0;%s</t></xdp:xdp>' % (entities, values)
    files = b"(x%d)<</Type/Filespec/F(../../x)/EF<</F 23 0 R>>>>"
    attached = b" ".join(files % number for number in range(up_to(dice, 500)))
    form = b"/Fields%s/XFA[(template)22 0 R(datasets)22 0 R]/NeedAppearances true/DR<</Font<</F1 9 0 R>>>>"
    names = b"/Names<</EmbeddedFiles<</Names[%s]>>>>" % attached
    root = b"<</Type/Catalog/Pages 2 0 R/AcroForm<<%s>>%s>>" % (form % references(list(fields)), names)
    page = PAGE[:-2] + b"/Annots%s>>" % references(list(fields))
    shown = typed(ledger(dice, 10)) if dice.random() < 0.5 else b""
    drawn = stream(b"BT /F1 9 Tf (12.40) Tj ET", b"/Type/XObject/Subtype/Form/BBox[0 0 90 11]/Resources 3 0 R")
    return one_page(
        {1: root, 3: page, 4: flate(shown), 20: b"20 0 R", 21: drawn, 22: flate(xml), 23: flate(xml), **fields}
    )
