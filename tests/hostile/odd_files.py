"""Hostile PDFs whose tables, objects, trees and locks are odd: what a reader meets before it sees a page's content."""

from __future__ import annotations

import struct
import zlib
from functools import partial

from hostile.pdf_parts import FONT, PAGE, TEXT, flate, large_flate, many_pages, one_page, pdf, references, stream
from hostile.registry import breaker, variants

CATALOG = b"<</Type/Catalog/Pages 2 0 R%s>>"
MEGABYTE = bytes(1024 * 1024)


def _of_catalog(entries: bytes, changes: dict[int, bytes] | None = None) -> bytes:
    return one_page({1: CATALOG % entries, **(changes or {})})


def _with_stream_table(objects: dict[int, bytes], rows: dict[int, tuple[int, int, int]], entries: bytes = b"") -> bytes:
    """A file whose table is a stream: sound rows for `objects`, and `rows` as they are told."""
    out, table = bytearray(b"%PDF-1.7\n"), dict(rows)
    for number, body in sorted(objects.items()):
        table.setdefault(number, (1, len(out), 0))
        out += b"%d 0 obj %s\nendobj\n" % (number, body)
    own = max(table) + 1
    table[own] = (1, len(out), 0)
    packed = b"".join(struct.pack(">BII", *table.get(number, (0, 0, 0))) for number in range(own + 1))
    head = b"/Type/XRef/W[1 4 4]/Size %d/Root 1 0 R" % (own + 1)
    out += b"%d 0 obj %s\nendobj\n" % (own, flate(packed, head + entries))
    return bytes(out) + b"startxref\n%d\n%%%%EOF\n" % table[own][1]


PLAIN = {
    1: CATALOG % b"",
    2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    3: PAGE,
    4: stream(TEXT),
    9: FONT,
}


# Tables ---------------------------------------------------------------------------------------------------------------


@breaker
def object_streams_within_each_other() -> bytes:
    inner = flate(b"11 0 <</Type/ObjStm>>", b"/Type/ObjStm/N 1/First 5")
    objects = {number: body for number, body in PLAIN.items() if number != 3}
    return _with_stream_table({**objects, 12: inner}, {3: (2, 10, 0), 10: (2, 11, 0), 11: (2, 10, 0)})


@breaker
def object_stream_that_holds_itself() -> bytes:
    own = flate(b"10 0 <</Type/Page>>", b"/Type/ObjStm/N 1/First 5/Extends 10 0 R")
    return _with_stream_table({**PLAIN, 10: own}, {3: (2, 10, 0), 20: (2, 20, 0)})


@breaker
def object_streams_that_extend_in_circles() -> bytes:
    objects = {
        number: flate(b"3 0 " + PAGE, b"/Type/ObjStm/N 1/First 4/Extends %d 0 R" % (10 + (number - 9) % 5))
        for number in range(10, 15)
    }
    without = {number: body for number, body in PLAIN.items() if number != 3}
    return _with_stream_table({**without, **objects}, {3: (2, 14, 9)})


@breaker
def table_stream_before_itself() -> bytes:
    data = _with_stream_table(PLAIN, {})
    start = data.rindex(b"startxref\n") + 10
    return _with_stream_table(PLAIN, {}, b"/Prev %d" % int(data[start:].split()[0]))


def _widths(widths: bytes) -> bytes:
    body = one_page().partition(b"xref\n0 1")[0]
    table = flate(bytes(range(256)) * 40, b"/Type/XRef/W%s/Size 20/Index[0 20]/Root 1 0 R" % widths)
    return body + b"60 0 obj " + table + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(body)


variants(
    "table_of_widths",
    (
        (name, partial(_widths, value))
        for name, value in (
            ("zero", b"[0 0 0]"),
            ("two", b"[1 4]"),
            ("twenty", b"[1 20 20]"),
            ("below_zero", b"[-1 4 -4]"),
            ("huge", b"[2147483647 2147483647 2147483647]"),
            ("other", b"(142)"),
        )
    ),
)


@breaker
def table_with_a_predictor_of_no_columns() -> bytes:
    body = one_page().partition(b"xref\n0 1")[0]
    entries = b"/Type/XRef/W[1 4 4]/Size 20/Root 1 0 R/DecodeParms<</Predictor 12/Columns 0/Colors -1>>"
    return body + b"60 0 obj " + flate(bytes(900), entries) + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(body)


@breaker
def hybrid_tables_in_circles() -> bytes:
    data = one_page()
    start = data.rindex(b"xref\n0 1")
    return data.replace(b"/Root", b"/XRefStm %d/Prev %d/Root" % (start, start))


@breaker
def five_thousand_updates_of_the_page() -> bytes:
    out = bytearray(one_page())
    before = out.rindex(b"xref\n0 1")
    for at in range(5000):
        text = len(out)
        out += b"4 0 obj %s\nendobj\n" % stream(b"BT /F1 10 Tf 50 700 Td (Update %d) Tj ET" % at)
        start = len(out)
        out += b"xref\n4 1\n%010d 00000 n \ntrailer <</Root 1 0 R/Size 10/Prev %d>>\n" % (text, before)
        out += b"startxref\n%d\n%%%%EOF\n" % start
        before = start
    return bytes(out)


def _linearized(values: bytes) -> bytes:
    return b"%PDF-1.7\n70 0 obj <</Linearized 1" + values + b">> endobj\n" + one_page().partition(b"\n")[2]


variants(
    "linearized",
    (
        (name, partial(_linearized, values))
        for name, values in (
            ("of_another_length", b"/L 99/H[9 9]/O 3/E 9/N 1/T 9"),
            ("of_gigabytes", b"/L 4294967296/H[2147483647 2147483647]/O 3/E 2147483647/N 2147483647/T 2147483647"),
            ("below_zero", b"/L -1/H[-1 -1 -1 -1]/O -3/E -1/N -1/T -1/P -1"),
            ("of_other_things", b"/L(x)/H 70 0 R/O[70 0 R]/E/E/N<<>>/T null"),
        )
    ),
)


@breaker
def two_hundred_pdfs_in_one() -> bytes:
    return b"".join(one_page({4: stream(TEXT.replace(b"Coffee", b"Coffee%d" % at))}) for at in range(200))


@breaker
def a_second_pdf_as_the_firsts_content() -> bytes:
    return one_page({4: stream(one_page())})


@breaker
def objects_defined_fifty_thousand_times() -> bytes:
    return (
        one_page().replace(b"4 0 obj", b"4 0 obj null endobj\n" * 50_000 + b"4 0 obj").replace(b"startxref", b"start")
    )


def _said(old: bytes, new: bytes) -> bytes:
    data = one_page()
    assert old in data
    return data.replace(old, new)


variants(
    "file",
    (
        (name, partial(_said, old, new))
        for name, old, new in (
            ("of_version_99", b"%PDF-1.7", b"%PDF-99.99999999999"),
            ("of_no_version", b"%PDF-1.7", b"%PDF-"),
            ("with_a_negative_start", b"startxref\n", b"startxref\n-"),
            ("with_a_start_of_many_digits", b"startxref\n", b"startxref\n" + b"9" * 4000),
            ("with_many_ends", b"%%EOF", b"%%EOF\n" * 100_000),
            ("with_megabytes_behind", b"%%EOF", b"%%EOF\n" + b"\0" * 20_000_000),
            ("with_pages_behind", b"%%EOF", b"%%EOF\n" + b"3 0 obj<</Type/Page>>endobj\n" * 20_000),
            ("of_returns_alone", b"\n", b"\r"),
            ("of_blanks", b" ", b" " * 20_000),
            ("of_zeros_between", b"endobj", b"\0" * 30_000 + b"endobj"),
            ("without_trailer", b"trailer", b"tail"),
            ("of_a_root_that_is_free", b"/Root 1 0 R", b"/Root 77 0 R"),
            ("of_a_root_that_is_a_stream", b"/Root 1 0 R", b"/Root 4 0 R"),
            ("of_a_root_that_is_the_page", b"/Root 1 0 R", b"/Root 3 0 R"),
            ("of_a_root_of_its_own", b"/Root 1 0 R", b"/Root<</Pages 2 0 R>>"),
            ("of_generation_70000", b"3 0 obj", b"3 70000 obj"),
            ("of_generation_below_zero", b"3 0 obj", b"3 -1 obj"),
            ("of_object_zero", b"9 0 obj", b"0 0 obj"),
            ("of_a_size_below_zero", b"/Size ", b"/Size -"),
            ("without_ends_of_objects", b"endobj", b""),
            ("without_ends_of_streams", b"endstream", b""),
            ("of_odd_numbers", b"[0 0 595 842]", b"[--0 +-0 5.9.5 8-42]"),
            ("of_numbers_of_pages", b"595", b"5" * 60_000),
            ("of_a_name_of_64_kilobytes", b"/F1", b"/" + b"F" * 65_536),
            ("of_a_name_of_nothing", b"/F1", b"/"),
            ("of_a_name_with_zeros", b"/F1", b"/F#00#00#ff#zz"),
            ("of_strings_with_zeros", b"Coffee", b"Cof\0\\000\\777\\8\\\r\nfee" * 5000),
            ("of_a_string_without_end", b"Coffee -12.40 100.00)", b"Coffee " * 50_000),
            ("of_a_hex_string_without_end", b"(01/02/2024 Coffee -12.40 100.00)", b"<" + b"3 0" * 90_000),
            ("of_a_comment_in_all", b" ", b"%\n"),
            ("cut_in_the_trailer", b"/Size", b"/Si"),
        )
    ),
)


@breaker
def length_by_a_hundred_thousand_references() -> bytes:
    chain = {20 + n: b"%d 0 R" % (21 + n) for n in range(100_000)} | {100_020: b"%d" % len(TEXT)}
    return one_page({4: stream(TEXT, length=b"20 0 R"), **chain})


@breaker
def lengths_by_each_others_streams() -> bytes:
    return one_page(
        {4: stream(TEXT, length=b"5 0 R"), 5: stream(b"9", length=b"6 0 R"), 6: stream(b"9", length=b"5 0 R")}
    )


# Filters --------------------------------------------------------------------------------------------------------------


@breaker
def ten_thousand_filters() -> bytes:
    return one_page({4: stream(TEXT, b"/Filter[%s]" % (b"/ASCIIHexDecode/ASCII85Decode" * 5000))})


@breaker
def filters_in_circles() -> bytes:
    return one_page({4: stream(TEXT, b"/Filter 10 0 R/DecodeParms 10 0 R"), 10: b"[10 0 R/FlateDecode 10 0 R]"})


@breaker
def bomb_of_five_layers() -> bytes:
    data = large_flate(b" " * len(MEGABYTE), 4000, outer=True).partition(b"stream\n")[2].rpartition(b"\nendstream")[0]
    for _ in range(3):
        data = zlib.compress(data, 9)
    return one_page({4: stream(data, b"/Filter[%s]" % (b"/FlateDecode" * 5))})


@breaker
def bomb_of_85() -> bytes:
    return one_page({4: stream(zlib.compress(b"z" * 300_000_000, 9), b"/Filter[/FlateDecode/ASCII85Decode]")})


@breaker
def bomb_of_lzw() -> bytes:
    # Codes of nine bits that clear the table and show a blank: what comes out is as long as there are codes.
    bits = "100000000000100000" * 4
    code = int(bits, 2).to_bytes(9, "big")
    return one_page({4: stream(zlib.compress(code * 20_000_000, 9), b"/Filter[/FlateDecode/LZWDecode]")})


@breaker
def lzw_of_noise() -> bytes:
    return one_page({4: stream(bytes(range(256)) * 9000, b"/Filter/LZWDecode/DecodeParms<</EarlyChange -9>>")})


def _predictor(parms: bytes) -> bytes:
    return one_page({4: flate(TEXT * 3000, b"/DecodeParms<<%s>>" % parms)})


variants(
    "predictor",
    (
        (name, partial(_predictor, parms))
        for name, parms in (
            ("of_no_columns", b"/Predictor 15/Columns 0"),
            ("of_columns_below_zero", b"/Predictor 12/Columns -9/Colors -9/BitsPerComponent -8"),
            ("of_tiff", b"/Predictor 2/Columns 1073741824/Colors 4/BitsPerComponent 16"),
            ("of_three_bits", b"/Predictor 2/Columns 7/Colors 33/BitsPerComponent 3"),
            ("unknown", b"/Predictor 99999/Columns 5"),
            ("in_circles", b"/Predictor 4 0 R/Columns 4 0 R"),
        )
    ),
)


# Trees ----------------------------------------------------------------------------------------------------------------


def _doubling(node: bytes, leaf: bytes, depth: int = 40) -> dict[int, bytes]:
    """Objects from 20 on of which each names the next one twice: 2**depth ways to the leaf."""
    return {20 + n: node.replace(b"@", b"%d 0 R" % (21 + n)) for n in range(depth)} | {20 + depth: leaf}


def _tree(entry: bytes, node: bytes, leaf: bytes) -> bytes:
    return _of_catalog(entry, _doubling(node, leaf))


variants(
    "doubling",
    (
        (name, partial(_tree, entry, node, leaf))
        for name, entry, node, leaf in (
            ("page_labels", b"/PageLabels 20 0 R", b"<</Kids[@ @]/Limits[0 9]>>", b"<</Nums[0<</S/D>>]>>"),
            (
                "embedded_files",
                b"/Names<</EmbeddedFiles 20 0 R>>",
                b"<</Kids[@ @]/Limits[(a)(z)]>>",
                b"<</Names[(a)<<>>]>>",
            ),
            (
                "scripts",
                b"/Names<</JavaScript 20 0 R>>",
                b"<</Kids[@ @]/Limits[(a)(z)]>>",
                b"<</Names[(a)<</S/JavaScript>>]>>",
            ),
            (
                "destinations",
                b"/Names<</Dests 20 0 R>>",
                b"<</Kids[@ @]/Limits[(a)(z)]>>",
                b"<</Names[(a)[3 0 R/Fit]]>>",
            ),
            ("outlines", b"/Outlines 20 0 R", b"<</Title(x)/First @/Last @/Next @/Count 9>>", b"<</Title(x)>>"),
            (
                "structure",
                b"/StructTreeRoot 20 0 R/MarkInfo<</Marked true>>",
                b"<</S/P/K[@ @]/P @>>",
                b"<</S/P/K 0/Pg 3 0 R>>",
            ),
            ("layers", b"/OCProperties<</OCGs[21 0 R]/D<</Order 20 0 R>>>>", b"[@ @]", b"<</Type/OCG/Name(x)>>"),
            ("fields", b"/AcroForm<</Fields[20 0 R]>>", b"<</T(a)/Kids[@ @]>>", b"<</T(b)/FT/Tx/V(x)>>"),
            ("actions", b"/OpenAction 20 0 R", b"<</S/JavaScript/JS(1)/Next[@ @]>>", b"<</S/Named>>"),
            ("threads", b"/Threads[20 0 R]", b"<</F @/N @/V @/T @>>", b"<</T 20 0 R>>"),
            ("parts", b"/DPartRoot<</DPartRootNode 20 0 R>>", b"<</DParts[[@ @]]/Parent @>>", b"<</Start 3 0 R>>"),
            ("files", b"/AF[20 0 R]", b"<</Type/Filespec/RF<</F[@ @]>>/EF<</F @/UF @>>>>", b"<</Type/Filespec>>"),
        )
    ),
)


@breaker
def page_that_inherits_from_a_hundred_thousand() -> bytes:
    parents = {20 + n: b"<</Type/Pages/Parent %d 0 R>>" % (21 + n) for n in range(100_000)}
    page = b"<</Type/Page/Parent 20 0 R/Contents 4 0 R>>"
    return one_page({3: page, **parents, 100_020: b"<</MediaBox[0 0 595 842]/Resources<</Font<</F1 9 0 R>>>>>>"})


@breaker
def page_whose_parents_are_each_others() -> bytes:
    page = b"<</Type/Page/Parent 20 0 R/Contents 4 0 R>>"
    return one_page({3: page, 20: b"<</Type/Pages/Parent 21 0 R>>", 21: b"<</Type/Pages/Parent 20 0 R>>"})


def _pages(entries: bytes) -> bytes:
    return one_page({2: b"<</Type/Pages%s>>" % entries})


variants(
    "pages",
    (
        (name, partial(_pages, entries))
        for name, entries in (
            ("without_kids", b"/Count 1"),
            ("whose_kids_are_one_page", b"/Kids 3 0 R/Count 1"),
            ("whose_kids_are_themselves", b"/Kids 2 0 R/Count 1"),
            ("whose_kids_are_a_dictionary", b"/Kids<</A 3 0 R>>/Count 1"),
            ("whose_kids_lie_in_place", b"/Kids[%s]/Count 1" % PAGE),
            ("of_a_type_unknown", b"/Type/Page/Kids[3 0 R]/Count 1"),
            ("of_count_by_itself", b"/Kids[3 0 R]/Count 2 0 R"),
            ("of_a_million_nulls", b"/Kids[%s 3 0 R]/Count 1000001" % (b"null " * 1_000_000)),
        )
    ),
)


@breaker
def a_hundred_thousand_empty_pages() -> bytes:
    return many_pages(100_000, {4: stream(b"")})


@breaker
def pages_without_anything() -> bytes:
    kids = dict.fromkeys(range(20, 1020), b"<</Type/Page/Parent 2 0 R>>")
    return one_page({2: b"<</Type/Pages/Kids%s/Count 1000>>" % references(list(kids)), **kids})


@breaker
def boxes_inherited_in_circles() -> bytes:
    return one_page(
        {
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox 10 0 R/Parent 2 0 R/Rotate 10 0 R>>",
            3: b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/CropBox[10 0 R 10 0 R 10 0 R 10 0 R]/UserUnit 10 0 R>>",
            10: b"[10 0 R 0 595 842]",
        }
    )


def _page(entries: bytes) -> bytes:
    return one_page({3: PAGE[:-2] + entries + b">>", 10: b"[10 0 R 10 0 R]"})


variants(
    "page",
    (
        (name, partial(_page, entries))
        for name, entries in (
            ("of_unit_zero", b"/UserUnit 0"),
            ("of_unit_below_zero", b"/UserUnit -1"),
            ("of_unit_nan", b"/UserUnit nan"),
            ("of_unit_1e_30", b"/UserUnit 1e-30/UserUnit .000000000000000000000000000001"),
            ("of_unit_75000", b"/UserUnit 75000"),
            ("turned_by_7", b"/Rotate 7"),
            ("turned_without_end", b"/Rotate 2147483640"),
            ("turned_by_a_fraction", b"/Rotate 89.99999"),
            ("turned_by_an_array", b"/Rotate[90]"),
            ("turned_in_circles", b"/Rotate 10 0 R"),
            ("cropped_to_nothing", b"/CropBox[300 300 300 300]"),
            ("cropped_elsewhere", b"/CropBox[9000 9000 9001 9001]"),
            ("cropped_to_a_point_of_ink", b"/CropBox[50 700 50.001 700.001]"),
            ("of_beads_in_circles", b"/B[10 0 R]"),
            ("of_annotations_in_circles", b"/Annots 10 0 R"),
            ("of_steps_in_circles", b"/PresSteps<</NA 10 0 R/PA 10 0 R/Next 10 0 R>>/Trans 10 0 R"),
            ("of_groups_in_circles", b"/Group 10 0 R/Metadata 10 0 R/PieceInfo 10 0 R/Thumb 10 0 R"),
            ("of_black_points_and_outputs", b"/OutputIntents[10 0 R]/AF 10 0 R/DPart 10 0 R"),
        )
    ),
)


# Wrappers and attachments ---------------------------------------------------------------------------------------------


@breaker
def portfolio_alone() -> bytes:
    entries = b"/Collection<</View/D/D(a)/Schema<</A 10 0 R>>/Sort 10 0 R>>/Names<</EmbeddedFiles 11 0 R>>"
    return _of_catalog(
        entries,
        {
            10: b"<</Type/CollectionField/Subtype/F/N(x)>>",
            11: b"<</Names[%s]>>" % (b"(a)12 0 R" * 50_000),
            12: b"<</Type/Filespec/F(a.pdf)/EF<</F 13 0 R>>>>",
            13: large_flate(MEGABYTE, 900, b"/Type/EmbeddedFile", outer=True),
        },
    )


@breaker
def form_of_xml_alone() -> bytes:
    nested = b"<template>" + b"<subform>" * 200_000 + b"<script>while(1);</script>"
    return _of_catalog(
        b"/AcroForm<</XFA[(preamble)10 0 R(template)10 0 R(x)10 0 R]/Fields[]>>/NeedsRendering true",
        {10: flate(nested), 4: stream(b"")},
    )


@breaker
def metadata_of_entities() -> bytes:
    laughs = b"".join(b"<!ENTITY %c '%s'>" % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12))
    return _of_catalog(
        b"/Metadata 10 0 R",
        {
            10: flate(
                b"<!DOCTYPE x[<!ENTITY a 'aaaa'>%s]><x>&m;</x>" % laughs + b" " * 50_000_000,
                b"/Type/Metadata/Subtype/XML",
            )
        },
    )


@breaker
def pdf_that_holds_pdfs_that_hold_pdfs() -> bytes:
    inner = one_page()
    for _ in range(12):
        inner = _of_catalog(
            b"/Names<</EmbeddedFiles<</Names[(a)11 0 R]>>>>",
            {
                11: b"<</Type/Filespec/F(a.pdf)/AFRelationship/EncryptedPayload/EF<</F 12 0 R>>>>",
                12: flate(inner * 2, b"/Type/EmbeddedFile"),
            },
        )
    return inner


@breaker
def signatures_that_lie() -> bytes:
    field = b"<</FT/Sig/T(s)/V 11 0 R/Kids[10 0 R]/Parent 10 0 R/Subtype/Widget/Rect[0 0 9 9]>>"
    signed = b"<</Type/Sig/Filter/X/SubFilter/adbe.pkcs7.detached/ByteRange[0 -1 2147483647 2147483647]/Contents<%s>>>"
    entries = (
        b"/AcroForm<</Fields[10 0 R]/SigFlags 3>>/Perms<</DocMDP 11 0 R/UR3 11 0 R>>/DSS<</VRI 10 0 R/Certs[10 0 R]>>"
    )
    return _of_catalog(entries, {10: field, 11: signed % (b"30" * 1_000_000)})


@breaker
def file_that_is_html_and_pdf() -> bytes:
    return b"<html><script>while(1){}</script><!--" + b"x" * 900 + b"\n" + one_page() + b"--></html>"


@breaker
def file_that_is_a_picture_and_a_pdf() -> bytes:
    comment = one_page()
    return b"\xff\xd8\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + b"\xff\xd9"


@breaker
def file_that_is_a_program_and_a_pdf() -> bytes:
    return b"\x7fELF\2\1\1" + bytes(57) + one_page()


# Locks ----------------------------------------------------------------------------------------------------------------


def _lock(entries: bytes, trailer: bytes = b"/ID[(0123456789abcdef)(0123456789abcdef)]") -> bytes:
    return one_page({10: b"<<%s>>" % entries}, b"/Encrypt 10 0 R" + trailer)


_O, _U = b"/O(%s)" % (b"o" * 32), b"/U(%s)" % (b"u" * 32)
_LONG = b"/O(%s)/U(%s)/OE(%s)/UE(%s)/Perms(%s)" % (b"o" * 48, b"u" * 48, b"o" * 32, b"u" * 32, b"p" * 16)
_FILTERS = b"/CF<</StdCF<</CFM/%s/AuthEvent/DocOpen/Length %d>>>>/StmF/StdCF/StrF/StdCF"
variants(
    "locked",
    (
        (name, partial(_lock, entries))
        for name, entries in (
            ("by_revision_2", b"/Filter/Standard/V 1/R 2/P -4" + _O + _U),
            ("by_revision_3", b"/Filter/Standard/V 2/R 3/Length 128/P -4" + _O + _U),
            ("by_revision_4", b"/Filter/Standard/V 4/R 4/Length 128/P -4" + _FILTERS % (b"AESV2", 16) + _O + _U),
            ("by_revision_5", b"/Filter/Standard/V 5/R 5/Length 256/P -4" + _FILTERS % (b"AESV3", 32) + _LONG),
            ("by_revision_6", b"/Filter/Standard/V 5/R 6/Length 256/P -4" + _FILTERS % (b"AESV3", 32) + _LONG),
            ("by_revision_7", b"/Filter/Standard/V 6/R 7/Length 256/P -4" + _FILTERS % (b"AESV4", 32) + _LONG),
            ("by_an_unknown_handler", b"/Filter/Nobody.Knows/V 4/R 4/SubFilter/x.y"),
            ("by_no_handler", b"/V 4/R 4/P -4" + _O + _U),
            ("by_version_3", b"/Filter/Standard/V 3/R 3/P -4" + _O + _U),
            ("by_version_0", b"/Filter/Standard/V 0/R 0/P 0" + _O + _U),
            ("by_short_strings", b"/Filter/Standard/V 5/R 6/P -4/O(o)/U(u)/OE()/UE()/Perms()"),
            ("by_megabytes", b"/Filter/Standard/V 5/R 6/P -4/O(%s)/U(%s)" % (b"o" * 900_000, b"u" * 900_000)),
            ("by_rights_of_many_digits", b"/Filter/Standard/V 2/R 3/P " + b"9" * 5000 + _O + _U),
            ("by_filters_in_circles", b"/Filter/Standard/V 4/R 4/P -4/CF 10 0 R/StmF/CF/StrF/CF" + _O + _U),
            ("by_an_unknown_cipher", b"/Filter/Standard/V 4/R 4/P -4" + _FILTERS % (b"ROT13", 99) + _O + _U),
            (
                "for_files_alone",
                b"/Filter/Standard/V 4/R 4/P -4/CF<</A<</CFM/AESV2/AuthEvent/EFOpen>>>>/EFF/A" + _O + _U,
            ),
        )
    ),
)


@breaker
def lock_in_the_stream_table() -> bytes:
    lock = b"/Encrypt<</Filter/Standard/V 4/R 4/P -4%s>>/ID[()()]" % (_O + _U)
    return _with_stream_table(PLAIN, {}, lock)


@breaker
def lock_that_its_own_lock_hides() -> bytes:
    return pdf({**PLAIN, 10: b"11 0 R", 11: b"10 0 R"}, b"/Encrypt 10 0 R/ID 10 0 R/Info 10 0 R")
