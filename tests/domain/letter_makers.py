"""Letters in any state, for the pure rules about them."""

from datetime import UTC, date, datetime
from typing import Any

from caseflow.domain.letter_record import Letter, LetterState, Reply, ServedHow, Serving

AT = datetime(2026, 11, 25, 1, tzinfo=UTC)
DAY = date(2026, 11, 25)


def letter(state: LetterState = LetterState.DRAFT, **more: Any) -> Letter:
    stated = {
        "id": "L1",
        "case": "A1",
        "kind": "supervision_letter",
        "to": "town",
        "to_name": "某镇",
        "issuer": "leading_office",
        "issuer_name": "某区治欠办",
        "state": state,
        "slots": "{}",
        "form": "{}",
        "facts": "f",
        "template": "t",
        "drafted_by": "甲",
        "drafted_at": AT,
        "reply_within": "5 working days",
        "number": "某函〔2026〕1号",
        "issued_on": DAY,
    }
    return Letter(**{**stated, **more})


def serving(**more: Any) -> Serving:
    stated = {
        "id": "S1",
        "case": "A1",
        "letter": "L1",
        "on": DAY,
        "how": ServedHow.DIRECT,
        "done": True,
        "receiver": "某人",
        "witnesses": "",
        "note": "",
        "by": "甲",
        "at": AT,
    }
    return Serving(**{**stated, **more})


def reply(**more: Any) -> Reply:
    stated = {
        "id": "R1",
        "case": "A1",
        "letter": "L1",
        "on": DAY,
        "sender": "某镇",
        "text": "已办",
        "by": "甲",
        "at": AT,
    }
    return Reply(**{**stated, **more})
