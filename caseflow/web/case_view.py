"""A case as its page shows it: counts, verdict tags and orderings worked out once, so that templates only print."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from caseflow.domain.case_file import CaseFile
from caseflow.domain.entry import Entry
from caseflow.domain.headline import title_of
from caseflow.domain.judgement import Judgement, Liable, Measure
from caseflow.domain.money import Yuan, total
from caseflow.domain.words import EventKind, LawPeriod, MeasureKind, Verdict
from caseflow.glossary import Language
from caseflow.pictures.chain import chain_picture


@dataclass(frozen=True, slots=True)
class Sums:
    """The facts strip. None where no claim states it; `partial` where some do not."""

    workers: int | None
    owed: Yuan | None
    paid: Yuan | None
    open: Yuan | None
    partial: bool


@dataclass(frozen=True, slots=True)
class Payer:
    """One row of the liability list: the summary's rank, with the rows of the claims behind it."""

    party: str
    place: int
    rank: int
    duty: str
    cap: Yuan | None
    articles: tuple[str, ...]
    claims: tuple[str, ...]
    recourse_to: tuple[str, ...]
    final_bearer: bool
    officer_chooses: bool
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """Everything the page of a case prints."""

    case: CaseFile
    judgement: Judgement
    entries: tuple[Entry, ...]
    title: str
    sums: Sums
    payers: tuple[Payer, ...]
    systems: Counter[Verdict]
    supervision: Counter[Verdict]
    measures: tuple[Measure, ...]
    picture: str
    group_incident: bool
    orderable: tuple[str, ...]
    """Parties a correction order may be drafted against, those with the measure first."""

    @property
    def unordered(self) -> bool:
        """Whether no claim has been ordered to be paid yet."""
        return not any(row.ordered for row in self.judgement.three_checks.arrears)

    @property
    def old_law(self) -> bool:
        return self.judgement.law is not LawPeriod.DECREE

    @property
    def towns(self) -> tuple[str, ...]:
        named = [project.region.town for project in self.case.projects if project.region]
        stated = self.case.supervision.town if self.case.supervision else None
        return tuple(dict.fromkeys(town for town in [*named, stated] if town))


def view_of(case: CaseFile, judgement: Judgement, entries: tuple[Entry, ...], language: Language) -> CaseView:
    """The page's view of a judged case."""
    checks = judgement.three_checks
    return CaseView(
        case=case,
        judgement=judgement,
        entries=tuple(reversed(entries)),
        title=title_of(case),
        sums=_sums(case, judgement),
        payers=tuple(_payers(case, judgement)),
        systems=Counter(row.verdict for row in checks.systems),
        supervision=Counter(row.verdict for row in checks.supervision),
        measures=tuple(sorted(judgement.measures, key=lambda row: not row.ready)),
        picture=chain_picture(judgement, case, language),
        group_incident=any(event.kind is EventKind.GROUP_INCIDENT for event in case.events),
        orderable=_orderable(case, judgement),
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


def _payers(case: CaseFile, judgement: Judgement) -> list[Payer]:
    places = {party.key: place for place, party in enumerate(case.parties, start=1)}
    found = []
    for row in sorted(judgement.liable, key=lambda one: (one.rank, places.get(one.party, 0))):
        details = _rows_of(judgement, row.party)
        found.append(
            Payer(
                party=row.party,
                place=places.get(row.party, 0),
                rank=row.rank,
                duty=row.duty,
                cap=row.cap,
                articles=row.articles,
                claims=row.claims,
                recourse_to=_each(party for one in details for party in one.recourse_to),
                final_bearer=any(one.final_bearer for one in details),
                officer_chooses=any(one.officer_chooses for one in details),
                missing=_each(path for one in details for path in one.missing),
            )
        )
    return found


def _rows_of(judgement: Judgement, party: str) -> list[Liable]:
    return [row for claim in judgement.claims for row in claim.liable if row.party == party]


def _each(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _orderable(case: CaseFile, judgement: Judgement) -> tuple[str, ...]:
    ordered = [row.party for row in judgement.measures if row.measure is MeasureKind.CORRECTION_ORDER and row.party]
    liable = [row.party for row in sorted(judgement.liable, key=lambda one: one.rank)]
    known = {party.key for party in case.parties}
    return tuple(party for party in dict.fromkeys([*ordered, *liable]) if party in known)
