"""A body of half a gigabyte is refused at its head, or cut off where it does not say how large it is; in words."""

import json
import socket
import threading
from collections.abc import Iterator

import pytest
from waitress.server import create_server

from caseflow.cli.large_bodies import MOST_BODY, refuse_large


@pytest.fixture
def port() -> Iterator[int]:
    """A server whose application fails the test as soon as it is asked."""
    asked: list[object] = []
    listening = socket.create_server(("127.0.0.1", 0))
    server = create_server(
        lambda *request: asked.append(request) or [], sockets=[listening], max_request_body_size=MOST_BODY
    )
    refuse_large(server)
    thread = threading.Thread(target=server.run)
    thread.start()
    yield listening.getsockname()[1]
    server.close()
    server.task_dispatcher.shutdown()
    thread.join(20)
    listening.close()
    assert asked == []


def answer_of(port: int, head: bytes, *chunks: bytes) -> str:
    with socket.create_connection(("127.0.0.1", port), timeout=60) as caller:
        caller.sendall(head)
        for chunk in chunks:
            try:
                caller.sendall(chunk)
            except OSError:
                break  # it was cut off
        received = b""
        try:
            while more := caller.recv(65536):
                received += more
        except ConnectionResetError:
            pass
        return received.decode()


def test_a_body_that_says_it_is_huge_is_refused_at_its_head(port: int) -> None:
    said = answer_of(port, b"POST /cases/T1/proofs HTTP/1.1\r\nHost: x\r\nContent-Length: 500000000\r\n\r\n")
    assert said.startswith("HTTP/1.1 413")
    assert "这里一次最多提交 50 MB" in said
    assert "At most 50 MB" in said


def test_a_program_is_refused_in_the_shape_of_every_other_refusal(port: int) -> None:
    said = answer_of(port, b"POST /api/v1/cases/T1/proofs HTTP/1.1\r\nHost: x\r\nContent-Length: 500000000\r\n\r\n")
    head, _, body = said.partition("\r\n\r\n")
    assert "Content-Type: application/problem+json" in head
    told = json.loads(body)
    assert (told["status"], told["slug"]) == (413, "request_too_large")
    assert "50 MB" in told["detail"]


def test_a_body_that_does_not_say_how_large_it_is_is_cut_off(port: int) -> None:
    megabyte = b"F4240\r\n" + b"x" * 1_000_000 + b"\r\n"
    head = b"POST /cases/T1/proofs HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
    said = answer_of(port, head, *([megabyte] * 100))
    assert said == "" or said.startswith("HTTP/1.1 413")


def test_a_request_that_is_none_gets_the_servers_own_answer(port: int) -> None:
    assert answer_of(port, b"NONSENSE\r\n\r\n").startswith("HTTP/1.0 400")
