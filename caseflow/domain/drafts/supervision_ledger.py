"""督办台账, drawn: a row for each supervision letter that went out, as its case stands today (plan 第二部分（三）4)."""

from collections.abc import Iterator

from caseflow.domain.drafts.facts import project_words
from caseflow.domain.drafts.ledger_rows import CLOSED, ledger, letters_out, or_unknown, state_of, sums
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.steps_told import on
from caseflow.domain.drafts.supervision_letter import LEVELS
from caseflow.domain.drafts.wording import NOT_APPLICABLE
from caseflow.domain.letter import Draft
from caseflow.domain.letter_due import answers_stored, named_day

KIND = "supervision_ledger"


def draw(occasion: Occasion) -> Draft:
    """The ledger over the cases its reader may read; without a row it says so."""
    return ledger(KIND, occasion, _rows(occasion), nothing="截至今日，没有已发出的案件督办函。")


def _rows(occasion: Occasion) -> Iterator[dict[str, str]]:
    for at, (standing, letter) in enumerate(letters_out(occasion, "supervision_letter"), start=1):
        answers = answers_stored(letter)
        state = state_of(occasion, standing, letter)
        replied = [one for one in standing.work.replies if one.letter == letter.id]
        yield {
            "no": str(at),
            "number": letter.number or NOT_APPLICABLE,
            "case": standing.case.id,
            "project": or_unknown(project_words(standing.case)),
            "unit": letter.to_name,
            "level": LEVELS.get(answers.get("level", ""), NOT_APPLICABLE),
            "finish_by": on(named_day(answers.get("finish_by"))) or NOT_APPLICABLE,
            "progress": f"{on(replied[-1].on)}收到回复" if replied else "尚未收到回复",
            **sums(occasion, standing, "workers", "owed", "paid", "left"),
            "state": state,
            "closed_by": (letter.close_reason or "回复已认可") if state == CLOSED else NOT_APPLICABLE,
            "officer": letter.drafted_by,
        }
