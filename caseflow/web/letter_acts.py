"""The acts about a letter as a page or a program states them: one table from the act's word to what carries it out."""

from collections.abc import Callable, Mapping
from typing import Any

from caseflow.actions.letters.answer_letter import Answer, accept_reply, reply_letter, send_back_reply
from caseflow.actions.letters.edit_letter import Edit, edit_letter
from caseflow.actions.letters.end_letter import cancel_letter, close_letter, void_letter, withdraw_letter
from caseflow.actions.letters.issue_letter import Issue, issue_letter
from caseflow.actions.letters.review_letter import return_letter, review_letter
from caseflow.actions.letters.seal_letter import SealUse, seal_letter
from caseflow.actions.letters.serve_letter import Attempt, serve_letter
from caseflow.actions.letters.supersede_letter import supersede_letter
from caseflow.domain.letter_ending import Told
from caseflow.domain.letter_life import LetterAct
from caseflow.domain.letter_record import Letter, ServedHow
from caseflow.domain.procedure import BadFields, day_of
from caseflow.domain.proof_files import NoFileChosen
from caseflow.web.door import acting, office, once

Stated = Mapping[str, Any]
Carry = Callable[[str, str, Stated], Letter]


def carry(act: LetterAct, case_id: str, letter_id: str, stated: Stated) -> Letter:
    """The letter after the act, or the one it made. Raises BadDay, BadFields and what the act raises."""
    return _ACTS[act](case_id, letter_id, stated)


def _who() -> dict[str, Any]:
    return {"by": acting(), "office": office(), "once": once()}


def _why(stated: Stated) -> str:
    return str(stated.get("reason") or "")


def _edit(case_id: str, letter_id: str, stated: Stated) -> Letter:
    edit = Edit(answers=stated.get("answers"), approval=stated.get("approval"), version=_version(stated))
    return edit_letter(case_id, letter_id, edit, **_who())


def _review(case_id: str, letter_id: str, stated: Stated) -> Letter:
    return review_letter(case_id, letter_id, note=_why(stated), version=_version(stated), **_who())


def _return(case_id: str, letter_id: str, stated: Stated) -> Letter:
    return return_letter(case_id, letter_id, why=_why(stated), **_who())


def _issue(case_id: str, letter_id: str, stated: Stated) -> Letter:
    issue = Issue(version=_version(stated), despite=bool(stated.get("despite")))
    return issue_letter(case_id, letter_id, issue, **_who())


def _seal(case_id: str, letter_id: str, stated: Stated) -> Letter:
    copies = str(stated.get("copies") or "1")
    use = SealUse(
        seal=str(stated.get("seal") or ""),
        on=day_of(str(stated.get("on") or "")),
        copies=int(copies) if copies.isdecimal() and len(copies) < 9 else 0,
        approved_by=str(stated.get("approved_by") or ""),
        note=_why(stated),
    )
    return seal_letter(case_id, letter_id, use, **_who())


def _scan(case_id: str, letter_id: str, stated: Stated) -> Letter:
    """A scan is a file, which has an address of its own (`caseflow.web.pages.seals`)."""
    raise NoFileChosen


def _serve(case_id: str, letter_id: str, stated: Stated, *, done: bool = True) -> Letter:
    attempt = Attempt(
        on=day_of(str(stated.get("on") or "")),
        how=_how(stated),
        done=done,
        receiver=str(stated.get("receiver") or ""),
        witnesses=str(stated.get("witnesses") or ""),
        note=_why(stated),
        place=str(stated.get("place") or ""),
        servers=tuple(stated.get("servers") or ()),
        proofs=tuple(stated.get("proofs") or ()),
    )
    return serve_letter(case_id, letter_id, attempt, **_who())


def _attempt(case_id: str, letter_id: str, stated: Stated) -> Letter:
    return _serve(case_id, letter_id, stated, done=False)


def _reply(case_id: str, letter_id: str, stated: Stated) -> Letter:
    answer = Answer(
        on=day_of(str(stated.get("on") or "")),
        sender=str(stated.get("sender") or ""),
        text=str(stated.get("text") or ""),
        proofs=tuple(stated.get("proofs") or ()),
    )
    return reply_letter(case_id, letter_id, answer, **_who())


def _accept(case_id: str, letter_id: str, stated: Stated) -> Letter:
    return accept_reply(case_id, letter_id, note=_why(stated), **_who())


def _send_back(case_id: str, letter_id: str, stated: Stated) -> Letter:
    return send_back_reply(case_id, letter_id, why=_why(stated), **_who())


def _close(case_id: str, letter_id: str, stated: Stated) -> Letter:
    return close_letter(case_id, letter_id, why=_why(stated), **_who())


def _cancel(case_id: str, letter_id: str, stated: Stated) -> Letter:
    return cancel_letter(case_id, letter_id, why=_why(stated), **_who())


def _void(case_id: str, letter_id: str, stated: Stated) -> Letter:
    return void_letter(case_id, letter_id, why=_why(stated), **_who())


def _withdraw(case_id: str, letter_id: str, stated: Stated) -> Letter:
    told = Told(on=day_of(str(stated.get("on") or "")), how=_how(stated), note=str(stated.get("note") or ""))
    return withdraw_letter(case_id, letter_id, told, why=_why(stated), **_who())


def _supersede(case_id: str, letter_id: str, stated: Stated) -> Letter:
    return supersede_letter(case_id, letter_id, why=_why(stated), **_who())


def _version(stated: Stated) -> int | None:
    """The draft that was looked at; None where it was not said."""
    said = str(stated.get("version") or "")
    return int(said) if said.isdecimal() and len(said) < 9 else None


def _how(stated: Stated) -> ServedHow:
    word = str(stated.get("how") or "")
    if word not in set(ServedHow):
        raise BadFields(fields="how", known=", ".join(ServedHow))
    return ServedHow(word)


_ACTS: Mapping[LetterAct, Carry] = {
    LetterAct.EDIT: _edit,
    LetterAct.REVIEW: _review,
    LetterAct.RETURN: _return,
    LetterAct.ISSUE: _issue,
    LetterAct.SEAL: _seal,
    LetterAct.SCAN: _scan,
    LetterAct.ATTEMPT: _attempt,
    LetterAct.SERVE: _serve,
    LetterAct.REPLY: _reply,
    LetterAct.ACCEPT: _accept,
    LetterAct.SEND_BACK: _send_back,
    LetterAct.CLOSE: _close,
    LetterAct.CANCEL: _cancel,
    LetterAct.VOID: _void,
    LetterAct.WITHDRAW: _withdraw,
    LetterAct.SUPERSEDE: _supersede,
}
