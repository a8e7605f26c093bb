"""The published cases against what their authorities decided: column by column, with floors that only rise."""

import json
import re
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import pytest

from caseflow.domain.case_file import CaseFile
from caseflow.domain.judge import judge
from caseflow.domain.judgement import Judgement
from caseflow.domain.words import EventKind, MeasureKind
from caseflow.exchange.writing import judgement_json
from caseflow.rules.loader import read_yaml
from tests.make import TODAY, case_of, the_law

HERE = Path(__file__).parent
KEY = json.loads((HERE / "published_cases_key.json").read_text(encoding="utf-8"))
NOTES = read_yaml(HERE / "published_cases_departures.yml")
_ARTICLE = re.compile(r"^(.+? 第[一二三四五六七八九十百零]+条(?:之[一二三])?)")
_DECIDING = {
    EventKind.ORDER_TO_CORRECT,
    EventKind.ORDER_TO_PAY,
    EventKind.ORDER_TO_PRODUCE,
    EventKind.ORDER_EXPIRED,
    EventKind.DECISION,
    EventKind.DECISION_EXPIRED,
    EventKind.POLICE_TRANSFER,
    EventKind.POLICE_FILED,
    EventKind.LISTED,
    EventKind.PUBLISHED,
    EventKind.PENALTY,
}


@dataclass
class Column:
    """One column of the comparison: how many of the key's entries ours holds, and which it misses."""

    held: int = 0
    asked: int = 0
    missed: dict[str, list[str]] = field(default_factory=dict)

    def count(self, case: str, asked: list[str], ours: set[str]) -> None:
        self.asked += len(asked)
        self.held += sum(one in ours for one in asked)
        missed = [one for one in asked if one not in ours]
        if missed:
            self.missed[case] = missed


@cache
def cases() -> dict[str, CaseFile]:
    files = sorted((HERE / "published_cases").glob("*.json"))
    return {path.stem: case_of(json.loads(path.read_text(encoding="utf-8"))) for path in files}


@cache
def judged(case_id: str) -> Judgement:
    return judge(cases()[case_id], the_law(), today=TODAY)


def usable() -> list[str]:
    return [case_id for case_id, row in KEY.items() if row["usable"]]


def plain_articles(listed: list[str]) -> list[str]:
    """Law and article number, 款 and 项 left out, without what the rule table does not hold."""
    found = [_ARTICLE.match(article) for article in listed]
    return [shape[1] for shape in found if shape is not None and shape[1] not in NOTES["not_held"]]


def cited(answer: Judgement) -> set[str]:
    """Every article named anywhere in a judgement."""
    text = json.dumps(judgement_json(answer), ensure_ascii=False)
    return set(plain_articles(re.findall(r'"([^"]+? 第[^"]+条[^"]*)"', text)))


def compared() -> dict[str, Column]:
    columns = {name: Column() for name in ("liable", "first", "articles", "police_transfer", "listing")}
    for case_id in usable():
        row, answer = KEY[case_id], judged(case_id)
        columns["liable"].count(case_id, row["liable"], {party.party for party in answer.liable})
        columns["first"].count(case_id, row["first"], {party.party for party in answer.liable if party.rank == 1})
        columns["articles"].count(case_id, plain_articles(row["articles"]), cited(answer))
        raised = {measure.measure for measure in answer.measures}
        for name, kind in (("police_transfer", MeasureKind.POLICE_TRANSFER), ("listing", MeasureKind.CREDIT_LISTING)):
            columns[name].count(case_id, [name] if row[name] else [], {name} if kind in raised else set())
    return columns


def extras() -> dict[str, list[str]]:
    """Parties we put first that the key does not hold liable, unless the policy leaves them to an officer."""
    found = {}
    for case_id in usable():
        answer = judged(case_id)
        chosen = {row.party for claim in answer.claims for row in claim.liable if row.officer_chooses}
        more = [party.party for party in answer.liable if party.rank == 1 and party.party not in chosen]
        more = [party for party in more if party not in KEY[case_id]["liable"]]
        if more:
            found[case_id] = more
    return found


def test_the_answers_stand_beside_the_decisions(capsys: pytest.CaptureFixture[str]) -> None:
    columns, more = compared(), extras()
    with capsys.disabled():
        print()  # noqa: T201  the table is what a reader of the run wants to see
        for name, column in columns.items():
            print(f"published cases: {name} {column.held}/{column.asked}, missed {column.missed or 'none'}")  # noqa: T201
        print(f"published cases: extra {sum(map(len, more.values()))}: {more}")  # noqa: T201
    floors = NOTES["floors"]
    assert all(columns[name].held >= floors[name] for name in columns)
    assert sum(map(len, more.values())) <= floors["extra"]
    assert not columns["liable"].missed


@pytest.mark.parametrize("name", ["first", "articles", "police_transfer", "listing"])
def test_every_departure_is_listed_with_its_reason(name: str) -> None:
    assert set(compared()[name].missed) == set(NOTES.get(name, {}))


def test_every_party_put_first_beyond_the_decision_is_listed_with_its_reason() -> None:
    assert {case_id: sorted(more) for case_id, more in extras().items()} == {
        case_id: sorted(reasons) for case_id, reasons in NOTES["extra"].items()
    }


def test_every_case_of_the_key_has_its_file() -> None:
    assert set(cases()) == set(KEY)


@pytest.mark.parametrize("case_id", list(KEY))
def test_no_order_or_decision_is_read_to_find_who_pays(case_id: str) -> None:
    case = cases()[case_id]
    day = judged(case_id).as_of
    bare = replace(case, as_of=day, events=tuple(event for event in case.events if event.kind not in _DECIDING))
    assert judge(bare, the_law(), today=TODAY).liable == judged(case_id).liable


@pytest.mark.parametrize("case_id", list(KEY))
def test_the_answer_is_the_same_every_time(case_id: str) -> None:
    assert judge(cases()[case_id], the_law(), today=TODAY) == judged(case_id)
    assert judged(case_id).paragraph
