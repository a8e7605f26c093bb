"""Who may issue what to whom, and in which tone, as tables: a coordinating office asks, an authority orders."""

from dataclasses import replace
from typing import Any

import pytest

from caseflow.domain.drafts.authority import (
    ApprovalNotSaid,
    MayNotIssue,
    MayNotOrder,
    NoRecipient,
    OfficeMayNotEnforce,
    WrongRecipient,
    may_issue,
    may_say,
    must_be_named,
)
from caseflow.domain.letter import Draft, LetterKind
from caseflow.letters.kinds import read_kind
from caseflow.problems import told
from tests.letters.folders import FOLDER
from tests.letters.occasions import KINDS, drawn

OF: dict[str, LetterKind] = {path.stem: read_kind(path) for path in FOLDER.glob("*.yml")}
OFFICE, BUREAU, REGULATOR = "leading_office", "labour_bureau", "regulator"

ALLOWED = [
    ("lead_transfer", OFFICE, "town"),
    ("lead_transfer", OFFICE, "zone_company"),
    ("lead_transfer", OFFICE, "regulator"),
    ("lead_transfer", OFFICE, "labour_bureau"),
    ("risk_warning_letter", OFFICE, "town"),
    ("risk_warning_letter", OFFICE, "zone_company"),
    ("advice_letter", OFFICE, "regulator"),
    ("supervision_letter", OFFICE, "town"),
    ("supervision_letter", OFFICE, "regulator"),
    ("interview_letter", OFFICE, "general_contractor"),
    ("interview_letter", BUREAU, "general_contractor"),
    ("interview_letter", BUREAU, "project_owner"),
    ("correction_order", BUREAU, "general_contractor"),
    ("correction_order", BUREAU, "foreman"),
    ("correction_order", BUREAU, ""),
]
REFUSED = [
    ("correction_order", OFFICE, "general_contractor", OfficeMayNotEnforce),
    ("correction_order", REGULATOR, "general_contractor", MayNotIssue),
    ("lead_transfer", BUREAU, "town", MayNotIssue),
    ("advice_letter", BUREAU, "regulator", MayNotIssue),
    ("interview_letter", REGULATOR, "general_contractor", MayNotIssue),
    ("lead_transfer", OFFICE, "general_contractor", WrongRecipient),
    ("risk_warning_letter", OFFICE, "regulator", WrongRecipient),
    ("risk_warning_letter", OFFICE, "labour_subcontractor", WrongRecipient),
    ("advice_letter", OFFICE, "town", WrongRecipient),
    ("supervision_letter", OFFICE, "general_contractor", WrongRecipient),
    ("interview_letter", OFFICE, "town", WrongRecipient),
    ("interview_letter", OFFICE, "foreman", WrongRecipient),
    ("correction_order", BUREAU, "town", WrongRecipient),
]


@pytest.mark.parametrize(("kind", "issuer", "to_kind"), ALLOWED)
def test_what_the_matrix_allows_passes(kind: str, issuer: str, to_kind: str) -> None:
    may_issue(OF[kind], issuer=issuer, to_kind=to_kind)


@pytest.mark.parametrize(("kind", "issuer", "to_kind", "refusal"), REFUSED)
def test_what_the_matrix_does_not_allow_is_refused_in_both_languages(
    kind: str, issuer: str, to_kind: str, refusal: type[MayNotIssue]
) -> None:
    with pytest.raises(refusal) as refused:
        may_issue(OF[kind], issuer=issuer, to_kind=to_kind)
    assert OF[kind].zh in told(refused.value)
    assert "—" not in told(refused.value, "en")


def says(kind: str, text: str, **slots: Any) -> Draft:
    return Draft(kind=kind, case="X", to="杨柳青镇", slots={"opening": text, **slots})


TONES = [
    # to an office: no demand without approval
    ("supervision_letter", "town", "责令该镇立即办理", "责令"),
    ("supervision_letter", "town", "贵镇必须办结", "必须"),
    ("supervision_letter", "town", "请限期整改", "限期"),
    ("supervision_letter", "town", "贵镇应于2026年12月5日前完成核查", "应于2026年12月5日前完成"),
    ("supervision_letter", "zone_company", "应当在收到后5日内报送情况", "应当在收到后5日内报送"),
    ("advice_letter", "regulator", "务必落实", "务必"),
    ("risk_warning_letter", "town", "请于12月5日前反馈，应在3日内整改", "应在3日内整改"),
    # to a firm: no order
    ("interview_letter", "general_contractor", "责令你单位支付工资", "责令"),
    ("interview_letter", "general_contractor", "请限期改正", "限期改正"),
]


@pytest.mark.parametrize(("kind", "to_kind", "text", "word"), TONES)
def test_a_coordinating_letter_does_not_command(kind: str, to_kind: str, text: str, word: str) -> None:
    with pytest.raises(MayNotOrder) as refused:
        may_say(OF[kind], says(kind, text), to_kind=to_kind)
    assert refused.value.terms == {"kind": OF[kind].zh, "word": word, "slot": "发函缘由"}
    assert word in told(refused.value)


@pytest.mark.parametrize(
    "text",
    ["商请贵镇于2026年12月5日前核查", "请于收到本函之日起5日内反馈", "区人社局已下达限期改正指令书", "建议依法查处"],
)
def test_asking_suggesting_and_naming_a_paper_are_no_commands(text: str) -> None:
    may_say(OF["supervision_letter"], says("supervision_letter", text), to_kind="town")


def test_a_command_in_a_row_is_found_and_its_place_named() -> None:
    draft = says("supervision_letter", "请办理", demands=({"no": "1", "what": "必须支付"},))
    with pytest.raises(MayNotOrder) as refused:
        may_say(OF["supervision_letter"], draft, to_kind="town")
    assert refused.value.terms["slot"] == "督办事项"


def test_with_the_governments_approval_a_town_may_be_told_and_is_told_so() -> None:
    kind = OF["supervision_letter"]
    may_say(kind, says(kind.kind, "经区政府同意（批准文号：1号），贵镇必须办结"), to_kind="town", approval="1号")
    with pytest.raises(ApprovalNotSaid):
        may_say(kind, says(kind.kind, "贵镇必须办结"), to_kind="town", approval="1号")


def test_an_approval_lets_nobody_order_a_firm() -> None:
    kind = OF["interview_letter"]
    with pytest.raises(MayNotOrder):
        may_say(kind, says(kind.kind, "经区政府同意，责令你单位支付"), to_kind="general_contractor", approval="1号")


def test_who_may_order_may_say_so() -> None:
    may_say(OF["correction_order"], says("correction_order", "责令限期改正"), to_kind="general_contractor")


@pytest.mark.parametrize("kind", KINDS)
def test_what_this_program_draws_keeps_to_its_tone(kind: str) -> None:
    draft = drawn(kind)
    may_say(OF[kind], draft, to_kind={"advice_letter": "regulator", "interview_letter": "general_contractor"}.get(
        kind, "town"
    ))  # fmt: skip
    approved = drawn(kind, approval="西青政办〔2026〕8号")
    if kind in {"risk_warning_letter", "advice_letter", "supervision_letter"}:
        may_say(OF[kind], approved, to_kind="town", approval="西青政办〔2026〕8号")
        assert "经区政府同意（批准文号：西青政办〔2026〕8号）" in approved.slots["opening"]


def test_a_letter_goes_to_somebody() -> None:
    kind = OF["risk_warning_letter"]
    must_be_named(kind, to="杨柳青镇", to_name="杨柳青镇")
    with pytest.raises(NoRecipient) as refused:
        must_be_named(kind, to="town", to_name=" ")
    assert "街镇" in told(refused.value)


def test_a_slot_of_no_text_is_passed_over() -> None:
    odd = replace(says("advice_letter", "请"), slots={"rows": ({"no": 1, "text": "请"},), "n": "请"})
    may_say(OF["advice_letter"], odd, to_kind="regulator")
