"""应急周转金垫付审批表, drawn: what each worker gets in advance, and who approves it (条例 第六十三条).

How much of a wage may be advanced, and how much to one worker, is the office's own (Tianjin's rule was not found).
"""

from collections.abc import Iterator
from decimal import Decimal

from caseflow.domain.case_file import Worker
from caseflow.domain.drafts.enforcement import by, paper, procedure
from caseflow.domain.drafts.file_record import of_the_case, of_the_wages, party_words, sentence
from caseflow.domain.drafts.listing import missing
from caseflow.domain.drafts.matter import arrears
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order_rows import whole
from caseflow.domain.judgement import Measure
from caseflow.domain.letter import Draft
from caseflow.domain.money import Yuan
from caseflow.domain.words import MeasureKind

KIND = "emergency_advance_form"
REASONS = {"unable": "用人单位一时难以支付拖欠的工资", "fled": "用人单位拖欠工资后逃匿"}
_HUNDREDTHS = 10_000
_MASKED = "—"


def draw(occasion: Occasion) -> Draft:
    """The form for one case, a row for each worker. Blanks are absent from the slots.

    Raises StepsMissing while it is not shown that an employer cannot pay for now or has fled.
    """
    measure = _measure(occasion)
    articles = procedure(occasion, "fund-use")
    found = arrears(occasion.case, occasion.judgement)
    people = [worker for claim in found.claims for worker in claim.people]
    advances = [_advance(occasion, worker) for worker in people]
    advanced = whole(advances) if people else None
    slots = {
        "employer": party_words(occasion.case, measure.party) if measure.party else None,
        "reason": REASONS.get(occasion.answer("reason") or ""),
        "basis": by(articles, "根据"),
        "percent": occasion.values.get("advance_percent"),
        "ceiling": _yuan(occasion.values.get("advance_ceiling")),
        "people": str(len(people)) if people else None,
        "amount": None if advanced is None else str(advanced),
        "capitals": None if advanced is None else advanced.capitals,
        "roster": tuple(_roster(people, advances)),
        "opinion": sentence(occasion.answer("opinion") or "情况属实，建议动用应急周转金先行垫付部分工资"),
    }
    return paper(KIND, occasion, (of_the_case(occasion), of_the_wages(occasion, "owed", "left"), slots), articles)


def _measure(occasion: Occasion) -> Measure:
    found = (one for one in occasion.judgement.measures if one.measure is MeasureKind.EMERGENCY_ADVANCE and one.ready)
    measure = next(found, None)
    if measure is None:
        raise missing(KIND, "用人单位一时难以支付或者逃匿的事实认定", "that an employer cannot pay or has fled")
    return measure


def _yuan(words: str | None) -> str | None:
    return None if words is None else f"{Yuan.parse(words)}元"


def _advance(occasion: Occasion, worker: Worker) -> Yuan | None:
    """A share of what is owed, at most the office's ceiling; None while one of them is not known."""
    percent, ceiling = occasion.values.get("advance_percent"), occasion.values.get("advance_ceiling")
    if worker.owed is None or percent is None or ceiling is None:
        return None
    hundredths = int(Decimal(percent.rstrip("%")) * 100)
    return min(worker.owed.times(hundredths, _HUNDREDTHS), Yuan.parse(ceiling))


def _roster(people: list[Worker], advances: list[Yuan | None]) -> Iterator[dict[str, str | None]]:
    """A row for each worker; ids and cards masked."""
    for at, (worker, advance) in enumerate(zip(people, advances, strict=True), start=1):
        yield {
            "no": str(at),
            "name": worker.name,
            "id_number": worker.id_number.mask if worker.id_number else _MASKED,
            "bank_card": worker.bank_card.mask if worker.bank_card else _MASKED,
            "owed": None if worker.owed is None else str(worker.owed),
            "advance": None if advance is None else str(advance),
        }
