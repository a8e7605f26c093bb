"""Check 3: what town, regulator, labour bureau and officers did by the records; silence is never guilt."""

from datetime import date
from typing import Any

from caseflow.domain.chain import trace
from caseflow.domain.judgement import SupervisionRow
from caseflow.domain.liability import judge_claim
from caseflow.domain.three_checks import run_checks
from tests.make import case_of, the_law

DAY = date(2022, 8, 1)


def rows(day: date = DAY, **stated: Any) -> dict[str, SupervisionRow]:
    case = case_of({"id": "T1", "parties": [{"key": "SUB"}], **stated})
    chain, law = trace(case), the_law()
    judged = tuple(judge_claim(chain, claim, law, day=day) for claim in case.claims)
    found = run_checks(case, chain, law, day=day, claims=judged).supervision
    return {row.rule: row for row in found}


def watched(*acts: dict[str, Any], **more: Any) -> dict[str, SupervisionRow]:
    supervision = {"town": "某镇", "regulator": "区住建委", "acts": list(acts), **more.pop("supervision", {})}
    return rows(supervision=supervision, **more)


def test_silence_is_unknown_and_names_who_is_missing() -> None:
    found = rows()
    assert {row.verdict for row in found.values()} == {"unknown"}
    assert found["sup-town-screening"].missing == ("supervision.town", "supervision.acts")
    assert found["sup-regulator"].missing == ("supervision.regulator", "supervision.acts")
    assert found["sup-officers"].missing == ("supervision.officers",)
    assert found["sup-labour-bureau"].missing == ("supervision.acts",)
    assert [found[one].who for one in ("sup-town-staff", "sup-regulator", "sup-labour-bureau", "sup-officers")] == [
        "town",
        "regulator",
        "labour_bureau",
        "officers",
    ]


def test_an_act_on_record_keeps_the_duty_of_who_did_it() -> None:
    found = watched({"on": "2022-07-01", "by": "某镇人民政府", "kind": "inspection"})
    kept = found["sup-town-screening"]
    assert (kept.who, kept.verdict, kept.because, kept.missing) == ("某镇", "kept", ("supervision.acts.0",), ())
    assert kept.articles == ("保障农民工工资支付条例 第四条",)
    assert "排查" in kept.duty
    assert found["sup-regulator"].verdict == "unknown"
    assert found["sup-regulator"].missing == ("supervision.acts",)


def test_an_office_written_shorter_is_the_same_office() -> None:
    assert watched({"by": "住建委", "kind": "warning"})["sup-regulator"].verdict == "kept"


def test_a_single_sign_and_an_act_of_nobody_speak_for_no_office() -> None:
    found = watched({"by": "镇", "kind": "visit"}, {"kind": "visit"})
    assert found["sup-town-screening"].verdict == "unknown"


def test_what_comes_later_was_not_done_yet() -> None:
    assert watched({"on": "2022-09-01", "by": "某镇", "kind": "visit"})["sup-town-screening"].verdict == "unknown"


def test_finding_nothing_keeps_the_duty_where_nothing_is_shown() -> None:
    assert watched({"by": "某镇", "kind": "none_found"})["sup-town-screening"].verdict == "kept"


def test_finding_nothing_while_wages_are_owed_asks_for_an_explanation() -> None:
    claims = [{"key": "C1", "employer": "SUB", "owed": 1000}]
    row = watched({"by": "某镇", "kind": "none_found"}, claims=claims)["sup-town-screening"]
    assert (row.verdict, row.because, row.missing) == (
        "unknown",
        ("supervision.acts.0", "claims.C1"),
        ("supervision.acts.0.note",),
    )


def test_finding_nothing_while_a_system_is_broken_asks_for_an_explanation() -> None:
    row = watched({"by": "某镇", "kind": "none_found"}, systems={"wage_account": False})["sup-town-screening"]
    assert row.because == ("supervision.acts.0", "systems.wage_account")


def test_the_bureaus_orders_are_its_acts() -> None:
    events = [
        {"kind": "order_to_pay", "party": "SUB", "by": "某区人社局"},
        {"kind": "decision", "by": "法院"},
        {"kind": "order_to_pay", "party": "SUB"},
        {"kind": "complaint", "by": "区人社局"},
    ]
    alone = rows(events=events)["sup-labour-bureau"]
    assert (alone.verdict, alone.because, alone.missing) == ("kept", ("events.0",), ())
    both = watched({"by": "劳动保障监察大队", "kind": "visit"}, events=events)["sup-labour-bureau"]
    assert both.because == ("supervision.acts.0", "events.0")


def test_each_officer_is_watched_by_name() -> None:
    officers = [{"name": "张某某", "post": "科长"}, {"post": "网格员"}, {}]
    supervision = {"officers": officers, "acts": [{"by": "张某某", "kind": "visit"}]}
    case = case_of({"id": "T1", "parties": [{"key": "SUB"}], "supervision": supervision})
    found = run_checks(case, trace(case), the_law(), day=DAY, claims=()).supervision
    charged = [row for row in found if row.rule == "sup-officers"]
    assert [(row.who, row.verdict) for row in charged] == [
        ("张某某", "kept"),
        ("网格员", "unknown"),
        ("officers", "unknown"),
    ]
    assert charged[1].missing == ("supervision.officers.1.name", "supervision.acts")


def test_the_towns_assignment_is_kept_by_its_officers_or_by_the_files_word() -> None:
    named = watched(supervision={"officers": [{"post": "处长"}, {"post": "网格员"}]})["sup-town-staff"]
    assert (named.verdict, named.because) == ("kept", ("supervision.officers.1",))
    assert watched(supervision={"officers": [{}]})["sup-town-staff"].verdict == "unknown"
    for stated, verdict in ((True, "kept"), (False, "broken")):
        row = watched(systems={"town_assignment": stated})["sup-town-staff"]
        assert (row.who, row.verdict, row.because) == ("某镇", verdict, ("systems.town_assignment",))


def test_before_the_plan_its_duties_do_not_bind() -> None:
    assert "sup-town-staff" not in rows(day=date(2022, 7, 14))
    assert "sup-town-staff" in rows(day=date(2022, 7, 15))


def test_before_the_decree_the_bureau_is_watched_under_the_older_law() -> None:
    assert set(rows(day=date(2019, 1, 1))) == {"sup-labour-bureau-423"}
