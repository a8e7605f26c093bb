"""Where a graph is: what CASEFLOW_GRAPH may say, and that a password is never shown."""

import pytest
from neo4j.exceptions import CypherSyntaxError, ServiceUnavailable

from caseflow.domain.errors import BadSetting, GraphAbsent
from graph.bulk import in_batches
from graph.driving import Address, address_of, spoken


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("bolt://localhost", Address(uri="bolt://localhost:7687")),
        (
            "neo4j+s://a:p%40ss@db.example:1234/cases",
            Address(
                uri="neo4j+s://db.example:1234",
                user="a",
                password="p@ss",  # noqa: S106
                database="cases",
            ),
        ),
        ("bolt://neo4j:x@[::1]:7687/", Address(uri="bolt://[::1]:7687", user="neo4j", password="x")),  # noqa: S106
    ],
)
def test_an_address_names_server_user_and_database(text: str, address: Address) -> None:
    assert address_of(text) == address


@pytest.mark.parametrize("text", ["http://localhost", "bolt://", "localhost:7687", "bolt://a:secret@host:port"])
def test_what_is_no_address_is_refused_without_its_password(text: str) -> None:
    with pytest.raises(BadSetting) as refused:
        address_of(text)
    assert refused.value.terms["name"] == "CASEFLOW_GRAPH"
    assert "secret" not in str(refused.value)


def test_an_address_does_not_print_its_password() -> None:
    assert "p@ss" not in repr(address_of("bolt://a:p%40ss@host"))


def test_a_fault_of_the_program_is_not_mistaken_for_an_absent_graph() -> None:
    with pytest.raises(CypherSyntaxError), spoken():
        raise CypherSyntaxError
    with pytest.raises(GraphAbsent), spoken():
        raise ServiceUnavailable("gone")


def test_rows_are_cut_into_batches() -> None:
    assert list(in_batches(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(in_batches([], 2)) == []
