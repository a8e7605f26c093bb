"""A conflict between a file and an officer in words, both sides alike."""

from dataclasses import dataclass

from caseflow.actions.facts.see_facts import listing
from caseflow.domain.amending import KINDS, Group
from caseflow.domain.amending_merge import PEOPLE
from caseflow.domain.amending_names import told_whole
from caseflow.domain.amending_text import from_text, kind_of_fact
from caseflow.domain.case_file import CaseFile, Worker
from caseflow.domain.changes import shown
from caseflow.domain.records import Conflict
from caseflow.glossary import Language, label
from caseflow.office import Dossier
from caseflow.web.fact_words import fact_words, group_words, headline, value_words, workers_words


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictRow:
    """One conflict as the list prints it."""

    conflict: Conflict
    title: str
    group: str
    label: str
    ours: str | None
    theirs: str | None
    chosen: str


def conflict_rows(dossier: Dossier, language: Language) -> tuple[ConflictRow, ...]:
    """Conflicts, open ones first, each in the order it was found."""
    ordered = sorted(dossier.work.conflicts, key=lambda one: (one.chosen is not None, one.at))
    return tuple(_row(dossier, one, language) for one in ordered)


def _row(dossier: Dossier, one: Conflict, language: Language) -> ConflictRow:
    case, group = dossier.case, Group(one.group)
    thing = listing(case, group, dossier.work.corrections).get(one.key)
    return ConflictRow(
        conflict=one,
        title=headline(case, group, one.key, thing, language) if thing is not None else one.key,
        group=group_words(group, language),
        label=fact_words(group, one.fact, language),
        ours=value_words(case, group, one.fact, one.ours, language),
        theirs=theirs_words(case, one, language),
        chosen=label("choice", one.chosen, language) if one.chosen else "",
    )


def clash_words(case: CaseFile, one: Conflict, language: Language) -> tuple[str, str | None, str | None]:
    """A conflict that an import found: where, our word, the file's."""
    group = Group(one.group)
    where = " · ".join((group_words(group, language), one.key, fact_words(group, one.fact, language)))
    return where, value_words(case, group, one.fact, one.ours, language), theirs_words(case, one, language)


def theirs_words(case: CaseFile, conflict: Conflict, language: Language) -> str | None:
    """What the file says, in words; None where it says nothing."""
    group = Group(conflict.group)
    if conflict.theirs is None:
        return None
    if conflict.fact == PEOPLE and group is Group.CLAIMS:
        return workers_words(str(len(from_text(tuple[Worker, ...], conflict.theirs))), language)
    if not conflict.fact:
        whole = told_whole(from_text(KINDS[group], conflict.theirs))
        return value_words(case, group, "", whole, language)
    value = from_text(kind_of_fact(KINDS[group], conflict.fact), conflict.theirs)
    return value_words(case, group, conflict.fact, shown(value), language)
