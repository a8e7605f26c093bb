"""The environment as one frozen dataclass, checked at the start; an unknown CASEFLOW_… name is refused."""

import re
import sysconfig
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

from caseflow.domain.errors import BadSetting

PREFIX = "CASEFLOW_"
_TESTS = "CASEFLOW_TEST_"
"""Names the test suite keeps for itself."""
_DISTRICT = "天津市西青区"

NAMES = {
    "CASEFLOW_HOME": "the data folder",
    "CASEFLOW_HOST": "the address to listen on",
    "CASEFLOW_PORT": "the port to listen on",
    "CASEFLOW_GRAPH": "a Neo4j server: bolt://user:password@host:7687, or neo4j://…; unset, the embedded engine",
    "CASEFLOW_MEMORY": "what the embedded engine may take, such as 1g",
    "CASEFLOW_SOFFICE": "where LibreOffice's soffice lies; unset, the one on the PATH",
    "CASEFLOW_PDF_WORKERS": "how many LibreOffice run at most for PDF, 1 to 16",
    "CASEFLOW_LANGUAGE": "zh or en",
    "CASEFLOW_DISTRICT": "the district, on paper",
    "CASEFLOW_LABOUR_BUREAU": "the labour bureau, on paper",
    "CASEFLOW_LEADING_OFFICE": "the office of the leading group, on paper",
}
"""Every name the program reads, and what it is."""

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How this program runs here. `graph` None means the embedded engine in the data folder."""

    home: Path
    host: str
    port: int
    graph: str | None = field(repr=False)
    memory: str
    soffice: str | None = None
    """The program that makes PDF, by path or by name on the PATH."""
    pdf_workers: int = 2
    language: Language
    district: str
    labour_bureau: str
    leading_office: str
    templates: Path
    migrations: Path
    published_cases: Path


def settings_of(environment: Mapping[str, str], *, beside: Path | None = None) -> Settings:
    """Read the environment; raises BadSetting. `beside` holds templates/ and migrations/, if not the usual."""
    _only_known(environment)
    district = _text(environment, "CASEFLOW_DISTRICT", _DISTRICT)
    beside = beside or carried()
    return Settings(
        home=Path(_text(environment, "CASEFLOW_HOME", "var")).expanduser().resolve(),
        host=_text(environment, "CASEFLOW_HOST", "127.0.0.1"),
        port=_port(_text(environment, "CASEFLOW_PORT", "8000")),
        graph=_address(_text(environment, "CASEFLOW_GRAPH", "")),
        memory=_memory(_text(environment, "CASEFLOW_MEMORY", "1g")),
        soffice=_text(environment, "CASEFLOW_SOFFICE", "") or None,
        pdf_workers=_workers(_text(environment, "CASEFLOW_PDF_WORKERS", "2")),
        language=_language(_text(environment, "CASEFLOW_LANGUAGE", "zh")),
        district=district,
        labour_bureau=_text(environment, "CASEFLOW_LABOUR_BUREAU", f"{district}人力资源和社会保障局"),
        leading_office=_text(environment, "CASEFLOW_LEADING_OFFICE", f"{district}根治拖欠农民工工资工作领导小组办公室"),
        templates=beside / "templates",
        migrations=beside / "migrations",
        published_cases=_cases(beside),
    )


def carried() -> Path:
    """The folder that holds templates/ and migrations/: the checkout, or where the wheel laid them."""
    package = Path(__file__).resolve().parent
    shares = (
        Path(sysconfig.get_path("data")),
        package.parent,
        package.parents[3] if len(package.parents) > 3 else package,
    )
    places = [package.parent, *(share / "share" / "caseflow" for share in shares)]
    for place in places:
        if (place / "templates").is_dir() and (place / "migrations").is_dir():
            return place
    raise BadSetting(name="templates", reason="not_carried")


def _cases(beside: Path) -> Path:
    """The published cases: with the tests of a checkout, or beside the templates of a wheel."""
    tests = beside / "tests" / "published_cases"
    return tests if tests.is_dir() else beside / "published_cases"


def _only_known(environment: Mapping[str, str]) -> None:
    for name in sorted(environment):
        if name.startswith(PREFIX) and not name.startswith(_TESTS) and name not in NAMES:
            near = get_close_matches(name, NAMES, n=1, cutoff=0.0)
            raise BadSetting(name=name, reason="unknown_name", nearest=near[0])


def _text(environment: Mapping[str, str], name: str, default: str) -> str:
    return environment.get(name, "").strip() or default


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and 0 < int(text) < 65_536:
        return int(text)
    raise BadSetting(name="CASEFLOW_PORT", reason="not_a_port", given=text[:40])


def _address(text: str) -> str | None:
    if not text or text.split("://")[0] in {"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"}:
        return text or None
    raise BadSetting(name="CASEFLOW_GRAPH", reason="not_a_graph", given=text.split("@")[-1][:60])


def _memory(text: str) -> str:
    if re.fullmatch("[1-9][0-9]{0,5}[mg]", text.lower()):
        return text.lower()
    raise BadSetting(name="CASEFLOW_MEMORY", reason="not_memory", given=text[:40])


def _workers(text: str) -> int:
    if text.isascii() and text.isdigit() and 0 < int(text) <= 16:
        return int(text)
    raise BadSetting(name="CASEFLOW_PDF_WORKERS", reason="not_workers", given=text[:40])


def _language(text: str) -> Language:
    if text == "zh" or text == "en":
        return "zh" if text == "zh" else "en"
    raise BadSetting(name="CASEFLOW_LANGUAGE", reason="not_a_language", given=text[:40])
