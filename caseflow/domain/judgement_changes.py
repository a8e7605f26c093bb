"""What differs between two judgements of one case, each difference with the rules and facts behind it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from caseflow.domain.case_file import CaseFile
from caseflow.domain.judge import judge
from caseflow.domain.judgement import ArrearsRow, Judgement, LiableParty, Measure
from caseflow.domain.law_book import LawBook
from caseflow.domain.money import Yuan

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementChange:
    """One difference. `slug` has its sentence in `caseflow.problems.effects`, which `terms` fill: keys and words.

    `rules` are ids of rows of the law, `paths` places of the case file: those of the new judgement, or of the old one
    where something is no longer so.
    """

    slug: str
    terms: Mapping[str, str] = field(default_factory=dict)
    rules: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()


def effects_of(old: CaseFile, new: CaseFile, law: LawBook, today: date) -> tuple[JudgementChange, ...]:
    """What changes in the judgement when the case changes so."""
    return judgement_changes(judge(old, law, today=today), judge(new, law, today=today))


def judgement_changes(before: Judgement, after: Judgement) -> tuple[JudgementChange, ...]:
    """Every difference: law and day, who pays, sums, measures, the three checks, letters; in that order."""
    return tuple(
        change
        for part in (_grounds, _payers, _claims, _measures, _systems, _supervision, _letters)
        for change in part(before, after)
    )


def _grounds(before: Judgement, after: Judgement) -> Iterator[JudgementChange]:
    if before.as_of != after.as_of:
        yield _change("day_changed", ("as_of",), old=before.as_of, new=after.as_of)
    if before.law != after.law:
        yield _change("law_changed", ("as_of",), law_before=before.law, law=after.law)


def _payers(before: Judgement, after: Judgement) -> Iterator[JudgementChange]:
    for party, old, new in _pairs(before.liable, after.liable, lambda one: one.party):
        if old is None or new is None:
            row, judgement = (new, after) if new is not None else (old, before)
            slug = "payer_joined" if old is None else "payer_left"
            yield _payer(slug, row, judgement, rank=row.rank, duty=row.duty)
            continue
        if old.rank != new.rank:
            yield _payer("rank_changed", new, after, old=old.rank, new=new.rank)
        if old.duty != new.duty:
            yield _payer("duty_changed", new, after, duty_before=old.duty, duty=new.duty)
        if old.cap != new.cap:
            yield _payer("cap_changed", new, after, old=_sum(old.cap), new=_sum(new.cap))
        if old.claims != new.claims:
            yield _payer("payer_claims_changed", new, after, old=" ".join(old.claims), new=" ".join(new.claims))
        if old.rules != new.rules and (old.rank, old.duty) == (new.rank, new.duty):
            yield _payer("grounds_changed", new, after, party=party)


def _payer(slug: str, row: LiableParty, judgement: Judgement, **terms: object) -> JudgementChange:
    """A change about one payer, with the facts that reached it in each claim."""
    paths = (
        path
        for claim in judgement.claims
        for one in claim.liable
        if one.party == row.party
        for path in (*one.because, *one.missing)
    )
    return _change(slug, tuple(dict.fromkeys(paths)), row.rules, **{"party": row.party, **terms})


def _claims(before: Judgement, after: Judgement) -> Iterator[JudgementChange]:
    rows = _pairs(before.three_checks.arrears, after.three_checks.arrears, lambda one: one.claim)
    for claim, old, new in rows:
        at = (f"claims.{claim}",)
        if old is None or new is None:
            slug = "claim_joined" if old is None else "claim_left"
            yield _change(slug, at, claim=claim)
        else:
            yield from _sums(claim, old, new)
    for claim, stood, stands in _pairs(before.claims, after.claims, lambda one: one.claim):
        if stood is not None and stands is not None and stood.note != stands.note:
            slug = "claim_noted" if stands.note else "claim_no_longer_noted"
            yield _change(slug, (f"claims.{claim}",), claim=claim, note=stands.note or stood.note)


def _sums(claim: str, old: ArrearsRow, new: ArrearsRow) -> Iterator[JudgementChange]:
    for name in ("owed", "paid", "open"):
        was, now = getattr(old, name), getattr(new, name)
        if was != now:
            yield _change(f"{name}_changed", new.because, claim=claim, old=_sum(was), new=_sum(now))
    if old.ordered != new.ordered:
        yield _change("ordered" if new.ordered else "no_longer_ordered", new.because, claim=claim)
    if old.due_on != new.due_on:
        yield _change("due_on_changed", new.because, claim=claim, old=old.due_on or "—", new=new.due_on or "—")


def _measures(before: Judgement, after: Judgement) -> Iterator[JudgementChange]:
    for _, old, new in _pairs(before.measures, after.measures, lambda one: (one.measure, one.party)):
        row: Measure = new or old
        if old is None or new is None:
            slug = "measure_joined" if old is None else "measure_left"
        elif old.ready != new.ready:
            slug = "measure_ready" if new.ready else "measure_unready"
        else:
            continue
        paths = (*row.because, *row.missing)
        named = slug if row.party is not None else f"{slug}_for_nobody"
        yield _change(named, paths, row.rules, measure=row.measure, **_party(row.party))


def _systems(before: Judgement, after: Judgement) -> Iterator[JudgementChange]:
    rows = _pairs(before.three_checks.systems, after.three_checks.systems, lambda one: (one.system, one.project))
    for (system, project), old, new in rows:
        row = new or old
        was, now = _verdict(old), _verdict(new)
        if was != now:
            terms = {"system": system, "verdict_before": was, "verdict": now}
            slug = "system_changed" if project is None else "system_of_project_changed"
            named = terms if project is None else {**terms, "project": project}
            yield _change(slug, (*row.because, *row.missing), (row.rule,), **named)


def _supervision(before: Judgement, after: Judgement) -> Iterator[JudgementChange]:
    rows = _pairs(
        before.three_checks.supervision, after.three_checks.supervision, lambda one: (one.who, one.duty, one.rule)
    )
    for (who, _, rule), old, new in rows:
        row = new or old
        was, now = _verdict(old), _verdict(new)
        if was != now:
            terms = {"who": who, "rule": rule, "verdict_before": was, "verdict": now}
            yield _change("supervision_changed", (*row.because, *row.missing), (rule,), **terms)


def _letters(before: Judgement, after: Judgement) -> Iterator[JudgementChange]:
    for (kind, to), old, new in _pairs(before.letters, after.letters, lambda one: (one.kind, one.to)):
        if old is None or new is None:
            yield _change("letter_called_for" if old is None else "letter_no_longer", letter=kind, to=to)


def _pairs(old: Iterable[T], new: Iterable[T], name: Any) -> Iterator[tuple[Any, Any, Any]]:
    """Rows of both judgements by their name: new ones in their order, then those that are gone."""
    before, after = {name(one): one for one in old}, {name(one): one for one in new}
    for key in (*after, *(key for key in before if key not in after)):
        yield key, before.get(key), after.get(key)


def _change(slug: str, paths: tuple[str, ...] = (), rules: tuple[str, ...] = (), **terms: object) -> JudgementChange:
    return JudgementChange(slug=slug, terms={name: str(term) for name, term in terms.items()}, rules=rules, paths=paths)


def _party(key: str | None) -> dict[str, str]:
    return {} if key is None else {"party": key}


def _sum(value: Yuan | None) -> str:
    return "—" if value is None else str(value)


def _verdict(row: Any) -> str:
    """What a check says; a row that is not there is not asked."""
    return "not_asked" if row is None else str(row.verdict)
