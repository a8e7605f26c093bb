"""What the ledgers share: a case's row of sums, and how a letter stands today."""

from collections.abc import Iterable, Iterator, Mapping

from caseflow.domain.drafts.enforcement import paper
from caseflow.domain.drafts.file_record import UNKNOWN, of_the_wages
from caseflow.domain.drafts.occasion import Occasion, Standing
from caseflow.domain.drafts.steps_told import on
from caseflow.domain.letter import Draft
from caseflow.domain.letter_due import is_waited_for, reply_due
from caseflow.domain.letter_record import OUT, Letter, LetterState

CLOSED, LATE, RUNNING = "办结", "超期", "办理中"


def ledger(kind: str, occasion: Occasion, rows: Iterable[Mapping[str, str]], *, nothing: str) -> Draft:
    """The ledger of one kind as of today; without a row it says so in the sentence `nothing`."""
    listed = tuple(rows)
    slots = {
        "issuer": occasion.issuer_name,
        "day": on(occasion.today),
        "rows": listed,
        "nothing": () if listed else ({"text": nothing},),
    }
    return paper(kind, occasion, (slots,), ())


def letters_out(occasion: Occasion, kind: str) -> Iterator[tuple[Standing, Letter]]:
    """Each letter of a kind that went out and stands, with its case, the earliest first."""
    found = [
        (standing, letter)
        for standing in occasion.district
        for letter in standing.work.letters
        if letter.kind == kind and letter.state in OUT and letter.number is not None
    ]
    yield from sorted(found, key=lambda one: (one[1].issued_on or occasion.today, one[1].number or ""))


def state_of(occasion: Occasion, standing: Standing, letter: Letter) -> str:
    """办结 once closed, 超期 while its answer is late, else 办理中."""
    if letter.state is LetterState.CLOSED:
        return CLOSED
    due = reply_due(
        letter,
        servings=standing.work.servings,
        replies=standing.work.replies,
        calendar=occasion.law.calendar,
    )
    late = due is not None and is_waited_for(letter) and due.due < occasion.today
    return LATE if late else RUNNING


def sums(occasion: Occasion, standing: Standing, *wanted: str) -> dict[str, str]:
    """Heads and sums in yuan of one case of the ledger."""
    told = of_the_wages(of_case(occasion, standing), *wanted)
    return {name: words.removesuffix("元") for name, words in told.items()}


def of_case(occasion: Occasion, standing: Standing) -> Occasion:
    """The ledger's occasion, turned to one of its cases."""
    return Occasion(
        case=standing.case,
        judgement=standing.judgement,
        law=occasion.law,
        to=occasion.to,
        to_name=occasion.to_name,
        issuer_name=occasion.issuer_name,
        today=occasion.today,
        work=standing.work,
    )


def or_unknown(text: str | None) -> str:
    return text or UNKNOWN
