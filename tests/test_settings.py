"""The environment as the office reads it."""

from pathlib import Path

import pytest

from caseflow.domain.errors import BadSetting
from caseflow.settings import NAMES, Settings, settings_of


def refused(environment: dict[str, str]) -> BadSetting:
    with pytest.raises(BadSetting) as error:
        settings_of(environment)
    return error.value


def test_an_empty_environment_is_one_office_on_one_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    here = settings_of({"PATH": "/bin", "CASEFLOW_PORT": " "})
    assert (here.home, here.host, here.port) == (tmp_path / "var", "127.0.0.1", 8000)
    assert (here.graph, here.language, here.district) == (None, "zh", "天津市西青区")
    assert here.labour_bureau == "天津市西青区人力资源和社会保障局"


def test_the_program_finds_what_it_carries() -> None:
    here = settings_of({})
    assert (here.templates / "letters" / "correction_order.yml").is_file()
    assert list(here.migrations.glob("V*.cypher"))
    assert list(here.published_cases.glob("RC*.json"))


def test_what_a_wheel_carries_stands_together(tmp_path: Path) -> None:
    here = settings_of({}, beside=tmp_path)
    assert here.published_cases == tmp_path / "published_cases"


def test_every_name_is_read(tmp_path: Path) -> None:
    here = settings_of(
        {
            "CASEFLOW_HOME": str(tmp_path), "CASEFLOW_HOST": "0.0.0.0", "CASEFLOW_PORT": "8080",  # noqa: S104
            "CASEFLOW_GRAPH": "neo4j://user:secret@host", "CASEFLOW_MEMORY": "2G", "CASEFLOW_LANGUAGE": "en",
            "CASEFLOW_DISTRICT": "某市某区", "CASEFLOW_LABOUR_BUREAU": "某局", "CASEFLOW_LEADING_OFFICE": "某办",
            "CASEFLOW_SOFFICE": "/opt/soffice", "CASEFLOW_PDF_WORKERS": "3",
        }
    )  # fmt: skip
    assert here == Settings(
        home=tmp_path, host="0.0.0.0", port=8080, graph="neo4j://user:secret@host", memory="2g",  # noqa: S104
        language="en", district="某市某区", labour_bureau="某局", leading_office="某办",
        soffice="/opt/soffice", pdf_workers=3,
        templates=here.templates, migrations=here.migrations, published_cases=here.published_cases,
    )  # fmt: skip
    assert "secret" not in repr(here)
    assert len(NAMES) == 11


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    error = refused({"CASEFLOW_PROT": "80"})
    assert error.terms == {"name": "CASEFLOW_PROT", "reason": "unknown_name", "nearest": "CASEFLOW_PORT"}


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("CASEFLOW_PORT", "eighty", "not_a_port"),
        ("CASEFLOW_PORT", "0", "not_a_port"),
        ("CASEFLOW_PORT", "65536", "not_a_port"),
        ("CASEFLOW_PORT", "８０", "not_a_port"),
        ("CASEFLOW_GRAPH", "http://host", "not_a_graph"),
        ("CASEFLOW_MEMORY", "much", "not_memory"),
        ("CASEFLOW_PDF_WORKERS", "0", "not_workers"),
        ("CASEFLOW_PDF_WORKERS", "17", "not_workers"),
        ("CASEFLOW_LANGUAGE", "fr", "not_a_language"),
    ],
)
def test_a_wrong_value_is_refused_with_its_name(name: str, value: str, reason: str) -> None:
    error = refused({name: value})
    assert (error.terms["name"], error.terms["reason"]) == (name, reason)


def test_a_password_in_a_wrong_address_is_not_repeated() -> None:
    assert "secret" not in str(refused({"CASEFLOW_GRAPH": "http://user:secret@host"}).terms)
