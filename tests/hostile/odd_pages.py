"""Hostile PDFs whose pages are odd: fonts, pictures, operators, layers and annotations that no writer makes."""

from __future__ import annotations

import random
import struct
import zlib
from functools import partial

from hostile.pdf_parts import FONT, PAGE, TEXT, flate, image, image_page, joined, one_page, stream, with_content
from hostile.registry import breaker, variants

SHOWN = b"BT /F1 10 Tf 50 700 Td <004100420043> Tj ET"


def _resources(entries: bytes, content: bytes, objects: dict[int, bytes] | None = None) -> bytes:
    """A page with further resources beside its font."""
    return with_content(content, {3: PAGE.replace(b"/Font", entries + b"/Font"), **(objects or {})})


def _painted(content: bytes, entries: bytes, objects: dict[int, bytes]) -> bytes:
    """A page that is taken for a scan, and so has to be drawn, with more to draw over its picture."""
    picture = image(zlib.compress(bytes(600 * 800)), 600, 800, b"/Filter/FlateDecode")
    page = PAGE.replace(b"/Font", b"/XObject<</I 5 0 R/X 20 0 R>>" + entries + b"/Font")
    return with_content(b"q 595 0 0 842 0 0 cm /I Do Q\n" + content, {3: page, 5: picture, **objects})


# Fonts ----------------------------------------------------------------------------------------------------------------


def _composite(entries: bytes, objects: dict[int, bytes]) -> bytes:
    descendant = (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>"
        b"/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4>>>>"
    )
    font = b"<</Type/Font/Subtype/Type0/BaseFont/X%s>>" % entries
    return with_content(SHOWN, {9: font, 20: descendant, **objects})


_MAP = b"/CIDInit /ProcSet findresource begin begincmap %s\nendcmap end"


@breaker
def maps_that_use_each_other() -> bytes:
    maps = {
        number: flate(_MAP % b"/Self usecmap", b"/Type/CMap/CMapName/Self/UseCMap %d 0 R" % (21 + (number - 20) % 3))
        for number in (21, 22, 23)
    }
    return _composite(b"/Encoding 21 0 R/ToUnicode 22 0 R/DescendantFonts[20 0 R]", maps)


@breaker
def maps_that_use_known_ones() -> bytes:
    names = joined(b"/%s usecmap" % name for name in (b"UniGB-UTF16-H", b"Identity-V", b"H", b"V", b"nothing")) * 500
    return _composite(b"/Encoding 21 0 R/ToUnicode 21 0 R/DescendantFonts[20 0 R]", {21: flate(_MAP % names)})


@breaker
def code_spaces_within_each_other() -> bytes:
    spaces = b"4 begincodespacerange <00> <ff> <0000> <ffff> <000000> <ffffff> <00000000> <ffffffff> endcodespacerange "
    ranges = b"1 begincidrange <00000000> <ffffffff> 0 endcidrange 1 beginbfrange <00> <ff> [<41>] endbfrange "
    return _composite(
        b"/Encoding 21 0 R/ToUnicode 21 0 R/DescendantFonts[20 0 R]", {21: flate(_MAP % (spaces + ranges) * 3000)}
    )


@breaker
def map_of_a_million_signs() -> bytes:
    pairs = joined(b"1 beginbfchar <%06x> <%04x> endbfchar" % (at, 0x20 + at % 0x5000) for at in range(600_000))
    return _composite(b"/Encoding/Identity-H/ToUnicode 21 0 R/DescendantFonts[20 0 R]", {21: flate(_MAP % pairs)})


@breaker
def map_that_is_a_script() -> bytes:
    program = b"{ { { " * 100_000 + b"/a { a } def a " + b"<< " * 100_000 + b"(" * 100_000
    return _composite(b"/Encoding/Identity-H/ToUnicode 21 0 R/DescendantFonts[20 0 R]", {21: flate(_MAP % program)})


@breaker
def font_whose_descendant_is_itself() -> bytes:
    return _composite(b"/Encoding/Identity-H/DescendantFonts[9 0 R]/ToUnicode 9 0 R", {})


@breaker
def font_of_a_hundred_thousand_descendants() -> bytes:
    return _composite(b"/Encoding/Identity-H/DescendantFonts[%s]" % (b"20 0 R " * 100_000), {})


@breaker
def widths_of_wide_ranges() -> bytes:
    descendant = (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>/DW 1e30"
        b"/W[0 65535 1e30 0 2147483647 nan -5 5 [1 2 3] %s]/W2[0 65535 -1e30 1e30 1e30]/DW2[1e30 -1e30]"
        b"/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/Ascent 1e30/Descent nan/FontBBox[0 0 1e30 -1e30]>>>>"
    ) % (b"0 65535 7 " * 20_000)
    return _composite(b"/Encoding/Identity-V/DescendantFonts[20 0 R]", {20: descendant})


def _simple(entries: bytes) -> bytes:
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica%s>>" % entries
    return with_content(TEXT * 3, {9: font, 10: b"[10 0 R 10 0 R]"})


variants(
    "font",
    (
        (name, partial(_simple, entries))
        for name, entries in (
            ("of_no_widths", b"/FirstChar 0/LastChar 255/Widths[%s]" % (b"0 " * 256)),
            ("of_widths_below_zero", b"/FirstChar 0/LastChar 255/Widths[%s]" % (b"-900 " * 256)),
            ("of_widths_nan", b"/FirstChar 0/LastChar 255/Widths[%s]" % (b"nan 1e38 " * 128)),
            ("of_widths_in_circles", b"/FirstChar 0/LastChar 255/Widths 10 0 R"),
            ("of_differences_without_end", b"/Encoding<</Differences[%s]>>" % (b"0/a 255/b 999/c -9/d " * 30_000)),
            ("of_differences_in_circles", b"/Encoding<</BaseEncoding 10 0 R/Differences 10 0 R>>"),
            ("of_names_of_64_kilobytes", b"/Encoding<</Differences[32 /%s]>>" % (b"a" * 65_536)),
            (
                "of_names_for_odd_signs",
                b"/Encoding<</Differences[48/uniD800/uDFFF/u110000/u0000/uni/g1/.notdef/uniFFFF/u202E/f_f_i]>>",
            ),
            ("whose_encoding_is_itself", b"/Encoding 9 0 R/ToUnicode 9 0 R/FontDescriptor 9 0 R"),
            (
                "of_letters_that_turn",
                b"/Encoding<</Differences[48/uni202E/uni202D/uni2066/uni200F/uni0300/uni0301/uni036F]>>",
            ),
        )
    ),
)


def _encrypted(data: bytes, key: int) -> bytes:
    """By the cipher of Type 1 fonts."""
    out = bytearray()
    for byte in data:
        out.append(byte ^ (key >> 8))
        key = ((out[-1] + key) * 52845 + 22719) & 0xFFFF
    return bytes(out)


def _type1(subroutine: bytes, glyph: bytes) -> bytes:
    def charstring(code: bytes) -> bytes:
        return _encrypted(bytes(4) + code, 4330)

    routine, sign = charstring(subroutine), charstring(glyph)
    private = (
        b"dup /Private 8 dict dup begin /RD {string currentfile exch readstring pop} def /ND {def} def /NP {put} def "
        b"/BlueValues [] def /password 5839 def /lenIV 4 def /Subrs 1 array dup 0 %d RD %s NP ND "
        b"2 index /CharStrings 2 dict dup begin /.notdef %d RD %s ND /A %d RD %s ND end end mark currentfile closefile"
    ) % (len(routine), routine, len(sign), sign, len(sign), sign)
    head = (
        b"%!PS-AdobeFont-1.0: X\n/FontName /X def /FontType 1 def /FontMatrix [.001 0 0 .001 0 0] readonly def "
        b"/FontBBox {0 0 1000 1000} def /Encoding StandardEncoding def currentfile eexec\n"
    )
    body = _encrypted(bytes(4) + private, 55665)
    file = stream(head + body + b"0" * 512, b"/Length1 %d/Length2 %d/Length3 512" % (len(head), len(body)))
    descriptor = b"<</Type/FontDescriptor/FontName/X/Flags 4/FontFile 21 0 R>>"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/X/FontDescriptor 22 0 R/FirstChar 65/LastChar 65/Widths[500]>>"
    return _painted(b"BT /F1 10 Tf 50 700 Td (" + b"A" * 3000 + b") Tj ET", b"", {9: font, 21: file, 22: descriptor})


@breaker
def type1_that_calls_itself() -> bytes:
    return _type1(b"\x8b\x0a\x8b\x0a", b"\x8b\xf7\x00\x0d\x8b\x0a\x0e")


@breaker
def type1_of_accents_of_itself() -> bytes:
    return _type1(b"\x0b", b"\x8b\x8b\x8b\xcc\xcc\x0c\x06\x0e")


def _truetype() -> bytes:
    """A font whose one sign is put together from itself."""
    glyph = (
        struct.pack(">hhhhh", -1, 0, 0, 1000, 1000)
        + struct.pack(">HHhh", 0x23, 1, 0, 0)
        + struct.pack(">HHhh", 3, 1, 0, 0)
    )
    tables = {
        b"cmap": struct.pack(">HHHHL", 0, 1, 1, 0, 12) + struct.pack(">HHH", 0, 262, 0) + b"\1" * 256,
        b"glyf": glyph * 2,
        b"head": struct.pack(
            ">LLLLHHQQhhhhHHhhh", 65536, 65536, 0, 0x5F0F3CF5, 0, 1000, 0, 0, 0, 0, 1000, 1000, 0, 8, 2, 1, 0
        ),
        b"hhea": struct.pack(">LhhhHhhhhhhhhhhhH", 65536, 800, -200, 0, 500, 0, 0, 500, 1, 0, 0, 0, 0, 0, 0, 0, 2),
        b"hmtx": struct.pack(">HhHh", 500, 0, 500, 0),
        b"loca": struct.pack(">LLL", 0, len(glyph), 2 * len(glyph)),
        b"maxp": struct.pack(">LHHHHHHHHHHHHHH", 65536, 2, 99, 9, 99, 9, 2, 0, 0, 0, 0, 64, 0, 65535, 65535),
    }
    head, body = b"\0\1\0\0" + struct.pack(">HHHH", len(tables), 64, 2, 48), b""
    for tag, data in sorted(tables.items()):
        head += tag + struct.pack(">LLL", 0, 12 + 16 * len(tables) + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    return head + body


@breaker
def truetype_of_signs_within_themselves() -> bytes:
    descriptor = b"<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 21 0 R>>"
    font = b"<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor 22 0 R/FirstChar 65/LastChar 65/Widths[500]>>"
    shown = b"BT /F1 10 Tf 50 700 Td (" + b"A" * 3000 + b") Tj ET"
    return _painted(shown, b"", {9: font, 21: flate(_truetype()), 22: descriptor})


def _drawn_font(matrix: bytes, glyph: bytes, entries: bytes = b"") -> bytes:
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[%s]/CharProcs<</a 20 0 R>>"
        b"/Encoding<</Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[1000]/Resources<</Font<</F1 9 0 R/F2 21 0 R>>"
        b"/XObject<</X 22 0 R>>>>%s>>"
    ) % (matrix, entries)
    form = stream(
        b"BT /F1 10 Tf (aa) Tj ET", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 9 0 R>>>>"
    )
    other = font.replace(b"20 0 R", b"23 0 R")
    objects = {9: font, 20: stream(glyph), 21: other, 22: form, 23: stream(b"9 0 d0 BT /F1 1 Tf (aa) Tj ET")}
    return with_content(b"BT /F1 10 Tf 50 700 Td (" + b"a" * 500 + b") Tj ET", objects)


variants(
    "drawn_font",
    (
        (name, partial(_drawn_font, matrix, glyph))
        for name, matrix, glyph in (
            ("of_another_that_uses_it", b".001 0 0 .001 0 0", b"1000 0 d0 BT /F2 1 Tf (aa) Tj ET"),
            ("of_a_form_that_uses_it", b".001 0 0 .001 0 0", b"1000 0 d0 /X Do /X Do"),
            ("of_no_size", b"0 0 0 0 0 0", b"1000 0 d0 0 0 9 9 re f"),
            ("of_every_size", b"1e30 1e30 -1e30 1e-30 nan inf", b"1e30 1e30 -1e30 -1e30 1e30 1e30 d1 0 0 9 9 re f"),
            ("of_three_numbers", b".001 0 0", b"0 0 9 9 re f"),
            ("of_saves", b".001 0 0 .001 0 0", b"1000 0 d0 " + b"q " * 100_000),
        )
    ),
)


# Operators ------------------------------------------------------------------------------------------------------------


def _content(content: bytes) -> bytes:
    return with_content(content)


_POINT = b"1 0 0 1 50 700 Tm "
variants(
    "content",
    (
        (name, partial(_content, content))
        for name, content in (
            ("of_pictures_without_end", b"BI /W 9 /H 9 /BPC 8 /CS /G ID " * 100_000 + TEXT),
            ("of_a_picture_without_end", TEXT + b"BI /W 600 /H 800 /BPC 8 /CS /G ID " + bytes(5_000_000)),
            ("of_a_million_small_pictures", b"BI /W 1 /H 1 /BPC 8 /CS /G ID a EI " * 300_000 + TEXT),
            (
                "of_a_picture_by_many_filters",
                b"BI /W 9 /H 9 /BPC 8 /CS /G /F [" + b"/AHx/A85/LZW/Fl/RL/CCF/DCT" * 900 + b"] ID x EI " + TEXT,
            ),
            (
                "of_two_million_glyphs_in_a_point",
                b"BT /F1 10 Tf 0 Tz " + _POINT + b"(" + b"12.40 " * 300_000 + b") Tj ET",
            ),
            ("of_a_hundred_thousand_texts", (b"BT /F1 10 Tf " + _POINT + b"(x) Tj ET ") * 100_000),
            ("of_texts_within_texts", b"BT " * 500_000 + b"/F1 10 Tf 50 700 Td (x) Tj" + b" ET" * 500_000),
            ("of_ends_without_begins", b"ET Q EMC EX EI " * 200_000 + TEXT),
            ("of_pops_alone", b"Q " * 2_000_000 + TEXT),
            ("of_invisible_text", b"3 Tr " + TEXT * 20_000),
            ("of_text_as_a_clip", (b"q 7 Tr " + TEXT) * 5_000),
            ("of_white_text", b"1 g " + TEXT * 5_000),
            (
                "of_text_beyond_the_page",
                joined(b"BT /F1 10 Tf 1 0 0 1 %d -9000 Tm (01/02/2024 1.00) Tj ET" % n for n in range(20_000)),
            ),
            (
                "of_text_in_every_direction",
                joined(
                    b"BT /F1 10 Tf %.4f %.4f %.4f %.4f 300 400 Tm (01/02/2024 Coffee 12.40) Tj ET"
                    % (1 - n / 4000, n / 4000, -n / 4000, 1 - n / 4000)
                    for n in range(8000)
                ),
            ),
            (
                "of_letters_one_by_one_backwards",
                joined(
                    b"BT /F1 10 Tf 1 0 0 1 %.2f %d Tm (%c) Tj ET" % (550 - n % 500, 800 - n // 500, 48 + n % 10)
                    for n in range(100_000)
                ),
            ),
            ("of_fonts_by_the_million", b"BT " + b"/F1 10 Tf " * 1_500_000 + b"50 700 Td (x) Tj ET"),
            ("of_unknown_operators", b"1 2 3 xyzzy " * 500_000 + TEXT),
            ("of_operands_alone", b"1 " * 4_000_000 + TEXT),
            ("of_one_operator_of_megabytes", b"x" * 8_000_000 + TEXT),
            ("of_strings_of_megabytes", b"(" + b"\\(" * 4_000_000 + b") Tj " + TEXT),
            (
                "of_dictionaries_in_marks",
                (b"/Span " + b"<</ActualText " * 500 + b"(x)" + b">>" * 500 + b" BDC EMC ") * 300 + TEXT,
            ),
            (
                "of_actual_text_of_odd_signs",
                b"BT /F1 10 Tf 50 700 Td /Span<</ActualText<feffd800dc00d8000000202e>>>BDC (12.40) Tj EMC ET" * 3000,
            ),
            (
                "of_replaced_amounts",
                b"BT /F1 10 Tf 50 700 Td (01/02/2024 Coffee ) Tj /Span<</ActualText(999999.00)>>BDC (12.40) Tj EMC ET"
                * 300,
            ),
            ("of_a_matrix_without_inverse", b"1e-30 0 0 1e-30 0 0 cm " * 50 + TEXT * 500),
            ("of_matrices_that_overflow", b"1e30 1e30 1e30 1e30 1e30 1e30 cm " * 50_000 + TEXT),
            ("of_curves_without_end", b"0 0 m " + b"1e30 -1e30 5 5 nan 9 c " * 300_000 + b"B* " + TEXT),
            (
                "of_rules_by_the_hundred_thousand",
                joined(b"%d %d 9 .5 re f" % (n % 590, n % 841) for n in range(200_000)) + TEXT,
            ),
            (
                "of_a_grid_of_thousands",
                joined(b"0 %.2f 595 .1 re f %.2f 0 .1 842 re f" % (n * 0.2, n * 0.15) for n in range(4000))
                + TEXT * 200,
            ),
            ("of_compatibility", b"BX " * 300_000 + TEXT),
            ("cut_within_a_string", TEXT[:60]),
            ("of_zeros", bytes(20_000_000) + TEXT),
        )
    ),
)


@breaker
def contents_that_share_a_text() -> bytes:
    halves = {20: stream(b"BT /F1 10 Tf 50 700 Td (01/02/2024 Co"), 21: stream(b"ffee -12.40 100.00) Tj ET")}
    return one_page({3: PAGE.replace(b"4 0 R", b"[20 0 R 21 0 R null 77 0 R 3 0 R [20 0 R]]"), **halves})


# Layers ---------------------------------------------------------------------------------------------------------------


def _layers(properties: bytes, group: bytes, content: bytes) -> bytes:
    page = PAGE.replace(b"/Font", b"/Properties<</L 20 0 R>>/Font")
    catalog = b"<</Type/Catalog/Pages 2 0 R/OCProperties<<%s>>>>" % properties
    return with_content(content, {1: catalog, 3: page, 20: group})


_HIDDEN = b"/OC /L BDC " + TEXT + b" EMC "
variants(
    "layer",
    (
        (name, partial(_layers, properties, group, content))
        for name, properties, group, content in (
            ("that_is_off", b"/OCGs[20 0 R]/D<</OFF[20 0 R]>>", b"<</Type/OCG/Name(x)>>", _HIDDEN * 500),
            (
                "that_depends_on_itself",
                b"/OCGs[20 0 R]/D<<>>",
                b"<</Type/OCMD/OCGs 20 0 R/VE[/And 20 0 R[/Not 20 0 R]]>>",
                _HIDDEN,
            ),
            (
                "of_deep_conditions",
                b"/OCGs[20 0 R]/D<<>>",
                b"<</Type/OCMD/VE" + b"[/Not" * 100_000 + b"]" * 100_000 + b">>",
                _HIDDEN,
            ),
            (
                "of_many",
                b"/OCGs[%s]/D<</Order[%s]/OFF[%s]>>" % ((b"20 0 R " * 100_000,) * 3),
                b"<</Type/OCG>>",
                _HIDDEN,
            ),
            (
                "never_ended",
                b"/OCGs[20 0 R]/D<</OFF[20 0 R]>>",
                b"<</Type/OCG/Name(x)>>",
                b"/OC /L BDC " * 300_000 + TEXT,
            ),
        )
    ),
)


# Annotations ----------------------------------------------------------------------------------------------------------


def _noted(annotation: bytes, objects: dict[int, bytes] | None = None, times: int = 1) -> bytes:
    page = PAGE[:-2] + b"/Annots[%s]>>" % (b"20 0 R " * times)
    return one_page({3: page, 20: b"<</Type/Annot/Rect[50 600 500 690]%s>>" % annotation, **(objects or {})})


_APPEARANCE = b"/Type/XObject/Subtype/Form/BBox[0 0 450 90]/Resources<</XObject<</X 21 0 R>>/Font<</F1 9 0 R>>>>"
variants(
    "note",
    (
        (name, partial(_noted, annotation, {21: stream(TEXT + b" /X Do /X Do", _APPEARANCE)}, times))
        for name, annotation, times in (
            ("whose_look_draws_itself", b"/Subtype/Stamp/AP<</N 21 0 R>>", 1),
            ("whose_look_is_the_note", b"/Subtype/Stamp/AP<</N 20 0 R/D 20 0 R/R 20 0 R>>", 1),
            ("whose_look_is_the_page", b"/Subtype/Stamp/AP<</N 3 0 R>>", 1),
            ("of_states_in_circles", b"/Subtype/Widget/FT/Btn/AS/On/AP<</N<</On<</On 20 0 R>>>>>>/Parent 20 0 R", 1),
            (
                "of_text_without_look",
                b"/Subtype/FreeText/DA(/F1 1e30 Tf)/Contents(%s)/RC(%s)" % (b"12.40 " * 100_000, b"<p>" * 50_000),
                1,
            ),
            ("of_text_of_no_size", b"/Subtype/FreeText/DA(/Helv 0 Tf 0 g)/Contents(%s)/Q 99" % (b"x" * 500_000), 1),
            (
                "of_a_field_of_megabytes",
                b"/Subtype/Widget/FT/Tx/Ff 4096/DA(/F1 0 Tf)/V(%s)/MaxLen -1" % (b"1 " * 400_000),
                1,
            ),
            (
                "of_choices",
                b"/Subtype/Widget/FT/Ch/Opt[%s]/I[%s]/V(x)/DA(/F1 0 Tf)" % (b"(12.40)" * 100_000, b"0 " * 50_000),
                1,
            ),
            ("of_ink_without_end", b"/Subtype/Ink/InkList[[%s]]/BS<</W 1e30/D[0 0 0]>>" % (b"1e30 0 " * 200_000), 1),
            ("of_polygons", b"/Subtype/PolyLine/Vertices[%s]/LE[/None/Huge]" % (b"nan 9 " * 200_000), 1),
            ("that_pops_up_itself", b"/Subtype/Popup/Popup 20 0 R/Parent 20 0 R/IRT 20 0 R/RT/Group", 1),
            (
                "of_media",
                b"/Subtype/RichMedia/RichMediaContent<</Assets 20 0 R/Configurations[20 0 R]>>/3DD 20 0 R/3DV 20 0 R",
                1,
            ),
            (
                "of_a_film",
                b"/Subtype/Screen/A<</S/Rendition/OP 0/R<</S/MR/C<</S/MCD/D<</F(/dev/zero)/EF 20 0 R>>>>>>>>",
                1,
            ),
            ("of_sound", b"/Subtype/Sound/Sound 21 0 R/Movie<</F(/dev/zero)/Poster 20 0 R>>", 1),
            (
                "that_leads_elsewhere",
                b"/Subtype/Link/A<</S/GoToE/F(/etc/passwd)/T<</R/C/T 20 0 R>>/D[0/Fit]>>/Dest 20 0 R",
                1,
            ),
            (
                "that_redacts",
                b"/Subtype/Redact/RO 21 0 R/OverlayText(%s)/QuadPoints[%s]" % (b"x" * 90_000, b"1e30 " * 80_000),
                1,
            ),
            ("of_no_place", b"/Subtype/Stamp/Rect[nan inf 0 -1e38]/AP<</N 21 0 R>>", 1),
            ("a_hundred_thousand_times", b"/Subtype/Stamp/AP<</N<<>>>>", 100_000),
            ("of_a_stamp_five_thousand_times", b"/Subtype/Stamp/AP<</N 22 0 R>>", 5000),
            ("printed_by_three_dimensions", b"/Subtype/3D/3DD<</Subtype/U3D/Length 9>>/AP<</N 21 0 R>>/OC 20 0 R", 1),
        )
    ),
)


# Pictures -------------------------------------------------------------------------------------------------------------


def _pictured(data: bytes, width: int, height: int, entries: bytes, bits: int = 8) -> bytes:
    return image_page(image(data, width, height, entries, bits=bits))


_ROWS = zlib.compress(bytes(480_000))
_FLATE = b"/Filter/FlateDecode"


def _fax(parms: bytes) -> bytes:
    entries = b"/Filter/CCITTFaxDecode/DecodeParms<<%s>>" % parms
    return _pictured(random.Random(11).randbytes(60_000), 1700, 2200, entries, 1)


variants(
    "fax",
    (
        (name, partial(_fax, parms))
        for name, parms in (
            ("of_no_columns", b"/K -1/Columns 0/Rows 0"),
            ("of_columns_below_zero", b"/K 4/Columns -1700/Rows -1"),
            ("of_a_column", b"/K 0/Columns 1/Rows 2147483647/EndOfBlock false"),
            ("of_mixed_lines", b"/K 2147483647/Columns 1700/EncodedByteAlign true/DamagedRowsBeforeError -5"),
            ("of_two_thousand_million_columns", b"/K -1/Columns 2147483647/BlackIs1 true"),
        )
    ),
)


@breaker
def jpeg_of_thousands_of_scans() -> bytes:
    side = struct.pack(">HH", 8000, 8000)
    start = b"\xff\xd8\xff\xdb\0\x43\0" + b"\1" * 64 + b"\xff\xc2\0\x0b\x08" + side + b"\1\1\x11\0"
    tables = b"\xff\xc4\0\x14\0\1" + bytes(15) + b"\0" + b"\xff\xc4\0\x14\x10\1" + bytes(15) + b"\0"
    scan = b"\xff\xda\0\x08\1\1\0\0\0\0" + b"\0" * 8
    return _pictured(start + tables + scan * 5000 + b"\xff\xd9", 8000, 8000, b"/Filter/DCTDecode")


@breaker
def jbig2_whose_globals_are_itself() -> bytes:
    page = struct.pack(">LLLLBH", 2000, 2000, 0, 0, 0, 0)
    data = b"\0\0\0\0\x30\0\1" + struct.pack(">L", len(page)) + page
    picture = image(data, 2000, 2000, b"/Filter/JBIG2Decode/DecodeParms<</JBIG2Globals 5 0 R>>", bits=1)
    return image_page(picture)


@breaker
def jbig2_of_lines_without_end() -> bytes:
    page = struct.pack(">LLLLBH", 60_000, 0xFFFFFFFF, 0, 0, 0, 0x8FFF)
    region = struct.pack(">LLLLB", 60_000, 0xFFFFFFF0, 0, 0, 0) + b"\x08\3\xff\xfd\xff\2\xfe\xfe\xfe" + b"\xff" * 64
    data = b"\0\0\0\0\x30\0\1" + struct.pack(">L", len(page)) + page
    data += b"\0\0\0\1\x26\0\1\xff\xff\xff\xff" + region
    return _pictured(data, 60_000, 60_000, b"/Filter/JBIG2Decode", 1)


@breaker
def jbig2_of_noise_segments() -> bytes:
    dice = random.Random(12)
    page = struct.pack(">LLLLBH", 2000, 2000, 0, 0, 0, 0)
    data = b"\0\0\0\0\x30\0\1" + struct.pack(">L", len(page)) + page
    for number in range(1, 4000):
        body = dice.randbytes(dice.choice((4, 30, 200)))
        kind = dice.choice((0, 4, 6, 7, 16, 20, 22, 23, 36, 38, 39, 40, 42, 43, 50, 53, 62))
        refers = dice.randrange(4)
        data += struct.pack(">LBB", number, kind, refers << 5) + bytes(min(number - 1, 255) for _ in range(refers))
        data += b"\1" + struct.pack(">L", len(body)) + body
    return _pictured(data, 2000, 2000, b"/Filter/JBIG2Decode", 1)


@breaker
def jpx_of_boxes_within_boxes() -> bytes:
    head = b"\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x14ftypjp2 \0\0\0\0jp2 "
    return _pictured(
        head + b"\0\0\x7f\xffjp2h" * 60_000 + b"\0\0\0\0jp2c\xff\x4f\xff\x51", 600, 800, b"/Filter/JPXDecode"
    )


def _shown(entries: bytes, bits: int = 8, data: bytes = _ROWS) -> bytes:
    """A picture whose dictionary says further, or the same otherwise."""
    own = b"/Type/XObject/Subtype/Image/Width 600/Height 800/BitsPerComponent %d%s%s" % (bits, _FLATE, entries)
    page = image_page(stream(data, own))
    return page.replace(b"trailer", b"trailer", 1)


variants(
    "picture",
    (
        (name, partial(_shown, entries, bits))
        for name, entries, bits in (
            ("of_an_index_below_zero", b"/ColorSpace[/Indexed/DeviceRGB -1(x)]", 8),
            ("of_an_index_of_itself", b"/ColorSpace[/Indexed 5 0 R 255 5 0 R]", 8),
            ("of_seven_bits", b"/ColorSpace/DeviceGray", 7),
            ("of_no_bits", b"/ColorSpace/DeviceGray", 0),
            ("of_minus_eight_bits", b"/ColorSpace/DeviceGray", -8),
            ("of_two_thousand_million_bits", b"/ColorSpace/DeviceGray", 2147483647),
            ("decoded_to_nan", b"/ColorSpace/DeviceGray/Decode[nan inf 1e30 -1e30]", 8),
            (
                "of_a_profile_of_many_colours",
                b"/ColorSpace[/ICCBased 5 0 R]/N 2147483647/Alternate[/ICCBased 5 0 R]",
                8,
            ),
            ("of_a_hundred_inks", b"/ColorSpace[/DeviceN[%s]/DeviceCMYK 5 0 R]" % (b"/A" * 100), 8),
            (
                "of_an_ink_of_itself",
                b"/ColorSpace[/Separation/A[/Separation/A[/Separation/A 5 0 R 5 0 R]5 0 R]5 0 R]",
                8,
            ),
            ("of_lab_of_nothing", b"/ColorSpace[/Lab<</WhitePoint[0 nan 0]/Range[1e30 -1e30]>>]", 8),
            ("that_is_a_mask", b"/ImageMask true/Mask 5 0 R", 1),
            ("masked_by_colours", b"/ColorSpace/DeviceGray/Mask[%s]" % (b"0 255 " * 100_000), 8),
            (
                "in_its_mask",
                b"/ColorSpace/DeviceGray/SMaskInData 2/SMask 5 0 R/Matte[nan]/Alternates[<</Image 5 0 R>>]",
                8,
            ),
            ("of_no_colours", b"", 8),
        )
    ),
)


@breaker
def picture_of_masks_of_masks() -> bytes:
    mask = b"/Type/XObject/Subtype/Image/Width 600/Height 800/ColorSpace/DeviceGray/BitsPerComponent 8/SMask %d 0 R"
    objects = {20 + n: stream(_ROWS, _FLATE + mask % (21 + n)) for n in range(500)}
    return _painted(b"q 595 0 0 842 0 0 cm /X Do Q", b"", objects)


@breaker
def picture_of_a_pixel_over_all() -> bytes:
    return image_page(image(b"\0", 1, 1), box=b"0 0 14400 14400", content=b"q 1e9 0 0 1e9 -9 -9 cm /I Do Q")


@breaker
def strips_of_a_scan_by_the_thousand() -> bytes:
    strip = image(zlib.compress(bytes(2480)), 2480, 1, _FLATE)
    content = joined(b"q 595 0 0 .24 0 %.2f cm /I Do Q" % (n * 0.24) for n in range(3508))
    return image_page(strip, content=content)


# Painting -------------------------------------------------------------------------------------------------------------


def _state(state: bytes) -> bytes:
    form = stream(b"0 0 99 99 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Group<</S/Transparency>>")
    return _painted(b"/G gs 0 0 595 842 re f " + TEXT, b"/ExtGState<</G 21 0 R>>", {20: form, 21: b"<<%s>>" % state})


variants(
    "state",
    (
        (name, partial(_state, state))
        for name, state in (
            ("of_a_font_in_circles", b"/Font[21 0 R nan]"),
            ("of_a_hundred_thousand_blends", b"/BM[%s/Normal]" % (b"/Odd" * 100_000)),
            ("of_a_mask_of_the_page", b"/SMask<</S/Luminosity/G 3 0 R/BC[1 2 3 4 5]/TR 21 0 R>>"),
            ("of_dashes_of_nothing", b"/D[[0 0 0]0]/LW 1e30/ML -1/LC 99/LJ 99"),
            ("of_alpha_beyond", b"/ca 1e30/CA nan/SMask<</S/Alpha/G 20 0 R>>"),
        )
    ),
)


@breaker
def functions_of_functions() -> bytes:
    function = b"<</FunctionType 3/Domain[0 1]/Functions[22 0 R 22 0 R]/Bounds[.5]/Encode[0 1 0 1]>>"
    shading = b"<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 595 842]/Function 22 0 R>>"
    return _painted(b"/S sh", b"/Shading<</S 21 0 R>>", {20: stream(b""), 21: shading, 22: function})


@breaker
def functions_that_double() -> bytes:
    node = b"<</FunctionType 3/Domain[0 1]/Functions[%d 0 R %d 0 R]/Bounds[.5]/Encode[0 1 0 1]>>"
    functions = {22 + n: node % (23 + n, 23 + n) for n in range(40)}
    leaf = {62: b"<</FunctionType 2/Domain[0 1]/N 1e30/C0[0]/C1[nan]>>"}
    shading = b"<</ShadingType 3/ColorSpace/DeviceGray/Coords[0 0 -1 0 0 1e30]/Function 22 0 R/Extend[true true]>>"
    return _painted(b"/S sh", b"/Shading<</S 21 0 R>>", {20: stream(b""), 21: shading, **functions, **leaf})


@breaker
def calculator_of_deep_braces() -> bytes:
    program = b"{" * 100_000 + b"}" * 100_000
    shading = b"<</ShadingType 1/ColorSpace/DeviceGray/Function 22 0 R>>"
    function = stream(program, b"/FunctionType 4/Domain[0 1 0 1]/Range[0 1]")
    return _painted(b"/S sh", b"/Shading<</S 21 0 R>>", {20: stream(b""), 21: shading, 22: function})


@breaker
def pattern_that_text_is_filled_with() -> bytes:
    resources = b"/Resources<</Pattern<</P 21 0 R>>/Font<</F1 9 0 R>>>>"
    entries = b"/PatternType 1/PaintType 2/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9" + resources
    tile = stream(b"/Pattern cs /P scn BT /F1 9 Tf (01/02/2024 1.00) Tj ET", entries)
    content = b"[/Pattern [/Pattern /DeviceGray]] /Pattern cs /P scn " + TEXT * 50
    return _painted(content, b"/Pattern<</P 21 0 R>>", {20: stream(b""), 21: tile})


@breaker
def forms_that_share_and_double() -> bytes:
    def form(inner: int) -> bytes:
        resources = b"/Resources<</XObject<</X %d 0 R>>/Font<</F1 9 0 R>>>>" % inner
        return stream(b"/X Do /X Do " + TEXT, b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]" + resources)

    objects = {20 + n: form(21 + n) for n in range(24)} | {44: FONT}
    return _resources(b"/XObject<</X 20 0 R>>", b"/X Do", objects)


@breaker
def form_of_a_box_without_size() -> bytes:
    boxes = b"/BBox[nan 0 -1 1e38]/Matrix[0 0 0 0 0 0]"
    entries = b"/Type/XObject/Subtype/Form" + boxes + b"/Resources 20 0 R/OC 20 0 R/StructParents -1"
    return _resources(b"/XObject<</X 20 0 R>>", b"/X Do " * 1000, {20: stream(TEXT, entries)})
