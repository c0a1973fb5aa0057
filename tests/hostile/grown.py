"""PDFs grown by seed from the format's own parts, each with values that do not belong there.

Unlike a mutant, which is often refused where its first byte is wrong, such a file opens and is wrong further in: in
fonts, pictures, patterns, forms, functions, locks, object streams, tables, trees of pages and names.
"""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence

from hostile.pdf_parts import FONT, flate, pdf, stream


class Dice(random.Random):
    """Dice for one file; `oddity` is how likely a value is none that belongs there."""

    oddity = 0.1


Part = Callable[[Dice], bytes]

NUMBERS = (b"0", b"-1", b"1", b"2", b"3", b"7", b"255", b"65536", b"2147483647", b"2147483648", b"-2147483649",
           b"99999999999999999999", b"1e38", b"1e-38", b"0.0000001", b"nan", b"--5", b"+.5.5")  # fmt: skip
SKELETON = 0.1
"""How much less likely what is odd is in the catalog and the tree of pages, without which nothing else is looked at."""
OBJECTS = tuple(range(1, 30))
FILTERS = (b"FlateDecode", b"LZWDecode", b"RunLengthDecode", b"ASCIIHexDecode", b"ASCII85Decode", b"CCITTFaxDecode",
           b"DCTDecode", b"JBIG2Decode", b"JPXDecode", b"Crypt", b"Unknown", b"Fl", b"AHx", b"")  # fmt: skip
NAMES = (b"Type", b"Subtype", b"Page", b"Pages", b"Kids", b"Parent", b"Font", b"Type0", b"Type3", b"CIDFontType2",
         b"XObject", b"Form", b"Image", b"Pattern", b"Shading", b"ExtGState", b"SMask", b"DeviceRGB", b"ICCBased",
         b"Indexed", b"Separation", b"DeviceN", b"Identity-H", b"WinAnsiEncoding", b"OCG",
         b"A#00B", b"#", b"")  # fmt: skip
OPERATORS = (b"q", b"Q", b"cm", b"w", b"d", b"gs", b"m", b"l", b"c", b"re", b"h", b"S", b"f", b"f*", b"B", b"n", b"W",
             b"W*", b"BT", b"ET", b"Tf", b"Td", b"TD", b"Tm", b"T*", b"Tc", b"Tw", b"Tz", b"TL", b"Tr", b"Ts", b"Tj",
             b"TJ", b"'", b'"', b"cs", b"CS", b"sc", b"scn", b"SCN", b"g", b"rg", b"k", b"sh", b"Do", b"BI", b"ID",
             b"EI", b"BMC", b"BDC", b"EMC", b"MP", b"DP", b"d0", b"d1", b"BX", b"EX", b"ri", b"i", b"xx")  # fmt: skip


def _number(dice: Dice) -> bytes:
    return dice.choice(NUMBERS) if dice.random() < 0.3 else b"%g" % round(dice.uniform(-50, 900), 2)


def _reference(dice: Dice) -> bytes:
    return b"%d %s R" % (dice.choice(OBJECTS), dice.choice((b"0", b"0", b"0", b"1", b"65535")))


def _name(dice: Dice) -> bytes:
    return b"/" + dice.choice(NAMES)


def _string(dice: Dice) -> bytes:
    if dice.random() < dice.oddity / 3:
        return dice.choice((b"(\\)", b"<zz>", b"((((", b"<", b")"))  # the object ends there
    long = b"9" * dice.choices((1, 300, 70_000), (900, 99, 1))[0]
    line = b"(01/02/2024 Coffee -12.40 100.00)"
    return dice.choice(
        (line, line, b"()", b"<>", b"<4>", b"<FEFF202E0000D800>", b"(\\777\\0\\\r\n\x1b[2J)", b"(%s)" % long)
    )


def _constant(dice: Dice) -> bytes:
    return dice.choice((b"null", b"true", b"false"))


def _resource(dice: Dice) -> bytes:
    return b"/" + dice.choice((b"F1", b"F2", b"X1", b"X2", b"P1", b"G1", b"S1", b"C1", b"MC"))


def _array(dice: Dice, depth: int = 0) -> bytes:
    count = dice.choice((0, 1, 2, 3, 4, 6, 40))
    return b"[" + b" ".join(any_value(dice, depth + 1) for _ in range(count)) + b"]"


def _dictionary(dice: Dice, depth: int = 0) -> bytes:
    count = dice.choice((0, 1, 3, 8))
    return b"<<" + b" ".join(_name(dice) + b" " + any_value(dice, depth + 1) for _ in range(count)) + b">>"


def any_value(dice: Dice, depth: int = 0) -> bytes:
    """A value of any type; references go to any object, its own included."""
    kinds: Sequence[Part] = (_number, _reference, _name, _string, _constant)
    if depth < 3 and dice.random() < 0.3:
        return _array(dice, depth) if dice.random() < 0.6 else _dictionary(dice, depth)
    return dice.choice(kinds)(dice)


def _odd(dice: Dice, usual: bytes, times: float = 1.0) -> bytes:
    """What belongs there, or with some chance what does not."""
    return any_value(dice) if dice.random() < times * dice.oddity else usual


def _entries(dice: Dice, times: float = 1.0, **usual: bytes) -> bytes:
    """A dictionary's entries, of which some are odd, some missing, and some there twice."""
    out, strange = b"", times * dice.oddity / 3
    for key, value in usual.items():
        for _ in range(dice.choices((0, 1, 2), (strange, 1 - 2 * strange, strange))[0]):
            out += b"/%s %s" % (key.encode(), _odd(dice, value, times))
    return out


def _packed(dice: Dice, data: bytes, entries: bytes = b"") -> bytes:
    """A stream: plain, packed, packed and cut or spoiled, or with filters that it was not packed by."""
    kind = dice.randrange(6)
    if kind < 2:
        return flate(data, entries)
    if kind == 2:
        packed = bytearray(zlib.compress(data))
        packed[dice.randrange(len(packed))] ^= 1 << dice.randrange(8)
        return stream(bytes(packed), entries + b"/Filter/FlateDecode")
    if kind == 3:
        filters = b"".join(b"/" + dice.choice(FILTERS) for _ in range(dice.choice((1, 2, 5))))
        parms = _entries(dice, Predictor=b"15", Columns=b"4", Colors=b"3", K=b"-1", Rows=b"9", EarlyChange=b"0")
        return stream(data, entries + b"/Filter[%s]/DecodeParms[<<%s>>]" % (filters, parms))
    return stream(data, entries, _odd(dice, b"%d" % len(data)) if kind == 4 else None)


# The parts of a page --------------------------------------------------------------------------------------------------


def _content(dice: Dice) -> bytes:
    lines = [b"BT /F1 10 Tf 50 700 Td (01/02/2024 Coffee -12.40 100.00) Tj ET"]
    for _ in range(dice.choices((0, 5, 60, 2000), (5, 5, 5, 1))[0]):
        kinds: Sequence[Part] = (_number, _number, _number, _string, _name, _resource)
        operands = b" ".join(dice.choice(kinds)(dice) for _ in range(dice.choice((0, 1, 1, 2, 4, 6))))
        lines.append(operands + b" " + dice.choice(OPERATORS))
    return b"\n".join(lines)


def _font(dice: Dice) -> bytes:
    kind = dice.choice((b"/Type1", b"/TrueType", b"/Type0", b"/Type3", b"/MMType1"))
    return b"<</Type/Font%s>>" % _entries(
        dice, Subtype=kind, BaseFont=b"/Helvetica", FirstChar=b"0", LastChar=b"255", Widths=_array(dice),
        Encoding=dice.choice((b"/WinAnsiEncoding", b"/Identity-H", b"11 0 R", b"<</Differences[1 /a 300 /b -5 /c]>>")),
        ToUnicode=b"12 0 R", FontDescriptor=b"13 0 R", DescendantFonts=dice.choice((b"[14 0 R]", b"[9 0 R]")),
        CharProcs=b"<</a 5 0 R/b 15 0 R>>", FontMatrix=b"[.001 0 0 .001 0 0]", FontBBox=b"[0 0 1000 1000]",
        Resources=b"8 0 R",
    )  # fmt: skip


def _descendant(dice: Dice) -> bytes:
    return b"<</Type/Font%s>>" % _entries(
        dice, Subtype=b"/CIDFontType2", BaseFont=b"/X",
        CIDSystemInfo=b"<</Registry(Adobe)/Ordering(Japan1)/Supplement 0>>",
        W=_array(dice), W2=_array(dice), DW=b"1000", CIDToGIDMap=dice.choice((b"/Identity", b"11 0 R")),
        FontDescriptor=b"13 0 R",
    )  # fmt: skip


def _descriptor(dice: Dice) -> bytes:
    file = dice.choice((b"FontFile", b"FontFile2", b"FontFile3")).decode()
    return b"<</Type/FontDescriptor%s>>" % _entries(
        dice, FontName=b"/X", Flags=b"32", FontBBox=b"[0 0 1000 1000]", MissingWidth=b"500", **{file: b"16 0 R"}
    )


def _font_file(dice: Dice) -> bytes:
    heads = (
        b"%!PS-AdobeFont-1.0\n",
        b"\0\1\0\0\0\x0c\0\x80\0\3\0\x20",
        b"OTTO\0\x0c\0\x80\0\3\0\x20",
        b"\1\0\4\4",
        b"ttcf\0\1\0\0",
        b"",
    )
    kind = _entries(dice, Subtype=b"/Type1C", Length1=b"100", Length2=b"100", Length3=b"0")
    return _packed(dice, dice.choice(heads) + dice.randbytes(dice.choice((0, 20, 3000))), kind)


def _unicode_map(dice: Dice) -> bytes:
    lines = [b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ffff> endcodespacerange"]
    for _ in range(dice.choice((1, 3, 50))):
        lines.append(dice.choice((
            b"1 beginbfrange <00> <ffffffff> <0041> endbfrange", b"1 beginbfrange <ff> <00> [<41>] endbfrange",
            b"2 beginbfchar <43> <0000000d000a> endbfchar", b"1 beginbfchar <43> <d800> endbfchar", b"/X usecmap",
            b"1 begincidrange <0000> <ffff> 99999999999 endcidrange",
            b"1 beginbfchar <43> <%s> endbfchar" % (b"202e" * 5000),
        )))  # fmt: skip
    return _packed(dice, b"\n".join(lines), _entries(dice, UseCMap=b"12 0 R", CMapName=b"/X"))


def _image(dice: Dice) -> bytes:
    side = dice.choice((b"1", b"3", b"64", b"600"))
    entries = b"/Subtype/Image" + _entries(
        dice, Width=side, Height=dice.choice((side, b"800")), BitsPerComponent=dice.choice((b"1", b"8", b"16", b"3")),
        ColorSpace=b"10 0 R", Decode=b"[0 1]", Mask=dice.choice((b"5 0 R", b"[0 0 0 0]", b"17 0 R")), SMask=b"17 0 R",
        ImageMask=b"false", Interpolate=b"true",
    )  # fmt: skip
    heads = (b"", b"\xff\xd8\xff\xc0\0\x11\x08\xff\xff\xff\xff\3", b"\0\0\0\x0cjP  \r\n\x87\n", b"\x97JB2\r\n\x1a\n")
    return _packed(dice, dice.choice(heads) + dice.randbytes(dice.choice((0, 10, 5000))), entries)


def _form(dice: Dice) -> bytes:
    return _packed(dice, _content(dice), b"/Type/XObject/Subtype/Form" + _entries(
        dice, BBox=b"[0 0 600 800]", Matrix=b"[1 0 0 1 0 0]", Resources=b"8 0 R",
        Group=b"<</S/Transparency/CS 10 0 R/K true>>", OC=b"18 0 R",
    ))  # fmt: skip


def _pattern(dice: Dice) -> bytes:
    if dice.random() < 0.5:
        return b"<</PatternType 2%s>>" % _entries(dice, Shading=b"20 0 R", Matrix=b"[1 0 0 1 0 0]", ExtGState=b"19 0 R")
    return _packed(dice, _content(dice), _entries(
        dice, PatternType=b"1", PaintType=b"1", TilingType=b"1", BBox=b"[0 0 9 9]", XStep=_number(dice),
        YStep=_number(dice), Resources=b"8 0 R",
    ))  # fmt: skip


def _shading(dice: Dice) -> bytes:
    kind = dice.randrange(0, 9)
    entries = b"/ShadingType %d" % kind + _entries(
        dice, ColorSpace=b"10 0 R", Coords=_array(dice), Domain=b"[0 1]", Function=b"21 0 R", Extend=b"[true true]",
        BitsPerCoordinate=b"8", BitsPerComponent=b"8", BitsPerFlag=b"8", VerticesPerRow=b"3", Decode=b"[0 9 0 9 0 1]",
    )  # fmt: skip
    return _packed(dice, dice.randbytes(300), entries) if kind > 3 else b"<<%s>>" % entries


def _function(dice: Dice) -> bytes:
    kind = dice.choice((0, 2, 3, 4, 5))
    entries = b"/FunctionType %d" % kind + _entries(
        dice, Domain=b"[0 1]", Range=b"[0 1 0 1 0 1]", Size=b"[2]", BitsPerSample=b"8", C0=_array(dice),
        C1=_array(dice), N=_number(dice), Functions=b"[21 0 R 22 0 R]", Bounds=_array(dice), Encode=b"[0 1 0 1]",
    )  # fmt: skip
    words = (
        b"add",
        b"exp",
        b"idiv",
        b"mod",
        b"roll",
        b"copy",
        b"index",
        b"dup",
        b"pop",
        b"ifelse",
        b"{",
        b"}",
        b"9999",
        b"-1",
        b"cvi",
    )
    program = b"{" + b" ".join(dice.choice(words) for _ in range(dice.choice((2, 20, 4000)))) + b"}"
    return _packed(dice, program if kind == 4 else dice.randbytes(40), entries)


def _colours(dice: Dice) -> bytes:
    return dice.choice((
        b"/DeviceRGB", b"/DeviceGray", b"[/ICCBased 23 0 R]", b"[/Indexed 10 0 R 255 (abc)]",
        b"[/Separation/X 10 0 R 21 0 R]",
        b"[/Indexed/DeviceRGB %s 23 0 R]" % _number(dice),
        b"[/DeviceN[%s]/DeviceCMYK 21 0 R]" % (b"/A" * dice.choice((1, 9, 70))),
        b"[/Pattern 10 0 R]", b"[/Lab<</WhitePoint[0 0 0]>>]", b"[/CalRGB<<>>]", b"10 0 R", _array(dice),
    ))  # fmt: skip


def _annotation(dice: Dice) -> bytes:
    kinds = (
        b"/Widget",
        b"/Link",
        b"/FreeText",
        b"/Stamp",
        b"/Popup",
        b"/FileAttachment",
        b"/RichMedia",
        b"/3D",
        b"/Screen",
        b"/Redact",
    )
    return b"<</Type/Annot%s>>" % _entries(
        dice, Subtype=dice.choice(kinds), Rect=b"[0 0 500 500]", AP=b"<</N 5 0 R/D<</On 24 0 R>>>>", AS=b"/On",
        Parent=b"24 0 R", Kids=b"[24 0 R]", Popup=b"24 0 R", V=_string(dice), DA=b"(/F1 0 Tf 0 g)", FT=b"/Tx",
        A=b"<</S/Launch/F(/bin/sh)/Next 24 0 R>>", FS=b"<</F(/etc/passwd)/EF<</F 23 0 R>>>>", QuadPoints=_array(dice),
    )  # fmt: skip


def _page(dice: Dice) -> bytes:
    return b"<</Type/Page%s>>" % _entries(
        dice, Parent=b"2 0 R", MediaBox=b"[0 0 595 842]", CropBox=_odd(dice, b"[0 0 595 842]", 3), Resources=b"8 0 R",
        Contents=dice.choice((b"4 0 R", b"[4 0 R 4 0 R]", b"[4 0 R 6 0 R]", b"8 0 R")), Rotate=_odd(dice, b"0", 3),
        UserUnit=_odd(dice, b"1", 3), Annots=b"[24 0 R 24 0 R]", Group=b"<</S/Transparency>>", Tabs=b"/S",
    )  # fmt: skip


def _grown(dice: Dice) -> bytes:
    """One file. Each object is as it belongs, but for the odd values strewn over all of them."""
    resources = b"<<%s>>" % _entries(
        dice, Font=b"<</F1 9 0 R/F2 25 0 R>>", XObject=b"<</X1 5 0 R/X2 7 0 R>>", Pattern=b"<</P1 19 0 R>>",
        ExtGState=b"<</G1<</SMask<</S/Luminosity/G 5 0 R/TR 21 0 R>>/BM/Multiply/ca .5/Font[9 0 R 5]>>>>",
        Shading=b"<</S1 20 0 R>>", ColorSpace=b"<</C1 10 0 R>>", Properties=b"<</MC 18 0 R>>",
    )  # fmt: skip
    catalog = b"<</Type/Catalog%s>>" % _entries(
        dice, SKELETON, Pages=b"2 0 R", Outlines=b"26 0 R", AcroForm=b"<</Fields[24 0 R]/XFA[(a) 23 0 R]/DR 8 0 R>>",
        Names=b"<</EmbeddedFiles 26 0 R/JavaScript 26 0 R>>", Collection=b"<</View/D/Schema<<>>/D(a)>>",
        OCProperties=b"<</OCGs[18 0 R]/D<</Order[18 0 R[18 0 R]]>>>>", PageLabels=b"26 0 R", StructTreeRoot=b"26 0 R",
        OpenAction=b"<</S/JavaScript/JS(1)>>", Metadata=b"23 0 R", Version=b"/9.9",
    )  # fmt: skip
    tree = b"<</Kids[26 0 R]/First 26 0 R/Next 26 0 R/Names[(a) 23 0 R]/Nums[0 26 0 R]/Limits[(z)(a)]/K 26 0 R>>"
    count = dice.choice((1, 1, 1, 2, 5))
    kids = b"[%s%s]" % (b"3 0 R " * count, dice.choice((b"", b"", b"", b"2 0 R", b"27 0 R")))
    about = dice.choice((b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b '&b;'>]><a>&b;</a>", dice.randbytes(400)))
    objects = {
        1: catalog, 2: b"<</Type/Pages%s>>" % _entries(dice, SKELETON, Kids=kids, Count=b"%d" % count), 3: _page(dice),
        4: _packed(dice, _content(dice)), 5: _form(dice), 6: _packed(dice, _content(dice)), 7: _image(dice),
        8: resources, 9: _font(dice) if dice.random() < 0.6 else FONT, 10: _colours(dice),
        11: _packed(dice, dice.randbytes(500)), 12: _unicode_map(dice), 13: _descriptor(dice), 14: _descendant(dice),
        15: _packed(dice, b"1000 0 d0 " + _content(dice)), 16: _font_file(dice), 17: _image(dice),
        18: b"<</Type/OCMD/OCGs[18 0 R]/VE[/And 18 0 R[/Not 18 0 R]]>>", 19: _pattern(dice), 20: _shading(dice),
        21: _function(dice), 22: _function(dice),
        23: _packed(dice, about),
        24: _annotation(dice), 25: _font(dice), 26: _odd(dice, tree),
        27: b"<</Type/Pages/Kids[2 0 R]/Count 9/Parent 27 0 R>>",
    }  # fmt: skip
    for number in dice.sample(range(5, 28), dice.choice((0, 0, 1, 3))):
        objects[number] = any_value(dice)
    trailer = b""
    if dice.random() < 0.15:
        trailer = b"/Encrypt<</Filter/Standard%s>>/ID[(a)(b)]" % _entries(
            dice, V=dice.choice((b"1", b"2", b"4", b"5")), R=dice.choice((b"2", b"3", b"4", b"5", b"6")), Length=b"128",
            P=b"-4", O=b"<%s>" % (b"6f" * 48), U=b"<%s>" % (b"75" * 48),
            OE=b"<%s>" % (b"6f" * 32), UE=b"<%s>" % (b"75" * 32),
            StmF=b"/StdCF", StrF=b"/Identity", CF=b"<</StdCF<</CFM/AESV2/Length 16>>>>", EncryptMetadata=b"false",
        )  # fmt: skip
    return _with_tables(dice, objects, trailer)


def _with_tables(dice: Dice, objects: dict[int, bytes], trailer: bytes) -> bytes:
    """The file with a table, with objects in a packed stream, cut, without its end, or with another file's end."""
    kind = dice.randrange(10)
    if kind < 3:
        return _with_packed_objects(dice, objects, trailer)
    data = pdf(objects, trailer + (b"/Prev %s" % _number(dice) if dice.random() < dice.oddity else b""))
    if kind == 3:
        return data[: dice.randrange(len(data))]
    if kind == 4:
        return data.replace(b"startxref", b"startxxxx")
    if kind == 5:
        return data + pdf({number: any_value(dice) for number in dice.sample(sorted(objects), 3)})
    return data


def _with_packed_objects(dice: Dice, objects: dict[int, bytes], trailer: bytes) -> bytes:
    inner = [number for number in sorted(objects) if b"stream" not in objects[number]]
    places, body = b"", b""
    for number in inner:
        places += b"%d %s " % (number, _odd(dice, b"%d" % len(body), 0.3))
        body += objects[number] + b"\n"
    entries = _entries(
        dice, SKELETON, Type=b"/ObjStm", N=b"%d" % len(inner), First=b"%d" % len(places), Extends=b"29 0 R"
    )
    out, rows = bytearray(b"%PDF-1.7\n"), [bytes(9)] * 31
    for number, content in sorted({**objects, 29: flate(places + body, entries)}.items()):
        rows[number] = struct.pack(">BII", 1, len(out), 0)
        if number in inner:
            rows[number] = struct.pack(">BII", 2, 29, inner.index(number))
        else:
            out += b"%d 0 obj %s\nendobj\n" % (number, content)
    if dice.random() < dice.oddity:
        rows[dice.randrange(31)] = dice.randbytes(9)
    rows[30] = struct.pack(">BII", 1, len(out), 0)
    table = _entries(dice, SKELETON, Type=b"/XRef", W=b"[1 4 4]", Size=b"31", Root=b"1 0 R", Index=b"[0 31]")
    out += b"30 0 obj %s\nendobj\n" % flate(b"".join(rows), table + trailer)
    return bytes(out) + b"startxref\n%d\n%%%%EOF\n" % struct.unpack(">BII", rows[30])[1]


def grown(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """`count` files; the same number and seed give the same file."""
    for number in range(count):
        dice = Dice(f"{seed}-{number}")
        dice.oddity = dice.choice((0.005, 0.03, 0.12))
        yield f"{number:05}-grown", _grown(dice)
