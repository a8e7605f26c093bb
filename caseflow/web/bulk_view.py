"""Bulk jobs as pages and programs see them: the form read, the counts, the rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from werkzeug.datastructures import MultiDict

from caseflow.actions.bulk.asking import Bulk, Choice
from caseflow.actions.bulk.seeing import letters_of_job
from caseflow.actions.letters.draft_letter import Asked
from caseflow.domain.bulk import BulkAct, BulkItem, BulkJob, ItemState
from caseflow.domain.officer import ActingOfficer
from caseflow.glossary import Language
from caseflow.office import Office
from caseflow.problems import told

_ANSWER = "a-"
_TONES = {
    ItemState.DONE: ("good", "check"),
    ItemState.FAILED: ("bad", "x"),
    ItemState.SKIPPED: ("warn", "minus"),
    ItemState.WAITING: ("", ""),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """One letter of a job on a page; `why` is why it failed or was left out."""

    item: BulkItem
    tone: str
    sign: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How far a job is; `share` in percent of what it includes."""

    included: int
    done: int
    failed: int
    skipped: int
    left: int
    share: int


def counts_of(job: BulkJob) -> Counts:
    included = job.total - job.skipped
    ended = job.done + job.failed
    return Counts(
        included=included,
        done=job.done,
        failed=job.failed,
        skipped=job.skipped,
        left=job.left,
        share=round(100 * ended / included) if included else 100,
    )


def rows_of(items: Iterable[BulkItem], language: Language) -> list[ItemRow]:
    """The failed ones first, then those to do and done, those left out last."""
    order = (ItemState.FAILED, ItemState.WAITING, ItemState.DONE, ItemState.SKIPPED)
    ranked = sorted(items, key=lambda item: (order.index(item.state), item.place))
    return [
        ItemRow(
            item=item,
            tone=_TONES[item.state][0],
            sign=_TONES[item.state][1],
            why="" if item.refusal is None else told(item.refusal, language),
        )
        for item in ranked
    ]


def asked_of(form: MultiDict[str, str]) -> dict[str, Any]:
    """What a form says, so that the next one can carry it."""
    return {
        "act": form.get("act", BulkAct.DRAFT.value),
        "kind": form.get("kind", ""),
        "to": form.get("to", ""),
        "cases": form.getlist("case"),
        "issuer": form.get("issuer", ""),
        "approval": form.get("approval", ""),
        "answers": {name.removeprefix(_ANSWER): value for name, value in form.items() if name.startswith(_ANSWER)},
        "note": form.get("note", ""),
        "despite": form.get("despite", "") == "1",
        "of": form.get("of", ""),
    }


def bulk_of(form: MultiDict[str, str], *, by: ActingOfficer, office: Office) -> Bulk:
    """The job that a form asks for. Raises NotAllowed, NoSuchJob."""
    return stated_bulk(asked_of(form), by=by, office=office)


def stated_bulk(said: Mapping[str, Any], *, by: ActingOfficer, office: Office) -> Bulk:
    """The job that was stated; letters of another job are the ones it made. Raises NotAllowed, NoSuchJob."""
    act = BulkAct(said["act"]) if said["act"] in set(BulkAct) else BulkAct.DRAFT
    if act is BulkAct.DRAFT:
        asked = Asked(issuer=said["issuer"], approval=said["approval"], answers=said["answers"])
        choice = Choice(cases=tuple(said["cases"]), projects=tuple(said.get("projects", ())), to=said["to"])
        return Bulk(act=act, kind=said["kind"], choice=choice, asked=asked)
    letters = letters_of_job(said["of"], by=by, office=office)
    return Bulk(act=act, letters=letters, note=said["note"], despite=said["despite"])
