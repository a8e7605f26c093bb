"""A case as its page shows it: counts, verdict tags and orderings worked out once, so that templates only print."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from caseflow.actions.procedure.see_procedure import ProcedureView
from caseflow.domain.case_file import CaseFile
from caseflow.domain.days import Day
from caseflow.domain.deadline_words import left_words, why
from caseflow.domain.deadlines import Deadline
from caseflow.domain.headline import title_of
from caseflow.domain.judgement import Judgement, Measure
from caseflow.domain.money import Yuan, total
from caseflow.domain.words import EventKind, LawPeriod, Verdict
from caseflow.glossary import Language, label
from caseflow.office import Dossier
from caseflow.web.timeline import TimelineItem


@dataclass(frozen=True, slots=True)
class Sums:
    """The facts strip. None where no claim states it; `partial` where some do not."""

    workers: int | None
    owed: Yuan | None
    paid: Yuan | None
    open: Yuan | None
    partial: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """The date by which the case must go on, as the facts strip shows it. `share` is how much of the term is gone."""

    what: str
    day: str
    left: str
    of: str
    why: str
    late: bool
    share: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """Everything the page of a case prints."""

    case: CaseFile
    judgement: Judgement
    dossier: Dossier
    timeline: tuple[TimelineItem, ...]
    title: str
    state: str
    due: Due | None
    sums: Sums
    systems: Counter[Verdict]
    supervision: Counter[Verdict]
    measures: tuple[Measure, ...]
    group_incident: bool

    @property
    def unordered(self) -> bool:
        """Whether no claim has been ordered to be paid yet."""
        return not any(row.ordered for row in self.judgement.three_checks.arrears)

    @property
    def in_charge(self) -> tuple[str, ...]:
        return tuple(sorted(self.dossier.work.in_charge))

    @property
    def open_conflicts(self) -> int:
        return sum(one.chosen is None for one in self.dossier.work.conflicts)

    @property
    def named_workers(self) -> int:
        return sum(len(claim.people) for claim in self.case.claims)

    @property
    def paid_share(self) -> str | None:
        """How much of what is owed was paid, in per cent with one decimal; None where either is not stated."""
        if self.sums.owed is None or self.sums.paid is None or not self.sums.owed.fen or self.sums.partial:
            return None
        return f"{self.sums.paid.fen / self.sums.owed.fen:.1%}".rstrip("%")

    @property
    def old_law(self) -> bool:
        return self.judgement.law is not LawPeriod.DECREE

    @property
    def towns(self) -> tuple[str, ...]:
        named = [project.region.town for project in self.case.projects if project.region]
        stated = self.case.supervision.town if self.case.supervision else None
        return tuple(dict.fromkeys(town for town in [*named, stated] if town))


def view_of(
    dossier: Dossier,
    judgement: Judgement,
    procedure: ProcedureView,
    timeline: tuple[TimelineItem, ...],
    language: Language,
) -> CaseView:
    """The page's view of a judged case."""
    case = dossier.case
    checks = judgement.three_checks
    today = procedure.course.today
    return CaseView(
        case=case,
        judgement=judgement,
        dossier=dossier,
        timeline=timeline,
        state=label("case_state", procedure.course.state, language),
        due=_due(procedure.main, today, language) if procedure.main is not None else None,
        title=title_of(case),
        sums=_sums(case, judgement),
        systems=Counter(row.verdict for row in checks.systems),
        supervision=Counter(row.verdict for row in checks.supervision),
        measures=tuple(sorted(judgement.measures, key=lambda row: not row.ready)),
        group_incident=any(event.kind is EventKind.GROUP_INCIDENT for event in case.events),
    )


def _due(deadline: Deadline, today: date, language: Language) -> Due:
    term = max(1, (deadline.due - deadline.start).days)
    gone = min(max(0, (today - deadline.start).days), term)
    limit = deadline.limit
    of = "" if limit is None else label("of_term", limit.unit, language).format(count=limit.count)
    return Due(
        what=deadline.what.said(language),
        day=str(Day.of(deadline.due)),
        left=left_words(deadline, today, language),
        of=of,
        why=why(deadline, language),
        late=deadline.overdue(today),
        share=round(100 * gone / term),
    )


def _sums(case: CaseFile, judgement: Judgement) -> Sums:
    rows = judgement.three_checks.arrears
    owed = [row.owed for row in rows if row.owed is not None]
    paid = [row.paid for row in rows if row.paid is not None]
    open_sums = [row.open for row in rows if row.open is not None]
    workers = [claim.workers for claim in case.claims if claim.workers is not None]
    return Sums(
        workers=sum(workers) if workers else None,
        owed=total(owed) if owed else None,
        paid=total(paid) if paid else None,
        open=total(open_sums) if open_sums else None,
        partial=0 < len(owed) < len(rows) or 0 < len(workers) < len(case.claims),
    )
