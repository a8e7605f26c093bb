"""Where a graph is and how to drive to it: addresses, the driver, and the driver's errors as the office's."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlsplit

from neo4j import Driver, GraphDatabase, NotificationMinimumSeverity
from neo4j.exceptions import AuthError, ClientError, DriverError

from caseflow.domain.errors import BadSetting, GraphAbsent

_TOO_SLOW = ("TransactionTimedOut", "TransactionTimedOutClientConfiguration")
_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A graph's address; its password is never printed."""

    uri: str
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    database: str = "neo4j"


def address_of(text: str) -> Address:
    """Read `bolt://user:password@host:port/database` (or `neo4j://…`); raises BadSetting."""
    parts = urlsplit(text)
    if parts.scheme not in _SCHEMES or not parts.hostname:
        raise _bad(text)
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    try:
        port = parts.port or 7687
    except ValueError as error:
        raise _bad(text) from error
    return Address(
        uri=f"{parts.scheme}://{host}:{port}",
        user=None if parts.username is None else unquote(parts.username),
        password=None if parts.password is None else unquote(parts.password),
        database=parts.path.strip("/") or "neo4j",
    )


def _bad(text: str) -> BadSetting:
    return BadSetting(name="CASEFLOW_GRAPH", reason="not_a_graph", given=text.split("@")[-1][:60])


def driver_for(address: Address, *, strict: bool = False) -> Driver:
    """A driver; `strict` turns every notice of the server into a Python warning (tests), else notices are off."""
    notices: dict[str, Any] = (
        {"warn_notification_severity": NotificationMinimumSeverity.WARNING}
        if strict
        else {"notifications_min_severity": NotificationMinimumSeverity.OFF}
    )
    auth = None if address.user is None else (address.user, address.password or "")
    with spoken():
        return GraphDatabase.driver(
            address.uri, auth=auth, connection_timeout=10.0, connection_acquisition_timeout=30.0, **notices
        )


@contextmanager
def spoken(limit: float = 0.0) -> Iterator[None]:
    """Say in the office's words that the graph cannot be asked. What is a fault of the program stays as it is."""
    try:
        yield
    except AuthError as error:
        raise GraphAbsent(reason="graph_refuses") from error
    except ClientError as error:
        if (error.code or "").endswith(_TOO_SLOW):
            raise GraphAbsent(reason="graph_too_slow", seconds=round(limit)) from error
        if (error.code or "").endswith("DatabaseNotFound"):
            raise GraphAbsent(reason="graph_unreachable", given=error.message) from error
        raise
    except (DriverError, OSError) as error:
        raise GraphAbsent(reason="graph_unreachable", given=str(error).splitlines()[0]) from error
