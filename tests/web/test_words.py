"""The words and the looks of the pages: nothing untranslated, nothing unused, nothing an old browser cannot read."""

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from caseflow.domain.headline import headline
from caseflow.domain.judge import judge
from caseflow.exchange.reading import read_file
from caseflow.glossary import knows
from caseflow.web.paths import path_words
from tests.make import TODAY, case_of, sealed, the_law

TOP = Path(__file__).resolve().parents[2]
WEB = TOP / "caseflow" / "web"
PUBLISHED = sorted((TOP / "tests" / "published_cases").glob("*.json"))


def said_in_code() -> set[str]:
    """Every sentence that templates and views say."""
    found: set[str] = set()
    for folder, pattern, how in ((TOP / "templates" / "pages", "**.html", "jinja2"), (WEB, "**.py", "python")):
        options = {pattern: {"newstyle_gettext": "true"}}
        rows = extract_from_dir(
            folder, method_map=[(pattern, how)], keywords={"_": None, "gettext": None}, options_map=options
        )
        found |= {str(message) for _, _, message, _, _ in rows}
    return found


def test_every_sentence_has_its_english_and_none_is_left_over() -> None:
    with (WEB / "translations" / "en" / "LC_MESSAGES" / "messages.po").open("rb") as source:
        catalogue = read_po(source, locale="en")
    entries = {str(one.id): one for one in catalogue if one.id}
    assert set(entries) == said_in_code()
    bad = [
        name for name, one in entries.items() if one.fuzzy or not one.string or re.search("[一-鿿]", str(one.string))
    ]
    assert bad == []


def test_places_in_a_sentence_are_the_same_in_both_languages() -> None:
    with (WEB / "translations" / "en" / "LC_MESSAGES" / "messages.po").open("rb") as source:
        for one in read_po(source, locale="en"):
            if one.id:
                places = re.compile(r"%\(\w+\)s")
                assert sorted(places.findall(str(one.id))) == sorted(places.findall(str(one.string))), one.id


@pytest.mark.parametrize("file", PUBLISHED, ids=lambda file: file.stem)
def test_every_path_and_word_of_a_judgement_has_words_for_people(file: Path) -> None:
    (case,) = read_file(file, sealed)
    assert not isinstance(case, Exception)
    judgement = judge(case, the_law(), today=TODAY)
    rows = [*judgement.measures, *judgement.three_checks.arrears, *judgement.three_checks.systems]
    rows += [*judgement.three_checks.supervision, *(one for claim in judgement.claims for one in claim.liable)]
    paths = {path for row in rows for path in (*row.because, *row.missing)} | set(judgement.missing)
    told = {path: path_words(case, path, "zh") for path in paths}
    assert {path: words for path, words in told.items() if re.search("[a-z]+_|_[a-z]+", words)} == {}
    notes = {note for row in judgement.measures for note in (row.note or "").split()}
    assert {note for note in notes if not knows("note", note)} == set()


def test_a_path_is_said_in_names_and_not_in_keys() -> None:
    case = case_of(
        {
            "id": "A1",
            "parties": [{"key": "GC", "name": "甲公司"}, {"key": "F", "name": "乙"}],
            "contracts": [{"key": "K1", "from": "GC", "to": "F"}],
            "events": [{"on": "2022-09-01", "kind": "absconded", "party": "F"}],
        }
    )
    assert path_words(case, "contracts.K1.overdue", "zh") == "合同（甲公司 → 乙） · 是否有到期未付"
    assert path_words(case, "events.0", "zh") == "2022-09-01 逃匿"
    assert path_words(case, "parties.F.status", "en") == "乙 · Status"
    assert path_words(case, "order_expired", "zh") == "责令期满未履行"
    assert path_words(case, "contracts.NO.under", "zh") == "合同 NO · 上层合同"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("天铁家园二期", "天铁家园二期"),
        (
            "铁路工程劳务公司拖欠工资,班组长代工人投诉;至2021年9月工资仍未支付。",
            "铁路工程劳务公司拖欠工资,班组长代工人投诉",
        ),
        ("某" * 50, "某" * 29 + "…"),
        ("  两个\n空白  ", "两个 空白"),
    ],
)
def test_a_headline_is_cut_where_a_clause_ends(text: str, told: str) -> None:
    assert headline(text) == told


def test_the_style_keeps_to_what_old_office_browsers_read() -> None:
    style = re.sub(r"/\*.*?\*/", "", (WEB / "static" / "app.css").read_text(encoding="utf-8"), flags=re.DOTALL)
    wrong = r":has\(|:is\(|:where\(|@layer|@container|aspect-ratio|\binset\b|color-mix|(?<![\w-])gap:|-inline|url\("
    assert re.findall(wrong, style.replace("inline-flex", "").replace("inline-block", "")) == []
    sizes = {int(size) for size in re.findall(r"font-size: (\d+)px", style)}
    assert min(sizes) >= 12
    assert len(sizes) <= 6


def test_pages_name_no_other_host() -> None:
    pages = sorted((TOP / "templates" / "pages").rglob("*.html"))
    assert [page.name for page in pages if re.search(r"https?://", page.read_text(encoding="utf-8"))] == []
