"""What a clerk asks of a bulk job, and how it is kept with the job."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from caseflow.actions.letters.draft_letter import Asked
from caseflow.actions.writing_down import content, refuse_personal
from caseflow.domain.bulk import BulkAct, BulkJob, PersonalAnswer
from caseflow.domain.letter import LetterKind

LetterPlace = tuple[str, str]
"""A case's id and the id of a letter in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Of which cases letters are drafted. Nothing named: every case that calls for such a letter.

    `to` is a place or role (town, regulator, general_contractor); empty: whoever the facts propose.
    """

    cases: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    """Names of projects."""
    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulk:
    """One act for many letters. `choice` and `asked` belong to drafting, `letters` to reviewing and issuing."""

    act: BulkAct
    kind: str = ""
    choice: Choice = Choice()
    letters: tuple[LetterPlace, ...] = ()
    asked: Asked = field(default_factory=Asked)
    note: str = ""
    despite: bool = False
    """Of issuing: whether a letter goes out although the facts would word it otherwise now."""


def kept(bulk: Bulk) -> str:
    """What the job keeps of it, as JSON text. Raises PersonalInText."""
    for text in (bulk.note, bulk.asked.approval):
        refuse_personal(text, "note")
    asked = bulk.asked
    return content(
        {
            "issuer": asked.issuer,
            "answers": dict(asked.answers),
            "approval": asked.approval,
            "note": bulk.note,
            "despite": bulk.despite,
        }
    )


def asked_in(job: BulkJob) -> Asked:
    """The answers of a job for each of its drafts."""
    said = json.loads(job.asked)
    return Asked(issuer=said["issuer"], answers=said["answers"], approval=said["approval"])


def note_in(job: BulkJob) -> str:
    return str(json.loads(job.asked)["note"])


def despite_in(job: BulkJob) -> bool:
    return bool(json.loads(job.asked)["despite"])


def refuse_personal_answers(kind: LetterKind, answers: Mapping[str, str]) -> None:
    """Raises PersonalAnswer: such an answer is about one person, and would lie unsealed in the job."""
    for one in kind.form:
        if one.personal and answers.get(one.name, "").strip():
            raise PersonalAnswer(field=one.zh, field_en=one.en)
