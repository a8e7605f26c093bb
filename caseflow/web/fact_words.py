"""Facts and their values in an officer's words: labels, closed lists, yes and no, names in place of keys."""

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from caseflow.domain.amending import LETTERS, SINGLE, Group, View, shelf_of, stated_in, view_of
from caseflow.domain.case_file import CaseFile
from caseflow.domain.days import Day, Term
from caseflow.exchange.typed import FormField, form_fields
from caseflow.glossary import Language, label

WORDS_OF: Mapping[tuple[Group, str], str] = {
    (Group.PROJECTS, "sector"): "sector",
    (Group.PROJECTS, "owner_kind"): "owner_kind",
    (Group.PROJECTS, "state"): "project_state",
    (Group.PARTIES, "kind"): "party_kind",
    (Group.PARTIES, "role"): "role",
    (Group.PARTIES, "status"): "party_status",
    (Group.CONTRACTS, "kind"): "contract_kind",
    (Group.CONTRACTS, "nature"): "nature",
    (Group.CLAIMS, "about"): "claim_about",
    (Group.CLAIMS, "basis"): "basis",
    (Group.ACTS, "kind"): "act_kind",
    (Group.DISPUTES, "about"): "dispute_about",
    (Group.EVENTS, "kind"): "event_kind",
    (Group.PROOFS, "kind"): "proof_kind",
}
"""Facts of a closed list, and the group of the glossary that names its words."""
_HEADLINES: Mapping[Group, tuple[str, ...]] = {
    Group.CASE: ("as_of",),
    Group.SUPERVISION: ("town", "regulator"),
    Group.PROJECTS: ("name",),
    Group.PARTIES: ("name",),
    Group.CONTRACTS: ("from", "to"),
    Group.CLAIMS: ("employer",),
    Group.PEOPLE: ("name",),
    Group.OFFICERS: ("name", "post"),
    Group.ACTS: ("on", "kind"),
    Group.DISPUTES: ("about", "between"),
    Group.EVENTS: ("on", "kind"),
    Group.PROOFS: ("name",),
}
"""The facts by which a thing is called on a screen."""
_SEAL = re.compile(r" #[0-9a-f]{1,12}$")


def group_words(group: str, language: Language) -> str:
    return label("fact_group", group, language)


def fact_words(group: Group, fact: str, language: Language) -> str:
    """What a fact is called: a label of its own for the group, else that of the field."""
    if not fact:
        return label("fact_label", "whole", language)
    own = label("fact_label", f"{group}.{fact}", language)
    if own != f"{group}.{fact}":
        return own
    head, _, inner = fact.partition(".")
    if head == "systems" or group is Group.SYSTEMS:
        return label("system", inner or head, language)
    return label("field", inner or head, language)


def value_words(case: CaseFile, group: Group, fact: str, text: str | None, language: Language) -> str | None:
    """A shown value in words; None for what is unknown. A whole thing is told by what it states."""
    if text is None:
        return None
    if not fact:
        return whole_words(case, group, text, language)
    if group is Group.CLAIMS and fact == "people":
        return workers_words(text, language)
    field = _field(group, fact)
    if field is None:
        return text
    if field.kind == "yes_no":
        return label("answer", {"True": "yes", "False": "no"}.get(text, "unknown"), language)
    if (group, fact) in WORDS_OF:
        return _joined((label(WORDS_OF[group, fact], word, language) for word in text.split()), language)
    if field.names:
        keys = text.split(", ") if field.kind == "many" else [text]
        return _joined((name_of(case, field.names, key, language) for key in keys), language)
    return _plain_words(field.kind, text, language)


def _plain_words(kind: str, text: str, language: Language) -> str:
    if kind == "money":
        return f"{text} 元" if language == "zh" else f"¥{text}"
    if kind == "term" and language == "zh":
        term = Term.parse(text)
        return f"{term.count} 个工作日" if term.working else f"{term.count} 日"
    if kind == "day" and language == "zh":
        return Day.parse(text).words
    return _SEAL.sub("", text)


def whole_words(case: CaseFile, group: Group, text: str, language: Language) -> str:
    """What a thing stated, as the log and the corrections keep it (JSON of shown values)."""
    try:
        view = json.loads(text)
    except ValueError:
        return text
    if not isinstance(view, dict):
        return text
    said = (
        f"{fact_words(group, fact, language)}{'：' if language == 'zh' else ': '}"
        f"{value_words(case, group, fact, value, language)}"
        for fact, value in sorted(view.items(), key=lambda one: _order(group, one[0]))
    )
    return ("；" if language == "zh" else "; ").join(said) or label("fact_label", "nothing_stated", language)


def workers_words(count: str, language: Language) -> str:
    return f"{count} 人" if language == "zh" else f"{count} workers"


def name_of(case: CaseFile, group: str, key: str, language: Language) -> str:
    """A party, project, contract or claim as people call it."""
    if group == "parties":
        return label("picture", "workers", language) if key == "workers" else (case.name_of(key) or key)
    if group == "projects":
        project = case.project(key)
        return (project.name if project is not None else None) or key
    if group == "contracts" and (contract := case.contract(key)) is not None:
        ends = [case.name_of(one) or "？" for one in (contract.giver, contract.taker)]
        return f"{key}（{ends[0]} → {ends[1]}）"
    return f"{label('field', 'claims', language)} {key}" if group == "claims" else key


def headline(case: CaseFile, group: Group, key: str, thing: Any, language: Language) -> str:
    """One line by which a thing is known on a screen."""
    view = view_of(thing) if thing is not None else {}
    said = [value_words(case, group, fact, view.get(fact), language) for fact in _HEADLINES.get(group, ())]
    known = [one for one in said if one]
    joined = (" → " if group is Group.CONTRACTS else " ").join(known)
    if group is Group.PEOPLE:
        claim = shelf_of(group, key).claim
        return f"{claim} · {joined or group_words(group, language)}"
    if group in LETTERS:
        return f"{key} · {joined}" if joined else key
    return joined or group_words(group, language)


def details(case: CaseFile, group: Group, thing: Any, language: Language, *, most: int = 6) -> list[tuple[str, str]]:
    """What else a thing states, label and value, without what its headline says."""
    view: View = stated_in(view_of(thing))
    skipped = set(_HEADLINES.get(group, ()))
    if view.get("kind") == "unknown":
        skipped.add("kind")
    said = [
        (fact_words(group, fact, language), value_words(case, group, fact, value, language) or "")
        for fact, value in view.items()
        if fact not in skipped
    ]
    return said[:most]


def fact_at(path: str) -> tuple[Group, str]:
    """The group and fact that a path of the case file speaks of; an empty fact where no form has it."""
    head, *rest = path.split(".")
    if head == "supervision" and rest[:1] in (["officers"], ["acts"]):
        head, rest = rest[0], rest[1:]
    if head == "claims" and rest[1:2] == ["people"]:
        head, rest = "people", rest[2:]
    if head not in set(Group):
        return Group.CASE, path if _field(Group.CASE, path) is not None else ""
    group = Group(head)
    steps = rest if group in SINGLE else rest[1:]
    while steps and _field(group, ".".join(steps)) is None:
        steps = steps[:-1]
    return group, ".".join(steps)


def _joined(words: Any, language: Language) -> str:
    return ("、" if language == "zh" else ", ").join(words)


@cache
def _fields(group: Group) -> dict[str, FormField]:
    return {one.name: one for one in form_fields(group)}


def _field(group: Group, fact: str) -> FormField | None:
    return _fields(group).get(fact)


def _order(group: Group, fact: str) -> int:
    names = list(_fields(group))
    return names.index(fact) if fact in names else len(names)
