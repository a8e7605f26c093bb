"""What the API answers about facts: an act with its changes, the past of a fact, conflicts."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from caseflow.actions.facts.recording import Amended
from caseflow.actions.facts.see_facts import Effects, Past
from caseflow.domain.amending_text import masked_text
from caseflow.domain.case_file import CaseFile
from caseflow.domain.judgement_changes import JudgementChange
from caseflow.domain.records import Conflict
from caseflow.glossary import Language
from caseflow.office import Office
from caseflow.web.fact_rows import effects_in_words

JsonObject = dict[str, Any]


def done_json(done: Amended, case: CaseFile, office: Office, language: Language) -> JsonObject:
    """An act: which facts it changed, and what that changed in the judgement."""
    return {
        "case": done.case,
        "act": done.act,
        "group": done.group,
        "key": done.key,
        "changes": [
            {"group": one.group, "key": one.key, "fact": one.fact, "old": one.old, "new": one.new}
            for one in done.touched
        ],
        "judgement": judgement_json(case, done.effects, office, language),
    }


def judgement_json(
    case: CaseFile, effects: Iterable[JudgementChange], office: Office, language: Language
) -> list[JsonObject]:
    """Changes of the judgement, each with its sentence."""
    told = tuple(effects)
    rows = effects_in_words(case, told, office, language)
    return [{**asdict(one), "text": row.text} for one, row in zip(told, rows, strict=True)]


def effects_json(seen: Effects, office: Office, language: Language) -> JsonObject:
    """What one entry of the log changed."""
    act, what = seen.entry.act, seen.what
    return {
        "case": seen.dossier.case.id,
        "act": act.id,
        "verb": act.verb,
        "by": act.by,
        "at": act.at.isoformat(),
        "why": what.get("why", ""),
        "changes": [
            {name: one[name] for name in ("group", "key", "fact", "old", "new")} for one in what.get("touched", ())
        ]
        + list(what.get("changes", ())),
        "judgement": judgement_json(seen.dossier.case, seen.effects, office, language),
    }


def past_json(one: Past) -> JsonObject:
    """One value that a fact had."""
    return {**asdict(one), "at": one.at.isoformat()}


def conflict_json(one: Conflict) -> JsonObject:
    """A conflict; the file's word with its personal values masked."""
    theirs = None if one.theirs is None else json.loads(masked_text(one.theirs))
    moments = {"at": one.at.isoformat(), "chosen_at": one.chosen_at.isoformat() if one.chosen_at else None}
    return {**asdict(one), **moments, "theirs": theirs}
