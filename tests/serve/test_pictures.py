"""Pictures of pages, taken in as one document."""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Iterator
from typing import Any

import pymupdf
import pytest

import serve.needed  # noqa: F401

pytest.importorskip("httpx")

from pdf_processor.errors import DamagedPdf, LimitExceeded
from pdf_processor.pdf.from_pictures import bound
from pdf_processor.serve.kept_pictures import KeptPictures
from pdf_processor.settings import Limits, ReadSettings
from serve.serving import EXAMPLES, Server


def picture(kind: str, width: int = 120, height: int = 160, shade: int = 255) -> bytes:
    pixels = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, width, height), False)
    pixels.clear_with(shade)
    data: bytes = pixels.tobytes(kind)
    return data


def tiff(width: int, height: int, pages: int = 1) -> bytes:
    """A TIFF of black pages, one bit a pixel, made by hand."""
    body, row = io.BytesIO(b"II*\0" + bytes(4)), bytes((width + 7) // 8)
    body.seek(0, io.SEEK_END)
    link = 4
    for _ in range(pages):
        strip = body.tell()
        body.write(row * min(height, 2000))
        body.write(bytes(body.tell() % 2))
        at = body.tell()
        entries = [(256, 4, width), (257, 4, height), (258, 3, 1), (259, 3, 1), (262, 3, 1), (273, 4, strip),
                   (277, 3, 1), (278, 4, height), (279, 4, len(row) * min(height, 2000))]  # fmt: skip
        body.write(struct.pack("<H", len(entries)))
        body.writelines(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries)
        end = body.tell()
        body.write(bytes(4))
        body.seek(link)
        body.write(struct.pack("<I", at))
        body.seek(0, io.SEEK_END)
        link = end
    return body.getvalue()


def bomb() -> bytes:
    """A PNG that says it has 30,000 by 30,000 pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(100))) + chunk(b"IEND", b"")


def bind(*pictures: bytes, limits: Limits | None = None) -> bytes:
    settings = ReadSettings(limits=limits or Limits())
    return bound(b"".join(pictures), [len(each) for each in pictures], settings, lambda: None)


def test_pictures_become_pages_in_their_order_and_the_same_ones_the_same_bytes() -> None:
    given = [picture("png", 100), picture("jpeg", 200), tiff(64, 300, pages=2), picture("png", 400)]
    made = bind(*given)
    with pymupdf.open("pdf", made) as pdf:
        infos = [page.get_image_info()[0] for page in pdf]
    assert [info["width"] for info in infos] == [100, 200, 64, 64, 400]
    assert bind(*given) == made


@pytest.mark.parametrize("large", [bomb(), tiff(90_000, 90_000), picture("png", 300, 300)])
def test_a_picture_with_too_many_pixels_is_refused_unread(large: bytes) -> None:
    limits = Limits(pixels_per_page=50_000)
    with pytest.raises(LimitExceeded) as refused:
        bind(picture("png"), large, limits=limits)
    assert refused.value.page == 2


@pytest.mark.parametrize(
    "broken", [b"II*\0\xff\xff\xff\x7f", b"\x89PNG\r\n\x1a\nnone", b"\xff\xd8\xff\xe0", b"%PDF-1.4"]
)
def test_what_is_no_picture_is_named(broken: bytes) -> None:
    with pytest.raises(DamagedPdf) as refused:
        bind(picture("png"), broken)
    assert refused.value.page == 2


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with Server(tmp_path_factory.mktemp("pictures") / "out", "--no-workers") as server, server.client() as client:
        yield client


def send(client: Any, *files: tuple[str, bytes], **fields: str) -> Any:
    return client.post("/api/v1/documents", files=[("files", each) for each in files], data=fields)


def test_pictures_are_one_job(client: Any) -> None:
    with pymupdf.open(EXAMPLES / "uk-current-0001.pdf") as pdf:
        scan = pdf[0].get_pixmap(dpi=100).tobytes("png")
    answer = send(client, ("März 1.png", scan), ("2.jpg", picture("jpeg")))
    assert answer.status_code == 202, answer.text
    (job,) = answer.json()["jobs"]
    assert (job["name"], job["status"]) == ("März 1.pdf", "queued")
    again = send(client, ("a.png", scan), ("b.jpg", picture("jpeg")), name="March.pdf").json()["jobs"][0]
    assert again["id"] == job["id"]
    turned = send(client, ("b.jpg", picture("jpeg")), ("a.png", scan)).json()["jobs"][0]
    assert turned["id"] != job["id"]


def test_what_cannot_be_bound_is_refused_and_the_next_one_taken(client: Any) -> None:
    for name, data, status, code in (
        ("a.gif", b"GIF89a", 415, "not_a_picture"), ("b.png", b"", 415, "empty_file"),
        ("c.png", bomb(), 422, "limit_exceeded"), ("d.png", b"\x89PNG\r\n\x1a\nx", 422, "damaged_pdf"),
    ):  # fmt: skip
        answer = send(client, ("1.png", picture("png")), (name, data))
        assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text
        assert name in answer.json()["detail"]
    assert send(client, ("1.png", picture("png"))).status_code == 202


def test_kept_pictures_are_what_was_put_and_the_last_ones() -> None:
    dice, made = random.Random(3), dict[tuple[str, int, int, bool], bytes]()
    kept = KeptPictures(1000)
    for number in range(3000):
        key = (str(number), 1, 110, False)
        made[key] = dice.randbytes(dice.choice((0, 1, 90, 250, 400, 999, 1000, 1001)))
        kept.keep(key, made[key])
        assert (key in kept) == (0 < len(made[key]) <= 1000)
        assert all(kept[each] == data for each, data in made.items() if each in kept)
        made = {each: data for each, data in made.items() if each in kept}
    few = [(name, 1, 110, False) for name in "abcdefghijklmnopqrst"]
    for key in few:
        kept.keep(key, bytes(100))
    assert [key in kept for key in few] == [False] * 10 + [True] * 10
