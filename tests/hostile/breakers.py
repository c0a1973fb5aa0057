"""PDFs that break limits, by name. Small files with large demands: each must end with a status within its bounds."""

from __future__ import annotations

import io
import random
import zipfile
import zlib

from hostile.pdf_parts import (
    FONT,
    PAGE,
    TEXT,
    flate,
    image,
    image_page,
    joined,
    large_flate,
    many_pages,
    one_page,
    pdf,
    references,
    stream,
    with_content,
)
from hostile.registry import BREAKERS, Maker, breaker

MEGABYTE = bytes(1024 * 1024)


# Compressed bombs -----------------------------------------------------------------------------------------------------


@breaker
def flate_bomb_spaces() -> bytes:
    return one_page({4: large_flate(b" " * len(MEGABYTE), 1500)})


@breaker
def flate_bomb_twice() -> bytes:
    return one_page({4: large_flate(b" " * len(MEGABYTE), 2000, outer=True)})


@breaker
def flate_bomb_operators() -> bytes:
    return one_page({4: large_flate(b"q Q 1 0 0 1 0 0 cm " * 50_000, 400, outer=True)})


@breaker
def lzw_and_ascii_filters() -> bytes:
    filters = b"/Filter[%s/FlateDecode]" % (b"/ASCIIHexDecode" * 200)
    return one_page({4: stream(b"3030>" * 1000, filters)})


@breaker
def run_length_bomb() -> bytes:
    return one_page({4: stream(zlib.compress(b"\x81 " * 8_000_000, 9), b"/Filter[/FlateDecode/RunLengthDecode]")})


@breaker
def predictor_with_huge_columns() -> bytes:
    parms = b"/DecodeParms<</Predictor 15/Columns 2147483647/Colors 32/BitsPerComponent 16>>"
    return one_page({4: flate(TEXT, parms)})


# Forms, patterns, fonts -----------------------------------------------------------------------------------------------


def _form(content: bytes, resources: bytes) -> bytes:
    return stream(content, b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<%s>>" % resources)


@breaker
def nested_forms() -> bytes:
    objects = {20 + n: _form(b"/X Do " * 12, b"/XObject<</X %d 0 R>>" % (21 + n)) for n in range(14)}
    objects[34] = _form(TEXT, b"/Font<</F1 9 0 R>>")
    page = PAGE.replace(b"/Font", b"/XObject<</X 20 0 R>>/Font")
    return with_content(b"/X Do", {3: page, **objects})


@breaker
def form_that_draws_itself() -> bytes:
    page = PAGE.replace(b"/Font", b"/XObject<</X 20 0 R>>/Font")
    return with_content(b"/X Do", {3: page, 20: _form(b"/X Do /X Do", b"/XObject<</X 20 0 R>>")})


@breaker
def chain_of_forms() -> bytes:
    depth = 8000
    objects = {20 + n: _form(b"/X Do", b"/XObject<</X %d 0 R>>" % (21 + n)) for n in range(depth)}
    objects[20 + depth] = _form(TEXT, b"/Font<</F1 9 0 R>>")
    page = PAGE.replace(b"/Font", b"/XObject<</X 20 0 R>>/Font")
    return with_content(b"/X Do", {3: page, **objects})


def _drawn(content: bytes, resources: bytes, objects: dict[int, bytes]) -> bytes:
    """A page that is taken for a scan, and so has to be drawn, with more to draw over its picture."""
    picture = image(zlib.compress(bytes(600 * 800)), 600, 800, b"/Filter/FlateDecode")
    page = PAGE.replace(b"/Font", b"/XObject<</I 5 0 R>>" + resources + b"/Font")
    return with_content(b"q 595 0 0 842 0 0 cm /I Do Q\n" + content, {3: page, 5: picture, **objects})


@breaker
def tiling_of_tiny_steps() -> bytes:
    entries = b"/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep .0001/YStep .0001/Resources<<>>"
    return _drawn(
        b"/Pattern cs /P scn 0 0 595 842 re f", b"/Pattern<</P 20 0 R>>", {20: stream(b"0 0 9 9 re f", entries)}
    )


@breaker
def nested_tilings() -> bytes:
    entries = (
        b"/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 1/YStep 1/Resources<</Pattern<</P %d 0 R>>>>"
    )
    fill = b"/Pattern cs /P scn 0 0 9 9 re f"
    objects = {20 + n: stream(fill, entries % (21 + n)) for n in range(8)} | {28: stream(fill, entries % 20)}
    return _drawn(b"/Pattern cs /P scn 0 0 595 842 re f", b"/Pattern<</P 20 0 R>>", objects)


@breaker
def a_million_strokes() -> bytes:
    dice = random.Random(1)
    line = joined(b"%d %d m %d %d l S" % tuple(dice.randrange(800) for _ in range(4)) for _ in range(1000))
    return _drawn(b"[1 1] 0 d " + (line + b"\n") * 400, b"", {})


@breaker
def dashes_without_end() -> bytes:
    return _drawn(b"[.000001 .000001] 0 d 100 w 0 0 m 595 842 l S " * 50, b"", {})


@breaker
def transparency_groups() -> bytes:
    group = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Group<</S/Transparency/I true/K true>>/Resources<<%s>>"
    inner = b"/XObject<</X %d 0 R>>/ExtGState<</G<</ca .5/BM/Luminosity>>>>"
    objects = {20 + n: stream(b"/G gs /X Do /X Do", group % (inner % (21 + n))) for n in range(40)}
    objects[60] = stream(b"0 0 595 842 re f", group % b"")
    page_resources = b"/ExtGState<</G<</ca .5>>>>"
    return _drawn(b"/X Do", page_resources, objects).replace(b"/I 5 0 R", b"/I 5 0 R/X 20 0 R")


@breaker
def soft_mask_of_itself() -> bytes:
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Group<</S/Transparency>>/Resources<</ExtGState<</G 21 0 R>>>>"
    mask = b"<</SMask<</S/Luminosity/G 20 0 R>>>>"
    state = b"/ExtGState<</G 21 0 R>>"
    return _drawn(b"/G gs 0 0 595 842 re f", state, {20: stream(b"/G gs 0 0 99 99 re f", form), 21: mask})


@breaker
def shading_by_endless_function() -> bytes:
    program = b"{" + b"dup mul 1 add sqrt " * 60_000 + b"}"
    function = stream(program, b"/FunctionType 4/Domain[0 1 0 1]/Range[0 1]")
    shading = b"<</ShadingType 1/ColorSpace/DeviceGray/Function 21 0 R/Matrix[595 0 0 842 0 0]>>"
    return _drawn(b"/S sh", b"/Shading<</S 20 0 R>>", {20: shading, 21: function})


@breaker
def sampled_function_of_many_inputs() -> bytes:
    entries = b"/FunctionType 0/Domain[%s]/Range[0 1]/Size[%s]/BitsPerSample 32" % (b"0 1 " * 32, b"2147483647 " * 32)
    shading = b"<</ShadingType 1/ColorSpace/DeviceGray/Function 21 0 R>>"
    return _drawn(b"/S sh", b"/Shading<</S 20 0 R>>", {20: shading, 21: flate(bytes(999), entries)})


@breaker
def mesh_of_noise() -> bytes:
    entries = (
        b"/ShadingType 7/ColorSpace/DeviceGray/BitsPerCoordinate 8/BitsPerComponent 8/BitsPerFlag 2"
        b"/Decode[0 595 0 842 0 1]"
    )
    noise = random.Random(2).randbytes(300_000)
    return _drawn(b"/S sh", b"/Shading<</S 20 0 R>>", {20: stream(noise, entries)})


@breaker
def type3_font_within_itself() -> bytes:
    glyph = b"1000 0 d0 BT /F1 1 Tf (aaaaaaaa) Tj ET"
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<</a 20 0 R>>"
        b"/Encoding<</Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[1000]/Resources<</Font<</F1 9 0 R>>>>>>"
    )
    return with_content(b"BT /F1 10 Tf 50 700 Td (aaaaaaaaaaaa) Tj ET", {9: font, 20: stream(glyph)})


@breaker
def font_file_of_zeros() -> bytes:
    descriptor = b"<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 21 0 R>>"
    font = b"<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor 20 0 R>>"
    return one_page({9: font, 20: descriptor, 21: large_flate(MEGABYTE, 300, outer=True)})


@breaker
def truetype_of_noise() -> bytes:
    dice = random.Random(3)
    tables = b"".join(
        tag + dice.randbytes(4) + (300).to_bytes(4, "big") + (2**31 - 1).to_bytes(4, "big")
        for tag in (b"glyf", b"loca", b"head", b"maxp", b"cmap", b"hmtx", b"hhea", b"fpgm", b"prep")
    )
    program = b"\0\1\0\0\0\x09\0\x80\0\3\0\x10" + tables + dice.randbytes(60_000)
    descriptor = b"<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 21 0 R>>"
    font = b"<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor 20 0 R>>"
    return one_page({9: font, 20: descriptor, 21: flate(program)})


@breaker
def widths_without_end() -> bytes:
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 0/LastChar 2147483647/Widths[%s]>>"
    return one_page({9: font % (b"500 " * 400_000)})


# Text -----------------------------------------------------------------------------------------------------------------


def _mapped_font(map_text: bytes) -> dict[int, bytes]:
    font = b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[20 0 R]/ToUnicode 21 0 R>>"
    descendant = (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>"
        b"/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4>>>>"
    )
    head = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n"
    return {9: font, 20: descendant, 21: flate(head + map_text + b"\nendcmap end")}


@breaker
def characters_that_stand_for_books() -> bytes:
    book = b"0041" * 250
    maps = b"1 beginbfchar <0001> <%s> endbfchar" % book
    text = b"BT /F1 10 Tf 50 700 Td " + (b"<" + b"0001" * 1000 + b"> Tj 0 -10 Td ") * 200 + b"ET"
    return with_content(text, _mapped_font(maps))


@breaker
def characters_that_no_text_holds() -> bytes:
    codes = [0xD800, 0xDFFF, 0, 0x1B, 0x9B, 0x202E, 0xFFFF, 0xFEFF, 0x2028, 0x85]
    pairs = b" ".join(b"<%04x> <%04x>" % (0x41 + at, code) for at, code in enumerate(codes))
    rows = [
        b"1 0 0 1 50 %d Tm <%s> Tj" % (780 - 12 * row, b"".join(b"%04x" % (0x41 + (row + n) % 10) for n in range(20)))
        for row in range(50)
    ]
    content = b"BT /F1 10 Tf " + joined(rows) + b" ET"
    return with_content(content, _mapped_font(b"%d beginbfchar %s endbfchar" % (len(codes), pairs)))


@breaker
def ranges_over_everything() -> bytes:
    maps = b"100 beginbfrange " + b"<0000> <ffff> <0000> " * 100 + b"endbfrange "
    return with_content(b"BT /F1 10 Tf 50 700 Td <004100420043> Tj ET", _mapped_font(maps * 300))


@breaker
def three_million_operators() -> bytes:
    return with_content(b"BT /F1 10 Tf 50 700 Td " + b"(a) Tj " * 3_000_000 + b"ET")


@breaker
def too_many_words() -> bytes:
    row = b"(1 2 3 4 5 6 7 8 9 10.00 01/02/2024 x y z) Tj 0 -.01 Td "
    return with_content(b"BT /F1 10 Tf 50 800 Td " + row * 30_000 + b"ET")


@breaker
def one_word_of_megabytes() -> bytes:
    return with_content(b"BT /F1 .001 Tf 50 700 Td (" + b"x" * 5_000_000 + b") Tj ET")


@breaker
def days_and_amounts_everywhere() -> bytes:
    dice = random.Random(4)
    words = [
        b"1 0 0 1 %d %d Tm (%02d/%02d/2024) Tj 20 0 Td (%d.%02d) Tj"
        % (dice.randrange(500), dice.randrange(800), *(dice.randrange(1, 13) for _ in range(2)),
           dice.randrange(9999), dice.randrange(100))
        for _ in range(45_000)
    ]  # fmt: skip
    return with_content(b"BT /F1 4 Tf " + joined(words) + b" ET")


@breaker
def one_line_of_a_hundred_thousand_amounts() -> bytes:
    words = joined(b"1 0 0 1 %.3f 700 Tm (1.00) Tj" % (at * 0.005) for at in range(100_000))
    return with_content(b"BT /F1 1 Tf " + words + b" ET")


@breaker
def all_words_in_one_place() -> bytes:
    words = b"1 0 0 1 50 700 Tm (01/02/2024 Coffee 12.40 100.00) Tj\n"
    return with_content(b"BT /F1 10 Tf " + words * 40_000 + b" ET")


@breaker
def text_at_infinity() -> bytes:
    places = (b"1e38 0 0 1e38 1e38 1e38", b"1 0 0 1 -1e30 1e30", b"0 0 0 0 0 0", b"1e-38 0 0 1e-38 50 700",
              b"99999999999999999999999 0 0 1 0 0", b"1 1e20 -1e20 1 50 50", b"nan 0 0 inf 50 50")  # fmt: skip
    shown = joined(b"BT /F1 %s Tf %s Tm (01/02/2024 Coffee 12.40 100.00) Tj ET" % (size, place)
                   for place in places for size in (b"0", b"-10", b"1e30", b"10", b".0000001"))  # fmt: skip
    return with_content(shown * 20 + TEXT)


@breaker
def odd_text_state() -> bytes:
    odd = joined([b"BT /F1 10 Tf", b"0 Tz 1e30 Tc -1e30 Tw 1e30 TL 1e30 Ts 99 Tr", b"50 700 Td"])
    return with_content((odd + b" (01/02/2024 Coffee 12.40) Tj T* [(a) 1e30 (b) -1e30 (c)] TJ ET\n") * 2000)


@breaker
def saves_without_restore() -> bytes:
    return with_content(b"q " * 3_000_000 + TEXT)


@breaker
def marked_content_without_end() -> bytes:
    return with_content(b"/Span <</ActualText (x)>> BDC " * 300_000 + TEXT)


@breaker
def actual_texts() -> bytes:
    text = b"/Span <</ActualText (%s)>> BDC (x) Tj EMC " % (b"12.40 " * 500)
    return with_content(b"BT /F1 10 Tf 50 700 Td " + text * 5000 + b"ET")


@breaker
def clips_within_clips() -> bytes:
    return with_content(b"q 0 0 500 800 re 9 9 m 500 500 500 9 9 500 c W n " * 100_000 + TEXT)


# Objects and their table ----------------------------------------------------------------------------------------------


@breaker
def deep_arrays() -> bytes:
    return one_page({10: b"[" * 800_000 + b"]" * 800_000}, b"/Info 10 0 R")


@breaker
def deep_arrays_in_content() -> bytes:
    return with_content(b"[" * 2_000_000 + TEXT)


@breaker
def deep_dictionaries() -> bytes:
    return one_page({3: PAGE[:-2] + b"/X" + b"<</X" * 200_000 + b" 1" + b">>" * 200_000 + b">>"})


@breaker
def parentheses() -> bytes:
    return one_page({10: b"<</Title " + b"(" * 1_000_000 + b">>"}, b"/Info 10 0 R")


@breaker
def a_million_objects() -> bytes:
    body = b" ".join(b"%d %d" % (100 + n, 2 * n) for n in range(400_000))
    objects = flate(body + b"\n" + b"1 " * 400_000, b"/Type/ObjStm/N 400000/First %d" % (len(body) + 1))
    return one_page({50: objects})


@breaker
def many_small_objects() -> bytes:
    return one_page(dict.fromkeys(range(100, 40000), b"1"))


@breaker
def object_stream_that_lies() -> bytes:
    return one_page({50: flate(b"1 0 2 9 3 -1", b"/Type/ObjStm/N 2147483647/First -5/Extends 50 0 R")})


@breaker
def object_with_a_huge_number() -> bytes:
    return b"%PDF-1.7\n2147483646 0 obj 1 endobj\n" + one_page().replace(b"%PDF-1.7\n", b"")


@breaker
def tables_that_follow_themselves() -> bytes:
    data = one_page()
    start = data.rindex(b"xref\n0 1")
    return data.replace(b"/Root", b"/Prev %d/Root" % start)


@breaker
def ten_thousand_updates() -> bytes:
    out = bytearray(one_page())
    before = out.rindex(b"xref\n0 1")
    for _ in range(10_000):
        start = len(out)
        out += b"xref\n0 0\ntrailer <</Root 1 0 R/Size 10/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (before, start)
        before = start
    return bytes(out)


@breaker
def table_as_a_stream_that_lies() -> bytes:
    table = flate(bytes(1000), b"/Type/XRef/W[8 8 8]/Size 2147483647/Index[0 2147483647]/Root 1 0 R")
    body = one_page().partition(b"xref\n0 1")[0]
    return body + b"60 0 obj " + table + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(body)


@breaker
def a_billion_free_objects() -> bytes:
    return one_page().replace(b"xref\n0 1\n", b"xref\n0 999999999\n")


@breaker
def lengths_that_lie() -> bytes:
    return one_page({4: stream(TEXT, length=b"4 0 R"), 9: stream(FONT, length=b"-99999999999")})


@breaker
def length_of_gigabytes() -> bytes:
    return one_page({4: stream(TEXT, length=b"4000000000")})


@breaker
def contents_repeated() -> bytes:
    return one_page({3: PAGE.replace(b"4 0 R", b"[" + b"4 0 R " * 200_000 + b"]")})


@breaker
def references_in_circles() -> bytes:
    return one_page({3: b"10 0 R", 10: b"11 0 R", 11: b"3 0 R"})


@breaker
def resources_in_circles() -> bytes:
    return one_page({3: PAGE.replace(b"/Resources<</Font<</F1 9 0 R>>>>", b"/Resources 10 0 R"),
                     10: b"<</Font 10 0 R/F1 10 0 R/XObject 10 0 R>>"})  # fmt: skip


@breaker
def nothing_but_comments() -> bytes:
    return b"%PDF-1.7\n" + b"% obj\n" * 330_000


@breaker
def nothing_but_objects() -> bytes:
    return b"%PDF-1.7\n" + b"1 0 obj<<" * 200_000


# Page trees -----------------------------------------------------------------------------------------------------------


@breaker
def page_tree_in_circles() -> bytes:
    return one_page({2: b"<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]/Count 3>>"})


@breaker
def page_that_is_its_own_parent() -> bytes:
    return one_page({3: b"<</Type/Page/Parent 3 0 R/Contents 4 0 R>>"})


@breaker
def page_tree_as_a_chain() -> bytes:
    depth = 20_000
    kids = {
        20 + n: b"<</Type/Pages/Kids[%d 0 R]/Count 1/Parent %d 0 R>>" % (21 + n, 19 + n if n else 2)
        for n in range(depth)
    }
    kids[20 + depth] = PAGE
    return one_page({2: b"<</Type/Pages/Kids[20 0 R]/Count 1>>", **kids})


@breaker
def page_tree_that_doubles() -> bytes:
    kids = {
        20 + n: b"<</Type/Pages/Kids[%d 0 R %d 0 R]/Count %d>>" % (21 + n, 21 + n, 2 ** (30 - n)) for n in range(30)
    }
    return one_page({2: b"<</Type/Pages/Kids[20 0 R]/Count 1073741824>>", **kids, 50: PAGE})


def _count(number: bytes) -> bytes:
    return one_page({2: b"<</Type/Pages/Kids[3 0 R]/Count %s>>" % number})


@breaker
def count_of_a_hundred_million() -> bytes:
    return _count(b"100000000")


@breaker
def count_within_the_limit_that_lies() -> bytes:
    return _count(b"9999")


@breaker
def count_below_zero() -> bytes:
    return _count(b"-1")


@breaker
def count_that_is_no_number() -> bytes:
    return _count(b"(many)")


@breaker
def a_hundred_thousand_pages() -> bytes:
    return many_pages(100_000)


@breaker
def nine_thousand_pages_of_rows() -> bytes:
    rows = joined(
        b"1 0 0 1 50 %d Tm (%02d/02/2024) Tj 80 0 Td (Coffee) Tj 250 0 Td (-1.00) Tj 90 0 Td (%d.00) Tj"
        % (780 - 14 * n, 1 + n % 28, 9000 - n)
        for n in range(50)
    )
    return many_pages(9000, {4: flate(b"BT /F1 9 Tf " + rows + b" ET")})


@breaker
def a_page_listed_nine_thousand_times() -> bytes:
    return one_page({2: b"<</Type/Pages/Kids[%s]/Count 9000>>" % (b"3 0 R " * 9000)})


@breaker
def pages_that_are_other_things() -> bytes:
    return one_page({2: b"<</Type/Pages/Kids[4 0 R 9 0 R 1 0 R null 5 (x) 77 0 R 3 0 R]/Count 8>>"})


# Boxes ----------------------------------------------------------------------------------------------------------------

_BOXES = {
    "enormous": b"[0 0 14400000 14400000]",
    "of_1e38": b"[-1e38 -1e38 1e38 1e38]",
    "of_no_numbers": b"[nan inf -inf (x)]",
    "reversed": b"[595 842 0 0]",
    "of_no_size": b"[0 0 0 0]",
    "of_three": b"[0 0 595]",
    "far_away": b"[1e9 1e9 1000000595 1000000842]",
    "as_a_line": b"[0 0 1e7 .00001]",
}


def _box_makers(name: str, box: bytes) -> None:
    units = b"/UserUnit 1e9/Rotate 2147483647/CropBox[-1 -1 1e12 1e12]"

    def with_text() -> bytes:
        return one_page({3: PAGE.replace(b"[0 0 595 842]", box)})

    def with_picture() -> bytes:
        picture = image(zlib.compress(bytes(600 * 800)), 600, 800, b"/Filter/FlateDecode")
        return image_page(picture, box=box.strip(b"[]"), content=b"q 1e8 0 0 1e8 -1e7 -1e7 cm /I Do Q")

    def with_units() -> bytes:
        return one_page({3: PAGE.replace(b"[0 0 595 842]", box + units)})

    BREAKERS[f"box_{name}"] = with_text
    BREAKERS[f"box_{name}_of_a_scan"] = with_picture
    BREAKERS[f"box_{name}_in_units"] = with_units


for _name, _box in _BOXES.items():
    _box_makers(_name, _box)


@breaker
def rotations() -> bytes:
    turns = [b"45", b"-90", b"450", b"1e9", b"(x)", b"-2147483648", b"9999999999999999999"]
    pages = {20 + n: PAGE.replace(b"/Contents", b"/Rotate %s/Contents" % turn) for n, turn in enumerate(turns)}
    kids = references(list(pages))
    return one_page({2: b"<</Type/Pages/Kids%s/Count %d>>" % (kids, len(turns)), **pages})


# Pictures -------------------------------------------------------------------------------------------------------------


@breaker
def picture_of_gigabytes() -> bytes:
    packed = large_flate(MEGABYTE, 1600, outer=True)
    head = b"/Type/XObject/Subtype/Image/Width 40000/Height 40000/ColorSpace/DeviceGray/BitsPerComponent 8"
    return image_page(packed.replace(b"<<", b"<<" + head, 1))


@breaker
def picture_of_two_thousand_million_pixels_a_side() -> bytes:
    return image_page(image(b"x", 2147483647, 2147483647))


@breaker
def fax_of_60000_lines() -> bytes:
    parms = b"/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 60000/Rows 60000>>"
    return image_page(image(b"\xff" * 60_000, 60_000, 60_000, parms, bits=1))


def _jbig2(width: int, height: int) -> bytes:
    page_information = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes(8) + b"\0\0\0"
    head = b"\0\0\0\0\x30\0\1" + len(page_information).to_bytes(4, "big")
    return head + page_information


@breaker
def jbig2_bomb() -> bytes:
    return image_page(image(_jbig2(2**31 - 1, 2**31 - 1), 60_000, 60_000, b"/Filter/JBIG2Decode", bits=1))


@breaker
def jbig2_symbols_without_end() -> bytes:
    segment = b"\0\0\0\1\x00\0\1" + (40).to_bytes(4, "big") + b"\0\0" + b"\3\xff\xfd\xff\2\xfe\xfe\xfe" + b"\xff" * 30
    data = _jbig2(3000, 3000) + segment
    return image_page(image(data, 3000, 3000, b"/Filter/JBIG2Decode", bits=1))


def _jpx(width: int, height: int, tile: int, components: int) -> bytes:
    def four(*numbers: int) -> bytes:
        return b"".join(number.to_bytes(4, "big") for number in numbers)

    size = b"\0\0" + four(width, height, 0, 0, tile, tile, 0, 0) + components.to_bytes(2, "big")
    size += b"\7\1\1" * components
    siz = b"\xff\x51" + (len(size) + 2).to_bytes(2, "big") + size
    cod = b"\xff\x52\0\x0c\0\0\0\1\0\x05\4\4\0\1"
    qcd = b"\xff\x5c\0\x13\x40" + b"\x40" * 16
    return b"\xff\x4f" + siz + cod + qcd + b"\xff\x90\0\x0a\0\0\0\0\0\0\0\1\xff\x93" + bytes(64) + b"\xff\xd9"


@breaker
def jpx_bomb() -> bytes:
    return image_page(image(_jpx(2**31 - 1, 2**31 - 1, 2**31 - 1, 3), 60_000, 60_000, b"/Filter/JPXDecode"))


@breaker
def jpx_of_a_million_tiles() -> bytes:
    return image_page(image(_jpx(30_000, 30_000, 1, 4), 30_000, 30_000, b"/Filter/JPXDecode"))


@breaker
def jpx_of_many_components() -> bytes:
    return image_page(image(_jpx(5000, 5000, 5000, 16_000), 5000, 5000, b"/Filter/JPXDecode"))


@breaker
def jpeg_of_65000_a_side() -> bytes:
    start = b"\xff\xd8\xff\xdb\0\x43\0" + b"\1" * 64 + b"\xff\xc0\0\x0b\x08\xfd\xe8\xfd\xe8\1\1\x11\0"
    tables = b"\xff\xc4\0\x14\0\1" + bytes(15) + b"\0" + b"\xff\xc4\0\x14\x10\1" + bytes(15) + b"\0"
    return image_page(
        image(start + tables + b"\xff\xda\0\x08\1\1\0\0\x3f\0" + bytes(9999), 65_000, 65_000, b"/Filter/DCTDecode")
    )


@breaker
def inline_picture_of_gigabytes() -> bytes:
    return with_content(b"q 595 0 0 842 0 0 cm BI /W 100000 /H 100000 /BPC 8 /CS /G ID " + bytes(5000) + b" EI Q")


@breaker
def picture_masked_by_itself() -> bytes:
    return image_page(image(zlib.compress(bytes(480_000)), 600, 800, b"/Filter/FlateDecode/SMask 5 0 R/Mask 5 0 R"))


@breaker
def colour_space_in_circles() -> bytes:
    picture = image(zlib.compress(bytes(480_000)), 600, 800, b"/Filter/FlateDecode")
    page = image_page(picture.replace(b"/ColorSpace/DeviceGray", b"/ColorSpace 9 0 R"))
    return page.replace(FONT, b"[/Indexed 9 0 R 2147483647 (x)]")


def _scribble(width: int, height: int) -> bytes:
    """A page's picture on which OCR has something to do."""
    dice = random.Random(5)
    rows = bytearray(b"\xff" * (width // 8 * height))
    for line in range(60, height - 60, 40):
        for x in range(10, width // 8 - 10):
            if dice.random() < 0.6:
                for y in range(line, line + 22):
                    rows[y * (width // 8) + x] = dice.choice((0x00, 0x3C, 0xE7, 0x81))
    return zlib.compress(bytes(rows), 9)


@breaker
def eight_thousand_scanned_pages() -> bytes:
    picture = image(_scribble(1600, 2200), 1600, 2200, b"/Filter/FlateDecode", bits=1)
    return many_pages(8000, {4: stream(b"q 595 0 0 842 0 0 cm /F1 Do Q"), 5: picture})


@breaker
def a_scan_of_two_hundred_million_pixels() -> bytes:
    return image_page(
        image(zlib.compress(bytes(12_800 // 8 * 16_000), 9), 12_800, 16_000, b"/Filter/FlateDecode", bits=1)
    )


@breaker
def forty_thousand_pictures_on_a_page() -> bytes:
    picture = image(zlib.compress(bytes(480_000)), 600, 800, b"/Filter/FlateDecode")
    return image_page(picture, content=b"q 595 0 0 842 0 0 cm /I Do Q " * 40_000)


# Locks ----------------------------------------------------------------------------------------------------------------

_LOCKS = {
    "of_revision_99": b"<</Filter/Standard/V 99/R 99/Length 128/P -4/O(%s)/U(%s)>>" % (b"o" * 32, b"u" * 32),
    "without_strings": b"<</Filter/Standard/V 5/R 6/Length 256/P -4>>",
    "of_length_below_zero": b"<</Filter/Standard/V 2/R 3/Length -128/P -4/O(%s)/U(%s)>>" % (b"o" * 32, b"u" * 32),
    "of_huge_length": b"<</Filter/Standard/V 4/R 4/Length 2147483640/P -4/O(%s)/U(%s)>>" % (b"o" * 32, b"u" * 32),
    "by_certificate": b"<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/Length 128/Recipients[(x)]>>",
    "in_circles": b"<</Filter/Standard/V 4/R 4/CF<</StdCF 10 0 R>>/StmF/StdCF/StrF/StdCF/O 10 0 R/U 10 0 R/P -4>>",
    "that_is_no_dictionary": b"[1 2 3]",
}


def _lock_maker(name: str, lock: bytes) -> None:
    def with_lock() -> bytes:
        return one_page({10: lock}, b"/Encrypt 10 0 R/ID[(0123456789abcdef)(0123456789abcdef)]")

    def without_id() -> bytes:
        return one_page({10: lock}, b"/Encrypt 10 0 R")

    BREAKERS[f"lock_{name}"] = with_lock
    BREAKERS[f"lock_{name}_without_id"] = without_id


for _name, _lock in _LOCKS.items():
    _lock_maker(_name, _lock)


# Active content -------------------------------------------------------------------------------------------------------


@breaker
def actions_of_every_kind() -> bytes:
    catalog = (
        b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(while\\(1\\){app.alert\\(1\\)})/Next 10 0 R>>"
        b"/AA<</WC<</S/Launch/F(/bin/sh)>>>>"
        b"/Names<</JavaScript<</Names[(a) 10 0 R]>>/EmbeddedFiles<</Names[(f) 11 0 R]>>>>"
        b"/AcroForm<</XFA(<xdp><script>1</script></xdp>)/Fields[12 0 R]/NeedAppearances true>>>>"
    )
    return one_page(
        {
            1: catalog,
            10: b"<</S/SubmitForm/F<</FS/URL/F(http://127.0.0.1:9/x)>>/Next 10 0 R>>",
            11: b"<</Type/Filespec/F(/etc/passwd)/EF<</F 13 0 R>>>>",
            12: b"<</FT/Tx/T(a)/Kids[12 0 R]/Parent 12 0 R/AA<</K<</S/JavaScript/JS(1)>>>>>>",
            13: flate(
                one_page({4: large_flate(MEGABYTE, 100, outer=True)}), b"/Type/EmbeddedFile/Subtype/application#2Fpdf"
            ),
        }
    )


@breaker
def streams_in_other_files() -> bytes:
    outside = b"<</Length 0/F(/etc/passwd)/FFilter/FlateDecode>>stream\n\nendstream"
    picture = image(b"", 600, 800, b"/F<</FS/URL/F(http://127.0.0.1:9/a.png)>>")
    page = PAGE.replace(b"/Font", b"/XObject<</I 5 0 R/R 10 0 R>>/Font").replace(b"4 0 R", b"[4 0 R 11 0 R]")
    reference = _form(b"", b"").replace(b"/Subtype/Form", b"/Subtype/Form/Ref<</F(/etc/passwd)/Page 0>>")
    return with_content(TEXT + b" /I Do /R Do", {3: page, 5: picture, 10: reference, 11: outside})


@breaker
def a_hundred_thousand_fields() -> bytes:
    field = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(x)/Rect[0 0 9 9]/AP<</N 20 0 R>>/Parent 10 0 R>>"
    page = PAGE.replace(b"/Contents", b"/Annots[%s]/Contents" % (b"10 0 R " * 100_000))
    return one_page({3: page, 10: field, 20: _form(TEXT, b"/Font<</F1 9 0 R>>")})


@breaker
def outline_in_circles() -> bytes:
    catalog = b"<</Type/Catalog/Pages 2 0 R/Outlines 10 0 R/PageLabels 10 0 R/Dests 10 0 R/StructTreeRoot 10 0 R>>"
    return one_page({1: catalog, 10: b"<</First 10 0 R/Next 10 0 R/Kids[10 0 R]/Nums[0 10 0 R]/K 10 0 R/Title(x)>>"})


# No PDFs --------------------------------------------------------------------------------------------------------------


def _zip(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


_NO_PDFS: dict[str, Maker] = {
    "empty": lambda: b"",
    "one_byte": lambda: b"%",
    "header_only": lambda: b"%PDF-1.7\n",
    "end_only": lambda: b"%PDF-1.7\n%%EOF\n",
    "zeros": lambda: b"%PDF-1.7\n" + MEGABYTE,
    "noise": lambda: random.Random(6).randbytes(1_000_000),
    "noise_with_header": lambda: b"%PDF-1.7\n" + random.Random(7).randbytes(1_000_000),
    "html": lambda: b"<!DOCTYPE html><html><body>session over; obj</body></html>" * 50,
    "png": lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xff\xff\xff\xff\xff\xff\xff\x08\0\0\0\0 obj %PDF-1.7",
    "gif": lambda: b"GIF89a\xff\xff\xff\xff\x80\0\0 obj %PDF-1.7" + bytes(100),
    "svg": lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><!-- obj %PDF-1.7 --></svg>",
    "svg_of_entities": lambda: (
        b"<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>"
        + b"".join(b"<!ENTITY %c '%s'>" % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12))
        + b"]><svg><!-- obj --><text>&m;</text></svg>"
    ),
    "xml_of_depth": lambda: b"<?xml version='1.0'?><!-- obj %PDF-1.7 -->" + b"<a>" * 300_000,
    "epub": lambda: _zip(
        {"mimetype": b"application/epub+zip", "%PDF-1.7 obj": b"1", "META-INF/container.xml": b"<x/>" * 9999},
        zipfile.ZIP_STORED,
    ),
    "xps_bomb": lambda: _zip({"_rels/.rels": b"<a>" * 3_000_000, "%PDF-1.7 obj": b"1"}),
    "zip_then_pdf": lambda: _zip({"a.txt": b"obj" * 99}) + one_page(),
    "pdf_then_zip": lambda: one_page() + _zip({"a.txt": b"b" * 99}),
    "two_pdfs": lambda: one_page() + one_page(),
    "header_late": lambda: b"x" * 1000 + one_page(),
    "header_too_late": lambda: b"x" * 5000 + one_page(),
    "in_utf16": lambda: one_page().decode("latin-1").encode("utf-16"),
    "gzip": lambda: b"\x1f\x8b\x08\0\0\0\0\0\0\3" + zlib.compress(one_page()),
    "tar": lambda: b"obj.pdf".ljust(257, b"\0") + b"ustar\0" + b"00" + bytes(247) + one_page(),
    "mail": lambda: b"From: a@b.example\nContent-Type: application/pdf\n\nobj\n" + one_page(),
    "script": lambda: b"#!/bin/sh\ntouch /tmp/was-run\n: obj\n" + one_page(),
    "mobi": lambda: bytes(60) + b"BOOKMOBI" + bytes(100) + b" obj %PDF-1.7",
    "cbz": lambda: _zip({"1 obj.png": b"\x89PNG\r\n\x1a\n"}, zipfile.ZIP_STORED),
    "rtf_named_pdf": lambda: b"{\\rtf1 " + b"{" * 300_000 + b" obj",
}
BREAKERS.update({f"no_pdf_{name}": make for name, make in _NO_PDFS.items()})


@breaker
def info_of_megabytes() -> bytes:
    return one_page({10: b"<</CreationDate(D:%s)/Title(%s)>>" % (b"9" * 900_000, b"\\377" * 200_000)}, b"/Info 10 0 R")


@breaker
def hybrid_of_tables() -> bytes:
    return pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[]/Count 0>>"}, b"/XRefStm 9/Prev -1")
