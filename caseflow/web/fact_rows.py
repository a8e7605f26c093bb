"""Rows of facts as pages print them: what a case states, what became of a fact, what an act changed."""

from collections.abc import Iterable
from dataclasses import dataclass

from caseflow.actions.facts.see_facts import Effects, FactView, Past, listing
from caseflow.actions.permission import demand_about
from caseflow.domain.amending import SINGLE, Group
from caseflow.domain.case_file import CaseFile
from caseflow.domain.changes import Change
from caseflow.domain.judgement_changes import JudgementChange
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.powers import place_of
from caseflow.glossary import Language, label
from caseflow.office import Dossier, Office
from caseflow.problems.effects import told_effect
from caseflow.web.fact_words import details, fact_at, fact_words, group_words, headline, name_of, value_words
from caseflow.web.paths import path_words
from caseflow.web.printing import Speaker, moment

_SHOWN = (
    Group.CASE,
    Group.PARTIES,
    Group.CONTRACTS,
    Group.CLAIMS,
    Group.EVENTS,
    Group.PROJECTS,
    Group.SYSTEMS,
    Group.SUPERVISION,
    Group.OFFICERS,
    Group.ACTS,
    Group.DISPUTES,
)
"""The sections of the facts, in the order of the page; workers stand under their claim, proofs apart."""
_FEW = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow:
    """One thing in the list of facts."""

    key: str
    title: str
    details: tuple[tuple[str, str], ...]
    corrected: bool
    added: bool
    conflicts: int
    workers: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One group of facts; `left` is how many more there are than shown."""

    group: Group
    title: str
    rows: tuple[FactRow, ...]
    single: bool
    left: int = 0

    @property
    def stated(self) -> bool:
        """Whether the case states anything of it."""
        return any(row.details or not self.single for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastRow:
    """One value that a fact had."""

    label: str
    old: str | None
    new: str | None
    by: str
    when: str
    why: str
    file: str
    act: str
    correction: str
    standing: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectRow:
    """One change of the judgement in words, with the rules and facts behind it."""

    text: str
    rules: tuple[str, ...]
    places: tuple[str, ...]


def may_correct(dossier: Dossier, by: ActingOfficer) -> bool:
    """Whether the officer may correct facts of this case."""
    return by.may_about(Verb.DRAFT, place_of(dossier.case, dossier.work.in_charge))


def demand_correct(dossier: Dossier, by: ActingOfficer) -> None:
    """Said before anything is read of a form. Raises NotAllowed."""
    demand_about(Verb.DRAFT, place_of(dossier.case, dossier.work.in_charge), by)


def fact_sections(dossier: Dossier, language: Language, *, most: int = _FEW) -> tuple[Section, ...]:
    """The facts of a case by group; of long lists the first `most` and whatever a hand touched."""
    return tuple(_section(dossier, group, language, most) for group in _SHOWN)


def _section(dossier: Dossier, group: Group, language: Language, most: int) -> Section:
    case, work = dossier.case, dossier.work
    things = listing(case, group, work.corrections)
    standing = [one for one in work.corrections if one.standing and one.group == group]
    clashing = [one.key for one in work.conflicts if one.chosen is None and one.group == group]
    touched = {one.key for one in standing} | set(clashing)
    rows = tuple(
        FactRow(
            key=key,
            title="" if group in SINGLE else headline(case, group, key, thing, language),
            details=tuple(details(case, group, thing, language, most=20 if group in SINGLE else 6)),
            corrected=any(one.key == key and one.fact for one in standing),
            added=any(one.key == key and not one.fact for one in standing),
            conflicts=clashing.count(key),
            workers=len(thing.people) if group is Group.CLAIMS else None,
        )
        for place, (key, thing) in enumerate(things.items())
        if place < most or key in touched
    )
    return Section(
        group=group, title=group_words(group, language), rows=rows, single=group in SINGLE,
        left=len(things) - len(rows),
    )  # fmt: skip


def past_rows(view: FactView, language: Language) -> tuple[PastRow, ...]:
    """The past of a thing in words, the newest first."""
    return tuple(_past_row(view, one, language) for one in view.past)


def _past_row(view: FactView, one: Past, language: Language) -> PastRow:
    case, group = view.dossier.case, view.group
    old, new = (value_words(case, group, one.fact, text, language) for text in (one.old, one.new))
    taken = bool(one.file) and not one.fact
    return PastRow(
        label=label("outcome", "taken", language) if taken else fact_words(group, one.fact, language),
        old=old, new=new, by=one.by, when=moment(one.at), why=one.why, file=one.file, act=one.act,
        correction=one.correction, standing=one.standing,
    )  # fmt: skip


def touched_rows(seen: Effects, language: Language) -> tuple[tuple[str, str | None, str | None], ...]:
    """What the act changed in the facts: label, old, new. Of an import the paths it changed."""
    case, what = seen.dossier.case, seen.what
    rows = [
        (
            f"{_thing_words(case, one['group'], one['key'], language)} · "
            f"{fact_words(Group(one['group']), one['fact'], language)}",
            value_words(case, Group(one["group"]), one["fact"], one["old"], language),
            value_words(case, Group(one["group"]), one["fact"], one["new"], language),
        )
        for one in what.get("touched", ())
    ]
    changed = [Change(one["path"], one["old"], one["new"]) for one in what.get("changes", ())]
    return (*rows, *change_rows(case, changed, language))


def change_rows(
    case: CaseFile, changes: Iterable[Change], language: Language
) -> tuple[tuple[str, str | None, str | None], ...]:
    """Changes of a re-imported case by path, in words."""
    rows = []
    for one in changes:
        group, fact = fact_at(one.path)
        old, new = (value_words(case, group, fact, text, language) if fact else text for text in (one.old, one.new))
        rows.append((path_words(case, one.path, language), old, new))
    return tuple(rows)


def _thing_words(case: CaseFile, group: str, key: str, language: Language) -> str:
    known = {"parties", "projects", "contracts", "claims"}
    named = name_of(case, group, key, language) if group in known else ""
    return named or group_words(group, language)


def effect_rows(seen: Effects, office: Office, language: Language) -> tuple[EffectRow, ...]:
    """What the act changed in the judgement."""
    return effects_in_words(seen.dossier.case, seen.effects, office, language)


def effects_in_words(
    case: CaseFile, effects: Iterable[JudgementChange], office: Office, language: Language
) -> tuple[EffectRow, ...]:
    """Changes of the judgement in words."""
    speaker = Speaker(case, office, language)

    def named(kind: str, key: str) -> str:
        if kind == "rule":
            return speaker.rule(key)
        return name_of(case, "projects", key, language) if kind == "project" else speaker.who(key)

    return tuple(
        EffectRow(
            text=told_effect(one, language, named),
            rules=tuple(dict.fromkeys(speaker.rule(rule) for rule in one.rules)),
            places=tuple(dict.fromkeys(path_words(case, path, language) for path in one.paths)),
        )
        for one in effects
    )
