"""Measures of a case, read off rules/measures.yml: whom a row may concern, which elements it needs, what it calls for.

A row appears for a party only when one of its own elements is shown (`raised_by`; a row without it is raised by the
facts that name its party). It is ready when all elements are shown, and says which is missing. Rows with the same
elements for the same party are one measure.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from caseflow.domain.case_facts import CaseFacts, Element, Target, case_facts
from caseflow.domain.case_file import CaseFile
from caseflow.domain.chain import Chain
from caseflow.domain.days import Day
from caseflow.domain.judgement import ClaimJudgement, LiableParty, Measure, SystemRow
from caseflow.domain.law_book import LawBook
from caseflow.domain.rule import Rule
from caseflow.domain.words import Grade, MeasureKind

_KINDS = tuple(MeasureKind)


@dataclass(frozen=True, slots=True)
class _Ground:
    """One row that appeared for one party."""

    rule: Rule
    target: Target
    elements: tuple[tuple[str, Element], ...]

    @property
    def key(self) -> tuple[str, str | None, str]:
        return str(self.rule.terms["measure"]), self.target.party, str(self.rule.terms.get("elements", ""))


def propose_measures(
    case: CaseFile,
    chain: Chain,
    law: LawBook,
    *,
    as_of: Day,
    claims: tuple[ClaimJudgement, ...],
    liable: tuple[LiableParty, ...],
    systems: tuple[SystemRow, ...],
) -> tuple[Measure, ...]:
    """Every measure the facts raise on that day, by kind, then by the parties' rank. `systems` is check 2."""
    facts = case_facts(chain, law, as_of=as_of, claims=claims, systems=systems)
    rows = law.in_force("measures", as_of.last)
    grounds: dict[tuple[str, str | None, str], list[_Ground]] = {}
    for rule in rows:
        for ground in _grounds(facts, rule) if "measure" in rule.terms else ():
            grounds.setdefault(ground.key, []).append(ground)
    measures = [_measure(found) for found in grounds.values()]
    for rule in rows:
        if "attaches_to" in rule.terms:
            reasons = {one.party: one for one in law.questions[rule.asks](facts)}
            measures = [_attached(rule, one, reasons.get(one.party)) for one in measures]
    places = {
        key: place for place, key in enumerate((*(one.party for one in liable), *(one.key for one in case.parties)))
    }
    ranks = {key: min(place, len(liable)) for key, place in places.items()}
    return tuple(sorted(measures, key=lambda one: (_KINDS.index(one.measure), ranks.get(one.party or "", len(places)))))


def weakest(grades: Iterable[Grade]) -> Grade:
    return min(grades, key=lambda grade: grade.strength)


def words(text: object) -> tuple[str, ...]:
    """A list inside a row's terms: words with spaces between."""
    return tuple(str(text or "").split())


def _grounds(facts: CaseFacts, rule: Rule) -> Iterator[_Ground]:
    raised_by = words(rule.terms.get("raised_by"))
    targets: tuple[Target, ...] = facts.law.questions[rule.asks](facts)
    for target in targets:
        elements = tuple(
            (name, facts.law.questions[name](facts, target.party)) for name in words(rule.terms.get("elements"))
        )
        if not raised_by or any(facts.law.questions[name](facts, target.party).shown for name in raised_by):
            yield _Ground(rule, target, elements)


def _measure(grounds: list[_Ground]) -> Measure:
    """All rows here have the same party and the same elements."""
    first = grounds[0]
    elements = [element for _, element in first.elements]
    targets = [ground.target for ground in grounds]
    missing = [*(path for target in targets for path in target.missing), *_missing(first.elements)]
    return Measure(
        measure=MeasureKind(str(first.rule.terms["measure"])),
        party=first.target.party,
        ready=not missing,
        letter=first.rule.suggests,
        rules=_once((*(one.rule.id for one in grounds), *(rule for target in targets for rule in target.rules))),
        articles=_once(
            (
                *(article for one in grounds for article in one.rule.cited),
                *(article for target in targets for article in target.articles),
            )
        ),
        grade=weakest(
            (*(grade for one in grounds for grade in _grades(one.rule)), *(g for t in targets for g in t.grades))
        ),
        because=_once(
            (
                *(path for target in targets for path in target.because),
                *(path for element in elements if element.shown for path in element.because),
            )
        ),
        missing=_once(missing),
        note=next((element.note for element in elements if element.note is not None), None),
    )


def _missing(elements: Iterable[tuple[str, Element]]) -> Iterator[str]:
    for name, element in elements:
        if not element.complete:
            yield from element.missing or (name,)


def _grades(rule: Rule) -> tuple[Grade, ...]:
    return (rule.grade, *(article.grade for article in rule.articles))


def _attached(rule: Rule, measure: Measure, target: Target | None) -> Measure:
    """A rule of procedure that goes with a measure, where its question names the party."""
    if target is None or measure.measure not in words(rule.terms["attaches_to"]):
        return measure
    note = rule.terms.get("note")
    return replace(
        measure,
        rules=_once((*measure.rules, rule.id)),
        articles=_once((*measure.articles, *rule.cited)),
        grade=weakest((Grade(measure.grade), *_grades(rule))),
        because=_once((*measure.because, *target.because)),
        note=measure.note or (None if note is None else str(note)),
    )


def _once(words_in_order: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words_in_order))
