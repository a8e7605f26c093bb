"""约谈笔录, drawn: who asked whom, when and where, what was answered and promised.

Made on the day itself and signed by hand on each page; the id number of whoever came is sealed and printed masked.
"""

from collections.abc import Iterator

from caseflow.domain.drafts.dates import moment_words
from caseflow.domain.drafts.enforcement import paper
from caseflow.domain.drafts.file_record import BLANK_ROW, in_charge
from caseflow.domain.drafts.grounds import according_to, grounds
from caseflow.domain.drafts.matter import letter_name, project, texts
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.wording import numeral
from caseflow.domain.letter import Draft
from caseflow.domain.letter_record import GONE, Letter, LetterState

KIND = "interview_record"
AUTHORITIES = {"representative": "法定代表人或者负责人", "entrusted": "受委托人（委托书附卷）", "staff": "工作人员"}
_CALLED = "interview_letter"
_BACK = GONE | {LetterState.DRAFT, LetterState.REVIEWED}


def draw(occasion: Occasion) -> Draft:
    """The record of one interview. Blanks are absent from the slots; questions nobody typed are left to be written."""
    articles = grounds(occasion.law, occasion.day, ("letter-interview",))
    letter = _letter(occasion)
    one, two = (*in_charge(occasion), None, None)[:2]
    slots = {
        "issuer": occasion.issuer_name,
        "case_number": occasion.case.id,
        "started": moment_words(occasion.answer("started_at"), plain=True),
        "ended": moment_words(occasion.answer("ended_at"), plain=True),
        "place": occasion.answer("place"),
        "host_one": occasion.answer("host_one") or one,
        "host_two": occasion.answer("host_two") or two,
        "recorder": occasion.answer("recorder"),
        "unit": occasion.answer("unit") or (letter.to_name if letter is not None else None),
        "attendee": occasion.answer("attendee"),
        "attendee_id": occasion.answer("attendee_id"),
        "post": occasion.answer("post"),
        "authority": AUTHORITIES.get(occasion.answer("authority") or ""),
        "reason": f"{according_to(articles)}，就{project(occasion.case)}拖欠农民工工资问题{_after(letter)}进行约谈",
        "answers": texts(occasion.lines("answers")) or texts(("问：", "答：") * 3),
        "promises": tuple(_promises(occasion)) or BLANK_ROW,
    }
    return paper(KIND, occasion, (slots,), articles)


def _letter(occasion: Occasion) -> Letter | None:
    """The letter that called the firm, the latest that stands."""
    found = [one for one in occasion.work.letters if one.kind == _CALLED and one.state not in _BACK]
    return found[-1] if found else None


def _after(letter: Letter | None) -> str:
    return "" if letter is None or letter.number is None else f"，依《{letter_name(_CALLED)}》（{letter.number}）"


def _promises(occasion: Occasion) -> Iterator[dict[str, str]]:
    """（一）…: what was promised, by when, as the clerk wrote it."""
    for at, line in enumerate(occasion.lines("promises"), start=1):
        yield {"text": f"（{numeral(at)}）{line.rstrip('。；;')}。"}
