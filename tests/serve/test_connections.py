"""Which connections are closed, and when: by sockets, as clients of all kinds use them."""

from __future__ import annotations

import http.client
import socket
import time
from collections.abc import Callable, Iterator

import pytest

import serve.needed  # noqa: F401

pytest.importorskip("httpx")

from pdf_processor.serve.patience import HEAD_SECONDS, MOST_AT_REST
from serve.serving import Server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("connections") / "out", "--no-workers", "--rate-limit", "100000") as server:
        yield server


class Line:
    """One connection, never opened again."""

    def __init__(self, server: Server) -> None:
        self.socket = socket.create_connection(("127.0.0.1", server.port), 10)
        self.request = f"GET /health HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode()

    def ask(self) -> int:
        self.socket.sendall(self.request)
        response = http.client.HTTPResponse(self.socket)
        response.begin()
        response.read()
        return response.status

    def is_closed(self, seconds: float = 0.01) -> bool:
        self.socket.settimeout(seconds)
        try:
            return self.socket.recv(1) == b""
        except TimeoutError:
            return False
        except ConnectionResetError:
            return True
        finally:
            self.socket.settimeout(10)


Lines = Callable[[int], list[Line]]


@pytest.fixture
def lines(server: Server) -> Iterator[Lines]:
    """As many connections as are asked for; closed in the end."""
    made: list[Line] = []

    def make(number: int) -> list[Line]:
        new = [Line(server) for _ in range(number)]
        made.extend(new)
        return new

    yield make
    for each in made:
        each.socket.close()


def test_only_who_lets_a_request_wait_is_cut_off(lines: Lines) -> None:
    busy, resting, half, drops, silent = lines(5)
    assert [each.ask() for each in (busy, resting, half, drops)] == [200] * 4
    half.socket.sendall(half.request[:-2])
    began = time.monotonic()
    for sent in range(1000):
        if time.monotonic() > began + HEAD_SECONDS + 1.5:
            break
        assert busy.ask() == 200
        if time.monotonic() < began + HEAD_SECONDS - 1:
            assert not any(each.is_closed() for each in (half, drops, silent)), time.monotonic() - began
            drops.socket.sendall(drops.request[sent % 20 : sent % 20 + 1])  # never its end
        time.sleep(0.2)
    assert all(each.is_closed(5) for each in (half, drops, silent))
    assert (busy.ask(), resting.ask()) == (200, 200)


def test_connections_at_rest_make_room_for_new_ones(lines: Lines) -> None:
    old = lines(MOST_AT_REST + 20)
    assert {each.ask() for each in old} == {200}
    new = lines(20)
    assert {each.ask() for each in new} == {200}
    assert all(each.is_closed(5) for each in old[:20])
    assert {each.ask() for each in old[-MOST_AT_REST // 2 :]} == {200}


def test_an_answer_does_not_wait_until_its_beginning_is_acknowledged(lines: Lines) -> None:
    """The kernel does so for 40 ms once a connection has had some answers, if it is not told otherwise."""
    (line,) = lines(1)
    times = []
    for _ in range(60):
        began = time.perf_counter()
        assert line.ask() == 200
        times.append(time.perf_counter() - began)
    assert min(times[-20:]) < 0.030
