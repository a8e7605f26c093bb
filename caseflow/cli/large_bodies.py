"""How the server itself meets what is too large: before the pages are asked, without keeping it, in the office's words.

Waitress takes a body whole before the application sees it. One that says it is larger than anything the office takes
is refused at its head; one that does not say is cut off at that size. Neither fills memory or disk.
"""

import json
from typing import Any

from waitress.channel import HTTPChannel
from waitress.task import ErrorTask

from caseflow.domain.errors import DomainError
from caseflow.problems import problem
from caseflow.problems.door import DOOR_REFUSALS

MOST_BODY = 51_000_000
"""Bytes: a little more than the pages take, so that what is only somewhat too large gets the pages' own answer."""
_TOO_LARGE = 413
_SHOWN = f"{MOST_BODY // 1_000_000 - 1} MB"
_API = "/api/"
_PAGE = """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{title}</title></head>
<body><h1>{title}</h1><p>{words}</p><p lang="en">{english}</p></body></html>
"""


class SpokenRefusal(ErrorTask):  # type: ignore[misc]  # the library carries no types
    """The refusal of a body that is too large, for people in both languages; any other is the library's."""

    def execute(self) -> None:
        error = self.request.error
        if error.code != _TOO_LARGE:
            super().execute()
            return
        programs = (getattr(self.request, "path", None) or "").startswith(_API)
        kind, text = too_large_problem() if programs else ("text/html; charset=utf-8", too_large_page())
        body = text.encode()
        self.status = f"{_TOO_LARGE} {error.reason}"
        self.response_headers.extend([("Content-Type", kind), ("Cache-Control", "no-store")])
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)


class Channel(HTTPChannel):  # type: ignore[misc]  # the library carries no types
    """A connection that refuses in words."""

    error_task_class = SpokenRefusal


class RequestTooLarge(DomainError):
    """terms: most."""

    slug = "request_too_large"


def too_large_problem() -> tuple[str, str]:
    """The same for programs: its media type and its text."""
    told = problem(RequestTooLarge(most=_SHOWN), "zh")
    return "application/problem+json", json.dumps(told, ensure_ascii=False, indent=2)


def too_large_page() -> str:
    """The page for a body that nobody read."""
    refusal = DOOR_REFUSALS["request_too_large"]
    chinese, english = (words.replace("{most}", _SHOWN) for words in refusal.words)
    return _PAGE.format(title=refusal.title[0], words=chinese, english=english)


def refuse_large(server: Any) -> None:
    """Let a server of waitress answer so."""
    server.channel_class = Channel
