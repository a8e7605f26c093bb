"""Letters over HTTP: drafted, read, and led through every act of their life."""

from collections.abc import Mapping
from typing import Any

from flask import Response, request
from flask.typing import ResponseReturnValue
from flask_smorest import Blueprint

from caseflow.actions.letters.draft_letter import Asked, draft_letter
from caseflow.actions.letters.print_letter import print_letter
from caseflow.actions.letters.see_letters import (
    LetterRow,
    LetterView,
    all_letters,
    case_letters,
    letter_file,
    show_letter,
)
from caseflow.actions.letters.see_rounds import see_rounds
from caseflow.actions.letters.verify_letter import verify_letter
from caseflow.domain.deadline_words import why
from caseflow.domain.letter_life import LetterAct
from caseflow.domain.letter_record import Letter, Reply, Serving
from caseflow.domain.letter_rounds import Round
from caseflow.domain.procedure import NoSuchMove
from caseflow.exchange.writing import written
from caseflow.problems import problem, told_fault
from caseflow.web.api import letter_shapes as shapes
from caseflow.web.api.seals import scan_json, sealing_json
from caseflow.web.api.stated import stated
from caseflow.web.door import acting, office, once
from caseflow.web.languages import language
from caseflow.web.letter_acts import carry
from caseflow.web.word_files import send_letter, send_pdf

api = Blueprint("letters_api", __name__, url_prefix="/api/v1", description="Letters and their life.")


@api.route("/letters", methods=["GET"])
@api.doc(**shapes.LISTING)
def list_all() -> ResponseReturnValue:
    """The letters of every case the caller may read, narrowed by ?state=, ?kind= and ?overdue=1."""
    state, kind = request.args.get("state", ""), request.args.get("kind", "")
    overdue = request.args.get("overdue", "") not in {"", "0", "false"}
    rows = [row for row in all_letters(by=acting(), office=office()) if _wanted(row, state, kind, overdue=overdue)]
    return _json({"letters": [_row(row) for row in rows]})


@api.route("/cases/<case_id>/letters", methods=["GET"])
@api.doc(**shapes.LISTING)
def list_of_case(case_id: str) -> ResponseReturnValue:
    """The letters of one case, the newest first."""
    return _json({"letters": [_row(row) for row in case_letters(case_id, by=acting(), office=office())]})


@api.route("/cases/<case_id>/letters", methods=["POST"])
@api.doc(**shapes.DRAFT)
def draft(case_id: str) -> ResponseReturnValue:
    """Draw a letter up and keep it as a draft."""
    said = stated(shapes.DraftAsked())
    asked = Asked(issuer=said["issuer"], answers=said["answers"], approval=said["approval"])
    drafted = draft_letter(case_id, said["kind"], said["to"], by=acting(), office=office(), asked=asked, once=once())
    return _shown(case_id, drafted.letter.id, 201)


@api.route("/cases/<case_id>/letters/<letter_id>", methods=["GET"])
@api.doc(**shapes.LETTER)
def read(case_id: str, letter_id: str) -> ResponseReturnValue:
    """One letter: its state, its text, what may be done next and what is in the way."""
    return _shown(case_id, letter_id)


@api.route("/cases/<case_id>/letters/<letter_id>/file", methods=["GET"])
@api.doc(**shapes.FILE)
def file(case_id: str, letter_id: str) -> ResponseReturnValue:
    """The Word file; of an issued letter the very bytes that were frozen."""
    letter, docx = letter_file(case_id, letter_id, by=acting(), office=office())
    return send_letter(letter, docx)


@api.route("/cases/<case_id>/letters/<letter_id>/file.pdf", methods=["GET"])
@api.doc(**shapes.FILE)
def pdf(case_id: str, letter_id: str) -> ResponseReturnValue:
    """The letter as PDF, made of its Word file."""
    letter, printed = print_letter(case_id, letter_id, by=acting(), office=office())
    return send_pdf(letter, printed.content)


@api.route("/cases/<case_id>/letters/<letter_id>/verified", methods=["GET"])
@api.doc(**shapes.VERIFIED)
def verified(case_id: str, letter_id: str) -> ResponseReturnValue:
    """Whether an issued letter, pressed anew from what was kept of it, says what its frozen file says."""
    seen = verify_letter(case_id, letter_id, by=acting(), office=office())
    said = {"same": seen.same, "only_frozen": list(seen.only_frozen), "only_anew": list(seen.only_anew)}
    return _json({"number": seen.letter.number, "sha256": seen.letter.sha256, **said})


@api.route("/cases/<case_id>/letters/<letter_id>/rounds", methods=["GET"])
@api.doc(**shapes.ROUNDS)
def rounds(case_id: str, letter_id: str) -> ResponseReturnValue:
    """Each look of a reviewer, and what the letter says otherwise than when the last one looked at it."""
    seen = see_rounds(case_id, letter_id, by=acting(), office=office())
    return _json(
        {
            "version": seen.letter.version,
            "rounds": [_round(one) for one in seen.rounds],
            "since": None if seen.since is None else seen.since.version,
            "lines": [{"change": line.change.value, "text": line.text} for line in seen.lines],
            "facts": list(seen.paths),
        }
    )


@api.route("/cases/<case_id>/letters/<letter_id>/<act>", methods=["POST"])
@api.doc(**shapes.ACT)
def do(case_id: str, letter_id: str, act: str) -> ResponseReturnValue:
    """Carry an act of the letter's life out; answered with the letter, or with the one that is to replace it."""
    if act not in set(LetterAct):
        raise NoSuchMove(move=act)
    after = carry(LetterAct(act), case_id, letter_id, stated(shapes.ActAsked()))
    return _shown(case_id, after.id)


def _wanted(row: LetterRow, state: str, kind: str, *, overdue: bool) -> bool:
    late = row.waited_for and row.due is not None and row.due.overdue(office().clock.today())
    return state in {"", row.letter.state.value} and kind in {"", row.letter.kind} and (late or not overdue)


def _shown(case_id: str, letter_id: str, status: int = 200) -> Response:
    return _json(_view(show_letter(case_id, letter_id, by=acting(), office=office())), status)


def _view(view: LetterView) -> dict[str, Any]:
    return {
        **_row(view.row),
        "form": dict(view.answers),
        "blanks": list(view.blanks),
        "text": view.page.text,
        "allowed": [move.act.value for move in view.allowed],
        "next": None if view.next is None else view.next.act.value,
        "not_next": None if view.not_next is None else problem(view.not_next, language()),
        "facts_changed": view.facts_changed,
        "reads_otherwise": list(view.otherwise),
        "format": [told_fault(fault, language()) for fault in view.faults],
        "servings": [_serving(one) for one in view.servings],
        "sealings": [sealing_json(one) for one in view.sealings],
        "scans": [scan_json(one) for one in view.scans],
        "replies": [_reply(one) for one in view.replies],
    }


def _row(row: LetterRow) -> dict[str, Any]:
    letter, due = row.letter, row.due
    deadline = None if due is None else {"due": due.due.isoformat(), "why": why(due, language())}
    late = row.waited_for and due is not None and due.overdue(office().clock.today())
    steps = [{"rule": step.rung.rule, "kind": step.rung.kind or None, "to": step.to} for step in row.steps]
    links = {"supersedes": _named(row.replaces), "superseded_by": _named(row.replaced_by)}
    return {**_letter(letter), **links, "reply_due": deadline, "overdue": late, "next_steps": steps}


def _named(letter: Letter | None) -> dict[str, Any] | None:
    """A letter that another one speaks of."""
    return None if letter is None else {"id": letter.id, "number": letter.number, "state": letter.state.value}


def _letter(letter: Letter) -> dict[str, Any]:
    return {
        "id": letter.id,
        "case": letter.case,
        "kind": letter.kind,
        "to": letter.to,
        "to_name": letter.to_name,
        "issuer": letter.issuer,
        "issuer_name": letter.issuer_name,
        "state": letter.state.value,
        "version": letter.version,
        "number": letter.number,
        "issued_on": None if letter.issued_on is None else letter.issued_on.isoformat(),
        "sha256": letter.sha256,
        "drafted_by": letter.drafted_by,
        "reviewed_by": letter.reviewed_by,
        "review_note": letter.review_note,
        "issued_by": letter.issued_by,
        "reply_within": letter.reply_within,
        "approval": letter.approval,
        "closed_by": letter.closed_by,
        "close_reason": letter.close_reason,
        "told": _told(letter),
    }


def _told(letter: Letter) -> dict[str, Any] | None:
    """How the addressee of a withdrawn letter was told."""
    if letter.told_on is None or letter.told_how is None:
        return None
    return {"on": letter.told_on.isoformat(), "how": letter.told_how.value, "note": letter.told_note}


def _serving(one: Serving) -> dict[str, Any]:
    return {
        "on": one.on.isoformat(),
        "how": one.how.value,
        "done": one.done,
        "receiver": one.receiver,
        "witnesses": one.witnesses,
        "note": one.note,
        "place": one.place,
        "servers": list(one.servers),
        "proofs": list(one.proofs),
        "by": one.by,
    }


def _round(one: Round) -> dict[str, Any]:
    said = {"version": one.version, "approved": one.approved, "by": one.by, "note": one.note}
    return {**said, "at": one.at.isoformat()}


def _reply(one: Reply) -> dict[str, Any]:
    return {
        "on": one.on.isoformat(),
        "sender": one.sender,
        "text": one.text,
        "proofs": list(one.proofs),
        "accepted": one.accepted,
        "judged_by": one.judged_by,
        "judged_note": one.judged_note,
    }


def _json(content: Mapping[str, Any], status: int = 200) -> Response:
    return Response(written(dict(content)), status, mimetype="application/json")
