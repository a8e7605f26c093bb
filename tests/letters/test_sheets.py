"""Sheets printed as things stand: proof of service, notice board, ledgers; none of them invents a figure."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from caseflow.domain.case_file import Project, Supervision
from caseflow.domain.drafts.file_record import UNKNOWN
from caseflow.domain.drafts.proof_of_service import WAYS
from caseflow.domain.letter_record import GONE, LetterState, ServedHow
from caseflow.domain.records import NOTHING_DONE
from caseflow.domain.words import Verdict
from tests.letters.cases import judged
from tests.letters.enforcement import serving
from tests.letters.occasions import DISTRICT_CASE, SYSTEMS, reply
from tests.letters.sheets import LEAD, LEDGERS, PRESSING, WORK, about, drawn, standing
from tests.make import the_law

PROOF, BOARD = "proof_of_service", "notice_board_sheet"
_FACTS = ("project", "owner", "contractor", "subcontractors", "regulator", "town")


def attempts(*servings: object) -> list[str]:
    slots = drawn(PROOF, about=replace(about(), servings=servings)).slots
    return [row["text"] for row in slots["attempts"]]


def test_a_proof_of_service_names_the_paper_its_number_and_whom() -> None:
    slots = drawn(PROOF, about=about(to_name="津建公司")).slots
    assert (slots["document"], slots["number"]) == ("《限期改正指令书》", "青人社监令字〔2026〕第12号")
    assert (slots["issued"], slots["recipient"]) == ("2026年9月7日", "津建公司")
    assert slots["ways"].startswith("■直接送达　□留置送达")
    assert [row["text"] for row in slots["attempts"]] == ["2026年9月8日，直接送达，签收人：门卫。"]


def test_a_proof_of_service_says_where_and_by_whom_it_was_served_where_that_is_known() -> None:
    done = serving("correction_order", place="项目部", servers=("甲", "丁"))
    failed = serving("correction_order", done=False, servers=("戊",), on=done.on - timedelta(days=3))
    slots = drawn(PROOF, about=replace(about(), servings=(done, failed))).slots
    assert [slots[name][0]["text"] for name in ("place", "server_one", "server_two")] == ["项目部", "甲", "丁"]
    assert slots["attempts"][1]["text"] == "2026年9月8日，直接送达，地点：项目部，送达人：甲、丁，签收人：门卫。"
    for servings in ((), (failed,), (serving("correction_order"),)):
        bare = drawn(PROOF, about=replace(about(), servings=servings)).slots
        assert [bare[name] for name in ("place", "server_one", "server_two")] == [(), (), ()]


def test_failed_attempts_are_told_first_and_tick_nothing() -> None:
    done = serving("correction_order", witnesses="居委会干部", note="已说明来意")
    failed = serving("correction_order", done=False, how=ServedHow.POST, on=done.on - timedelta(days=3), receiver="")
    assert attempts(done, failed) == [
        "2026年9月5日，邮寄送达，未能送达。",
        "2026年9月8日，直接送达，签收人：门卫，见证人：居委会干部，备注：已说明来意。",
    ]
    assert "■" not in drawn(PROOF, about=replace(about(), servings=(failed,))).slots["ways"]
    assert set(WAYS) == set(ServedHow)


def test_a_letter_without_a_number_or_an_addressee_leaves_their_places() -> None:
    slots = drawn(PROOF, about=about(number=None, issued_on=None, to_name="")).slots
    assert (slots["number"], slots["issued"], slots["recipient"]) == ("／", "／", "／")
    nothing = drawn(PROOF, about=None).slots
    assert (nothing["document"], nothing["attempts"]) == ("／", ())


def test_the_board_says_who_builds_and_where_to_turn() -> None:
    draft = drawn(BOARD)
    assert draft.slots["subcontractors"] == "天津泰源建筑劳务有限公司"
    assert (draft.slots["regulator"], draft.slots["complaint_phone"]) == ("区住房建设委", "12333")
    assert draft.cites == ("保障农民工工资支付条例 第三十四条",)


def test_what_the_board_does_not_know_is_written_in_by_hand() -> None:
    bare = replace(DISTRICT_CASE, projects=(), contracts=(), parties=(), claims=(), supervision=None)
    slots = drawn(BOARD, case=bare, judgement=judged(bare, the_law()), values={}).slots
    by_hand = slots["by_hand"]
    assert {slots[name] for name in ("project", "owner", "contractor", "subcontractors", "regulator")} == {by_hand}
    assert slots["legal_aid_phone"] == by_hand


def test_the_supervision_ledger_keeps_itself() -> None:
    (row,) = drawn("supervision_ledger").slots["rows"]
    assert (row["number"], row["level"], row["finish_by"]) == ("西青治欠办函〔2026〕12号", "重点督办", "2026年12月20日")
    assert (row["owed"], row["paid"], row["left"]) == ("116,500.50", "16,500.50", "100,000.00")
    assert (row["progress"], row["state"], row["closed_by"]) == ("尚未收到回复", "超期", "／")


@pytest.mark.parametrize(
    ("letter", "told"),
    [
        (replace(PRESSING, state=LetterState.CLOSED), ("办结", "回复已认可")),
        (replace(PRESSING, state=LetterState.CLOSED, close_reason="工资已付清"), ("办结", "工资已付清")),
        (replace(PRESSING, reply_within="30 days"), ("超期", "／")),
        (replace(PRESSING, reply_within="90 days"), ("办理中", "／")),
        (replace(PRESSING, reply_within=None), ("办理中", "／")),
    ],
)
def test_a_letter_is_closed_late_or_running(letter: object, told: tuple[str, str]) -> None:
    work = replace(WORK, letters=(letter,), replies=(reply("S1"),))
    (row,) = drawn("supervision_ledger", district=(standing(work=work),)).slots["rows"]
    assert (row["state"], row["closed_by"]) == told
    assert row["progress"] == "2026年11月9日收到回复"


def test_only_letters_that_are_out_are_in_a_ledger_the_earliest_first() -> None:
    earlier = replace(PRESSING, id="S9", number="西青治欠办函〔2026〕3号", issued_on=date(2026, 3, 1), form="{}")
    undated = replace(PRESSING, id="S8", number="西青治欠办函〔2026〕99号", issued_on=None)
    gone = [replace(PRESSING, state=state) for state in (LetterState.DRAFT, LetterState.REVIEWED, *GONE)]
    work = replace(NOTHING_DONE, letters=(undated, PRESSING, *gone, earlier, replace(PRESSING, number=None)))
    rows = drawn("supervision_ledger", district=(standing(work=work),)).slots["rows"]
    assert [row["no"] for row in rows] == ["1", "2", "3"]
    assert [row["number"] for row in rows] == [earlier.number, PRESSING.number, undated.number]
    assert (rows[0]["level"], rows[0]["finish_by"]) == ("／", "／")


def test_the_lead_ledger_follows_a_lead_from_intake_to_reply_and_names_nobody() -> None:
    (row,) = drawn("lead_ledger").slots["rows"]
    assert (row["clue"], row["source"], row["received"]) == (
        "XS-2026-0412",
        "12345政务服务便民热线",
        "2026年10月8日",
    )
    assert (row["state"], row["replied"], row["paid"]) == ("办结", "2026年11月9日", "16,500.50")
    bare = replace(WORK, letters=(replace(LEAD, form="{}", issued_on=None),), replies=())
    (little,) = drawn("lead_ledger", district=(standing(work=bare),)).slots["rows"]
    assert {little[name] for name in ("clue", "source", "received", "sent", "replied")} == {"／"}


def test_the_project_ledger_shows_each_project_with_its_systems() -> None:
    (row,) = drawn("project_ledger").slots["rows"]
    assert (row["wage_account"], row["notice_board"], row["wage_deposit"]) == ("×", "×", "待查")
    assert (row["town"], row["regulator"], row["left"]) == ("杨柳青镇", "区住房建设委", "100,000.00")


def test_the_worst_of_several_answers_about_a_system_is_told() -> None:
    kept = replace(SYSTEMS[0], verdict=Verdict.KEPT, project=None)
    found = judged(DISTRICT_CASE, the_law())
    judgement = replace(found, three_checks=replace(found.three_checks, systems=(kept,)))
    one = replace(standing(), judgement=judgement)
    (row,) = drawn("project_ledger", district=(one,)).slots["rows"]
    assert row["wage_account"] == "√"
    elsewhere = replace(SYSTEMS[0], project="P9")
    other = replace(one, judgement=replace(found, three_checks=replace(found.three_checks, systems=(elsewhere,))))
    (apart,) = drawn("project_ledger", district=(other,)).slots["rows"]
    assert apart["wage_account"] == "待查"


def test_a_project_of_which_little_is_known_says_so() -> None:
    bare = replace(
        DISTRICT_CASE, projects=(Project(key="P1"),), parties=(), contracts=(), claims=(), supervision=Supervision()
    )
    (row,) = drawn("project_ledger", district=(standing(case=bare, work=NOTHING_DONE),)).slots["rows"]
    assert {row[name] for name in ("project", "owner", "contractor", "subcontractors", "regulator", "town")} == {
        UNKNOWN
    }
    nobody = replace(bare, supervision=None)
    assert drawn("project_ledger", district=(standing(case=nobody),)).slots["rows"][0]["regulator"] == UNKNOWN


@pytest.mark.parametrize("kind", LEDGERS)
def test_a_ledger_without_a_row_says_so(kind: str) -> None:
    slots = drawn(kind, district=()).slots
    assert slots["rows"] == ()
    assert slots["nothing"][0]["text"].startswith("截至今日")
