"""An office with one case that calls for an order, the people who lead a letter through it, and a letter led so far."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

from caseflow.actions.cases.import_cases import import_cases, sealer
from caseflow.actions.letters.answer_letter import Answer, reply_letter
from caseflow.actions.letters.draft_letter import Asked, draft_letter
from caseflow.actions.letters.issue_letter import issue_letter
from caseflow.actions.letters.review_letter import review_letter
from caseflow.actions.letters.seal_letter import SealUse, seal_letter
from caseflow.actions.letters.see_letters import LetterView, show_letter
from caseflow.actions.letters.serve_letter import Attempt, serve_letter
from caseflow.domain.letter_record import Letter, ServedHow
from caseflow.domain.officer import ActingOfficer, Door, OfficerRole, Verb
from caseflow.exchange.reading import load_cases
from caseflow.office import Office
from tests.make import TODAY
from tests.people import acting

CASE = "XQ〔2026〕9号"
STATED: dict[str, Any] = {
    "version": 1,
    "id": CASE,
    "projects": [{"key": "P1", "name": "柳岸家园二期", "sector": "housing", "region": {"town": "杨柳青镇"}}],
    "parties": [
        {"key": "OWN", "name": "天津青禾置业有限公司", "kind": "organisation"},
        {
            "key": "GC",
            "name": "津建第九工程有限公司",
            "kind": "organisation",
            "credit_code": "91120111MA05TEST09",
            "representative": "周砚秋",
        },
        {"key": "SUB", "name": "天津泰源建筑劳务有限公司", "kind": "organisation"},
    ],
    "contracts": [
        {"key": "K1", "from": "OWN", "to": "GC", "kind": "general"},
        {"key": "K2", "from": "GC", "to": "SUB", "under": "K1", "kind": "labour", "nature": "lawful"},
    ],
    "claims": [
        {
            "key": "C1",
            "employer": "SUB",
            "contract": "K2",
            "workers": 12,
            "owed": 116500.50,
            "basis": "established",
            "about": "wages",
            "from": "2026-07",
            "until": "2026-09",
        }
    ],
    "systems": {"wage_account": False},
    "supervision": {"town": "杨柳青镇", "regulator": "区住房和建设委员会"},
    "proofs": [{"key": "F1", "kind": "roster", "name": "用工花名册"}],
}
ORDER = {
    "deadline": "2026-12-09",
    "address": "天津市西青区某路1号",
    "inspector_one": "甲",
    "inspector_one_card": "津A001",
    "inspector_two": "丁",
    "inspector_two_card": "津A002",
    "bureau_address": "天津市西青区某路2号",
    "contact": "甲",
    "contact_phone": "022-12345678",
}
SUPERVISION = {
    "ledger_number": "督2026-7",
    "level": "key",
    "report_cycle": "weekly",
    "finish_by": "2026-12-09",
    "contact": "甲",
    "contact_phone": "022-12345678",
}

SLIP = {
    "clue_number": "XS-2026-0009",
    "source": "visit",
    "received_at": "2026-11-24T09:30",
    "said_how": "report",
    "contact": "甲",
    "contact_phone": "022-12345678",
}
ANSWERS = {"correction_order": ORDER, "supervision_letter": SUPERVISION, "lead_transfer": SLIP}


def officer(name: str, role: OfficerRole, *verbs: Verb) -> ActingOfficer:
    """Somebody of one role who may do these things in the whole district."""
    one = acting(name, Verb.READ, *verbs, door=Door.PAGE)
    return replace(one, officer=replace(one.officer, roles=frozenset({role})))


PAIR = ("甲", "丁")
"""Who goes together to serve a letter."""
DRAFTER = officer("甲", OfficerRole.INVESTIGATOR, Verb.DRAFT, Verb.IMPORT)
REVIEWER = officer("乙", OfficerRole.REVIEWER, Verb.REVIEW)
HEAD = officer("丙", OfficerRole.HEAD, Verb.REVIEW, Verb.ISSUE)
COLLEAGUE = officer("戊", OfficerRole.CLERK, Verb.DRAFT)


def take_in(office: Office, **more: Any) -> None:
    """The case, imported; what differs from it is named."""
    read = load_cases(json.dumps({**STATED, **more}, ensure_ascii=False), "case.json", sealer(office.cipher))
    reports = list(import_cases(read, file="case.json", by=DRAFTER, office=office))
    assert reports[0].refusal is None, reports[0].refusal


def drafted(office: Office, kind: str = "correction_order", to: str = "GC", **answers: str) -> Letter:
    asked = Asked(answers={**ANSWERS[kind], **answers})
    return draft_letter(CASE, kind, to, by=DRAFTER, office=office, asked=asked).letter


def reviewed(office: Office, kind: str = "correction_order", to: str = "GC", **answers: str) -> Letter:
    return review_letter(CASE, drafted(office, kind, to, **answers).id, by=REVIEWER, office=office)


def issued(office: Office, kind: str = "correction_order", to: str = "GC", **answers: str) -> Letter:
    return issue_letter(CASE, reviewed(office, kind, to, **answers).id, by=HEAD, office=office)


def sealed(office: Office, kind: str = "correction_order", to: str = "GC", **answers: str) -> Letter:
    letter = issued(office, kind, to, **answers)
    return seal_letter(CASE, letter.id, SealUse(seal=letter.issuer, on=TODAY), by=COLLEAGUE, office=office)


def served(office: Office, kind: str = "correction_order", to: str = "GC", on: date = TODAY) -> Letter:
    attempt = Attempt(on=on, how=ServedHow.DIRECT, receiver="周砚秋", servers=PAIR)
    return serve_letter(CASE, sealed(office, kind, to).id, attempt, by=DRAFTER, office=office)


def replied(office: Office, kind: str = "correction_order", to: str = "GC") -> Letter:
    answer = Answer(on=TODAY, sender="津建第九工程有限公司", text="已足额支付。")
    return reply_letter(CASE, served(office, kind, to).id, answer, by=DRAFTER, office=office)


def seen(letter: Letter, office: Office, by: ActingOfficer = DRAFTER) -> LetterView:
    return show_letter(CASE, letter.id, by=by, office=office)
