"""The descriptions of the letter kinds: the office's own matrix, and each mistake in one refused by name."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from caseflow.domain.days import Term
from caseflow.domain.document_number import series_for
from caseflow.domain.drafts.drawing import drawable
from caseflow.domain.errors import BadLetterKind
from caseflow.domain.letter import FieldKind, LetterKind, Receipt
from caseflow.domain.officer import OfficerRole
from caseflow.letters.kinds import read_kind
from caseflow.letters.press import WordPress
from caseflow.rules.series import load_series
from tests.letters.folders import FOLDER, changed_folder, described
from tests.make import the_law

KINDS: dict[str, LetterKind] = {path.stem: read_kind(path) for path in sorted(FOLDER.glob("*.yml"))}

# documents 3.10: issuers, layout, receipt, years, answer within, and whether it may order.
MATRIX = {
    "lead_transfer": (("leading_office",), "B", "S", 10, Term(5, True), False),
    "risk_warning_letter": (("leading_office",), "L", "S", 10, Term(5, True), False),
    "advice_letter": (("leading_office",), "L", "S", 10, Term(15, True), False),
    "supervision_letter": (("leading_office",), "L", "S", 30, Term(7, False), False),
    "interview_letter": (("leading_office", "labour_bureau"), "L", "H", 30, Term(5, True), False),
    "correction_order": (("labour_bureau",), "Z", "H", 30, None, True),
    "inquiry_notice": (("labour_bureau",), "Z", "H", 30, None, True),
    "hearing_notice": (("labour_bureau",), "Z", "H", 30, None, True),
    "handling_decision": (("labour_bureau",), "Z", "H", 30, None, True),
    "penalty_decision": (("labour_bureau",), "Z", "H", 30, None, True),
    "non_acceptance_notice": (("labour_bureau",), "Z", "H", 30, None, True),
    "result_notice": (("labour_bureau",), "Z", "H", 10, None, True),
    "enforcement_reminder": (("labour_bureau",), "Z", "H", 30, None, True),
    "deposit_payment_notice": (("labour_bureau",), "Z", "S", 30, None, True),
    "police_transfer": (("labour_bureau",), "Z", "H", 30, None, True),
    "asset_query": (("labour_bureau",), "L", "S", 30, Term(10, True), True),
    "recovery_letter": (("labour_bureau",), "L", "H", 30, None, True),
    "duty_transfer_letter": (("leading_office",), "L", "S", 30, Term(15, True), False),
    "listing_notice": (("labour_bureau",), "Z", "H", None, None, True),
    "listing_decision": (("labour_bureau",), "Z", "H", None, None, True),
    "removal_decision": (("labour_bureau",), "Z", "H", None, None, True),
    "case_opening_form": (("labour_bureau",), "B", "N", 30, None, True),
    "case_closing_form": (("labour_bureau",), "B", "N", 30, None, True),
    "look_back": (("labour_bureau",), "B", "N", 10, None, True),
    "emergency_advance_form": (("labour_bureau",), "B", "N", 30, None, True),
    "three_checks_report": (("labour_bureau",), "W", "N", 30, None, True),
    "interview_record": (("labour_bureau",), "Z", "N", 30, None, True),
    "proof_of_service": (("labour_bureau",), "B", "N", 10, None, True),
    "notice_board_sheet": (("labour_bureau",), "B", "N", 10, None, True),
    "supervision_ledger": (("leading_office",), "B", "N", 10, None, False),
    "lead_ledger": (("leading_office",), "B", "N", 10, None, False),
    "project_ledger": (("leading_office",), "B", "N", 10, None, False),
    "lead_circular": (("leading_office",), "W", "S", 30, None, False),
    "board_notice": (("leading_office",), "W", "N", 30, None, False),
    "problem_list": (("labour_bureau", "leading_office"), "B", "S", 10, None, False),
}


@pytest.mark.parametrize("name", MATRIX)
def test_a_kind_is_what_the_office_matrix_says(name: str) -> None:
    kind = KINDS[name]
    stated = (kind.issuers, kind.layout, kind.receipt, kind.keep_years, kind.reply_within, kind.may_order)
    assert stated == MATRIX[name]
    assert kind.reply_grade == "D"
    assert kind.signed_by == (OfficerRole.HEAD,)


def test_every_kind_that_can_be_drawn_has_a_template_and_no_template_is_without_a_drawing() -> None:
    assert set(KINDS) == drawable() == set(MATRIX)


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("lead_transfer", {"town", "zone_company", "regulator", "labour_bureau"}),
        ("risk_warning_letter", {"town", "zone_company"}),
        ("advice_letter", {"regulator"}),
        ("supervision_letter", {"town", "zone_company", "regulator"}),
    ],
)
def test_the_letters_between_offices_go_to_whom_the_plan_names(name: str, places: set[str]) -> None:
    assert set(KINDS[name].goes_to) == places


def test_nobody_interviews_a_foreman_by_letter() -> None:
    assert not {"foreman", "team_leader", "town"} & set(KINDS["interview_letter"].goes_to)


def test_the_interview_is_answered_from_the_day_of_the_meeting() -> None:
    kind = KINDS["interview_letter"]
    assert kind.reply_from == "meets_at"
    assert kind.receipt is Receipt.PROOF_OF_SERVICE


def test_an_urgent_slip_is_answered_sooner() -> None:
    kind = KINDS["lead_transfer"]
    assert (kind.reply_term(), kind.reply_term(urgent=True)) == (Term(5, True), Term(2, True))
    assert KINDS["advice_letter"].reply_term(urgent=True) == Term(15, True)
    assert KINDS["correction_order"].reply_term() is None


def test_who_complained_and_an_id_number_are_sealed_and_nothing_else_is() -> None:
    personal = {(name, field.name) for name, kind in KINDS.items() for field in kind.form if field.personal}
    assert personal == {
        ("lead_transfer", "complainant_name"),
        ("lead_transfer", "complainant_phone"),
        ("interview_record", "attendee_id"),
    }


def test_every_choice_can_be_told_in_both_languages() -> None:
    choices = [choice for kind in KINDS.values() for field in kind.form for choice in field.choices]
    assert choices
    assert all(choice.zh and choice.en and choice.word.islower() for choice in choices)


@pytest.mark.parametrize("name", MATRIX)
def test_every_issuer_of_a_kind_has_a_series_of_numbers(name: str) -> None:
    kind = KINDS[name]
    assert {series_for(kind, issuer) for issuer in kind.issuers} <= set(load_series())


def test_a_form_field_keeps_its_kind_hint_and_choices() -> None:
    fields = {field.name: field for field in KINDS["lead_transfer"].form}
    assert fields["received_at"].kind is FieldKind.MOMENT
    assert fields["received_at"].required
    assert fields["received_at"].hint_en == "The day alone where the hour is not known"
    assert [choice.word for choice in fields["urgency"].choices] == ["normal", "urgent", "most_urgent"]


FIELD = {"zh": "期限", "en": "Deadline", "kind": "day"}


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"receipt": "X"}, "receipt X"),
        ({"signed_by": []}, "signed by nobody"),
        ({"signed_by": ["mayor"]}, "signed by mayor"),
        ({"keep_years": 0}, "keep_years"),
        ({"keep_years": True}, "keep_years"),
        ({"series": ""}, "series"),
        ({"reply_within": "soon"}, "soon is no term"),
        ({"urgent_within": "2 days"}, "for urgent letters"),
        ({"reply_grade": "Z"}, "reply_grade"),
        ({"title": "loud"}, "title"),
        ({"may_order": "yes"}, "may_order"),
        ({"layout": "L", "issuer": "leading_office"}, "may order"),
        ({"also_issued_by": ["labour_bureau"]}, "twice"),
        ({"also_issued_by": ["leading_office"]}, "enforcement paper"),
        ({"also_issued_by": ["parish"]}, "parish"),
        ({"goes_to": []}, "goes to nobody"),
        ({"goes_to": ["village"]}, "village"),
        ({"reply_from": "deadline"}, "reply_from"),
        ({"reply_within": "5 days", "reply_from": "contact"}, "reply_from"),
        ({"form": ["deadline"]}, "form is no mapping"),
        ({"form": {"deadline": {"zh": "期限"}}}, "lacks its names"),
        ({"form": {"deadline": {**FIELD, "size": 3}}}, "unknown field"),
        ({"form": {"deadline": {**FIELD, "kind": "colour"}}}, "kind colour"),
        ({"form": {"deadline": {**FIELD, "kind": "choice"}}}, "has choices"),
        ({"form": {"deadline": {**FIELD, "choices": {"a": {"zh": "甲", "en": "A"}}}}}, "only a choice"),
        ({"form": {"deadline": {**FIELD, "kind": "choice", "choices": {"a": "甲"}}}}, "choice a has zh and en"),
        ({"form": {"deadline": {**FIELD, "required": "yes"}}}, "required"),
        ({"form": {"deadline": {**FIELD, "kind": "text", "ahead": True}}}, "only a day or a moment lies ahead"),
        ({"form": {"deadline": {**FIELD, "personal": "no"}}}, "personal"),
        ({"form": {"deadline": {**FIELD, "whole": True}}}, "only a number is whole"),
        ({"form": {"deadline": {**FIELD, "hint": "提示"}}}, "hint"),
        ({"slots": {"issuer": {"zh": "甲", "en": "A"}}}, "no slot for its number"),
    ],
)
def test_a_description_that_cannot_be_right_is_refused(tmp_path: Path, fields: dict[str, Any], reason: str) -> None:
    with pytest.raises(BadLetterKind, match=reason):
        WordPress(changed_folder(tmp_path, description=described(**fields)), the_law())


def test_a_description_that_lacks_a_field_says_which(tmp_path: Path) -> None:
    row = yaml.safe_load((FOLDER / "correction_order.yml").read_text(encoding="utf-8"))
    del row["receipt"]
    with pytest.raises(BadLetterKind, match="lacks receipt"):
        WordPress(changed_folder(tmp_path, description=yaml.safe_dump(row, allow_unicode=True)), the_law())
