"""Pages of letters: the list, a new one, and the composer that leads one from draft to close."""

from io import BytesIO
from typing import Any, cast

from flask import Blueprint, current_app, flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from caseflow.actions.cases.see_cases import CaseView, show_case
from caseflow.actions.letters.draft_letter import Asked, draft_letter
from caseflow.actions.letters.drawing_up import kind_to_draw
from caseflow.actions.letters.print_letter import print_letter
from caseflow.actions.letters.see_letters import LetterView, all_letters, letter_file, show_letter
from caseflow.actions.letters.see_rounds import rounds_in
from caseflow.actions.letters.verify_letter import verify_letter
from caseflow.actions.letters.wanted_letters import kinds_to_draw, recipients
from caseflow.domain.errors import DomainError, NoSuchCase, NotAllowed
from caseflow.domain.headline import title_of
from caseflow.domain.letter_addressee import STANDING
from caseflow.domain.letter_life import LetterAct, NoSuchLetter
from caseflow.domain.letter_record import LetterState, ServedHow
from caseflow.domain.officer import Verb
from caseflow.domain.procedure import NoSuchMove
from caseflow.domain.sealing import seals_for
from caseflow.domain.wording import beside
from caseflow.problems import http_status, told, told_fault
from caseflow.web.door import acting, office, once
from caseflow.web.languages import language
from caseflow.web.letter_acts import carry
from caseflow.web.letter_sources import filled_places
from caseflow.web.letter_view import fields_of, row_of, section_of, steps_seen
from caseflow.web.letter_words import in_words
from caseflow.web.printed_pages import PrintedPages
from caseflow.web.printing import Speaker
from caseflow.web.word_files import send_letter, send_pdf

letters = Blueprint("letters", __name__)

_ANSWER = "a-"
"""What the name of an answer's field begins with, so that no field of a form shadows one of the page."""
_MOST_LISTED = 500
_NOT_FOUND = (NoSuchCase, NoSuchLetter)


@letters.app_template_global("drawable")
def _drawable(kind: str) -> bool:
    """Whether this kind can be drafted here."""
    return kind in {one.kind for one in kinds_to_draw(office=office())}


@letters.app_template_global("prefilled")
def _prefilled(form: dict[str, str]) -> dict[str, str]:
    """Answers as an address carries them into the small form."""
    return {f"{_ANSWER}{name}": value for name, value in form.items()}


@letters.app_template_global("letters_of")
def _letters_of(view: Any) -> Any:
    """The letters and proposals of a case page."""
    return section_of(view.dossier, view.judgement, office(), language())


@letters.get("/letters")
def listing() -> ResponseReturnValue:
    """Every letter the officer may read, narrowed by ?state=, ?kind= and ?overdue=1, those due first on top."""
    wanted = {name: request.args.get(name, "")[:40] for name in ("state", "kind", "overdue")}
    rows = [row_of(one, office(), language()) for one in all_letters(by=acting(), office=office())]
    found = [
        row
        for row in rows
        if wanted["state"] in {"", row.letter.state.value}
        and wanted["kind"] in {"", row.letter.kind}
        and (not wanted["overdue"] or row.late)
    ]
    found.sort(key=lambda row: row.letter.drafted_at, reverse=True)
    found.sort(key=lambda row: (not row.late, not row.left, row.due if row.left else ""))
    return render_template(
        "letters/listing.html",
        room="letters",
        rows=found[:_MOST_LISTED],
        found=len(found),
        total=len(rows),
        late=sum(row.late for row in rows),
        wanted=wanted,
        states=list(LetterState),
        kinds=sorted({row.letter.kind for row in rows}),
    )


@letters.get("/cases/<case_id>/letters/new")
def new(case_id: str) -> ResponseReturnValue:
    """Choose a kind, then an addressee, and fill in what is known already."""
    seen = show_case(case_id, by=acting(), office=office())
    return _new(seen, request.args.get("kind", ""), request.args.get("to", ""))


@letters.post("/cases/<case_id>/letters")
def draft(case_id: str) -> ResponseReturnValue:
    """Draw a letter up and open its composer; a refusal keeps what was typed."""
    kind, to = request.form.get("kind", ""), request.form.get("outside", "").strip() or request.form.get("to", "")
    asked = Asked(issuer=request.form.get("issuer", ""), answers=_answers(), approval=request.form.get("approval", ""))
    try:
        drafted = draft_letter(case_id, kind, to, by=acting(), office=office(), asked=asked, once=once())
    except (*_NOT_FOUND, NotAllowed):
        raise
    except DomainError as error:
        return _new(show_case(case_id, by=acting(), office=office()), kind, to, refused=error)
    return redirect(url_for("letters.page", case_id=case_id, letter_id=drafted.letter.id))


@letters.get("/cases/<case_id>/letters/<letter_id>")
def page(case_id: str, letter_id: str) -> ResponseReturnValue:
    """The composer: the small form, the state and the next act, the sheet as it will print."""
    return _composer(show_letter(case_id, letter_id, by=acting(), office=office()))


@letters.get("/cases/<case_id>/letters/<letter_id>/file")
def file(case_id: str, letter_id: str) -> ResponseReturnValue:
    """The Word file: of an issued letter the very bytes that were frozen."""
    letter, docx = letter_file(case_id, letter_id, by=acting(), office=office())
    return send_letter(letter, docx)


@letters.get("/cases/<case_id>/letters/<letter_id>/file.pdf")
def pdf(case_id: str, letter_id: str) -> ResponseReturnValue:
    """The letter as PDF, made of its Word file."""
    letter, printed = print_letter(case_id, letter_id, by=acting(), office=office())
    return send_pdf(letter, printed.content)


@letters.get("/cases/<case_id>/letters/<letter_id>/pages/<int:number>.png")
def picture(case_id: str, letter_id: str, number: int) -> ResponseReturnValue:
    """One printed page as a picture."""
    printed = _pages().of(case_id, letter_id, by=acting(), office=office())
    if not 1 <= number <= len(printed.pictures):
        raise NoSuchLetter(case=case_id, letter=f"{letter_id}/{number}")
    answer = send_file(BytesIO(printed.pictures[number - 1]), mimetype="image/png", etag=False)
    answer.set_etag(f"{printed.key}-{number}")
    return answer.make_conditional(request)


@letters.get("/cases/<case_id>/letters/<letter_id>/verified")
def verified(case_id: str, letter_id: str) -> ResponseReturnValue:
    """Press an issued letter anew and say on its page whether it reads as its frozen file."""
    try:
        seen = verify_letter(case_id, letter_id, by=acting(), office=office())
    except (*_NOT_FOUND, NotAllowed):
        raise
    except DomainError as error:
        flash(told(error, language()), "bad")
    else:
        if seen.same:
            flash(gettext("按留存的数据和模板重印，与签发的原件文字一致。"), "good")
        else:
            lines = "；".join((*seen.only_frozen, *seen.only_anew))[:400]
            flash(gettext("重印与签发的原件不一致：%(lines)s", lines=lines), "bad")
    return page(case_id, letter_id)


@letters.post("/cases/<case_id>/letters/<letter_id>/<act>")
def do(case_id: str, letter_id: str, act: str) -> ResponseReturnValue:
    """Carry an act out; a refusal is said on the letter's page, with what was typed."""
    if act not in set(LetterAct):
        raise NoSuchMove(move=act)
    does = LetterAct(act)
    stated = {
        **request.form.to_dict(),
        "proofs": request.form.getlist("proofs"),
        "servers": request.form.getlist("servers"),
        "answers": _answers() if does is LetterAct.EDIT else None,
    }
    try:
        after = carry(does, case_id, letter_id, stated)
    except _NOT_FOUND:
        raise
    except DomainError as error:
        seen = show_letter(case_id, letter_id, by=acting(), office=office())
        return _composer(seen, refused=error, act=does), http_status(error)
    title = office().law.letter_moves[does].title.said(language())
    flash(gettext("已办理：%(move)s", move=title), "good")
    return redirect(url_for("letters.page", case_id=case_id, letter_id=after.id))


def _answers() -> dict[str, str]:
    """The small form as it was sent; of a page that is opened, what its address fills in already."""
    given = request.form if request.method == "POST" else request.args
    return {name.removeprefix(_ANSWER): value for name, value in given.items() if name.startswith(_ANSWER)}


def _new(seen: CaseView, kind: str, to: str, *, refused: DomainError | None = None) -> ResponseReturnValue:
    case = seen.dossier.case
    chosen = kind_to_draw(kind, office()) if kind else None
    page = render_template(
        "letters/new.html",
        room="letters",
        case=case,
        title=title_of(case),
        kinds=kinds_to_draw(office=office()),
        chosen=chosen,
        recipients=recipients(seen, chosen, office=office()) if chosen is not None else (),
        standing=next((place for place in chosen.goes_to if place in STANDING), None) if chosen is not None else None,
        to=to,
        fields=fields_of(chosen.form, {}, _answers(), language()) if chosen is not None else (),
        typed=request.form,
        may_draft=acting().may(Verb.DRAFT),
        told=None if refused is None else told(in_words(refused, case), language()),
        **Speaker(case, office(), language()).words(),
    )
    return page, 200 if refused is None else http_status(refused)


def _composer(view: LetterView, *, refused: DomainError | None = None, act: LetterAct | None = None) -> str:
    case, letter = view.dossier.case, view.letter
    allowed = {move.act for move in view.allowed}
    typed = _answers() if refused is not None and act is LetterAct.EDIT else None
    form = view.kind.form if view.kind is not None else ()
    return render_template(
        "letters/page.html",
        room="letters",
        view=view,
        case=case,
        title=title_of(case),
        letter=letter,
        row=row_of(view.row, office(), language()),
        steps=steps_seen(view.row),
        fields=fields_of(form, view.answers, typed, language()),
        places=filled_places(view, office(), language(), editable=LetterAct.EDIT in allowed),
        **_preview(view),
        **_rounds(view),
        blanks_at={one.zh: f"#f-{_ANSWER}{one.name}" for one in form},
        acts=[move for move in view.allowed if move.act is not LetterAct.EDIT],
        may_edit=LetterAct.EDIT in allowed,
        act=act,
        typed=request.form if refused is not None else {},
        servers=request.form.getlist("servers") if refused is not None else [acting().officer.name],
        told=None if refused is None else told(in_words(refused, case), language()),
        not_next=None if view.not_next is None else told(in_words(view.not_next, case), language()),
        hinders=None if view.hinders is None else told(in_words(view.hinders, case), language()),
        faults=[told_fault(fault, language()) for fault in view.faults],
        ways=list(ServedHow),
        seals=seals_for(letter, office().law.seals),
        today=office().clock.today(),
        documents=[one for one in view.dossier.work.documents if one.withdrawn_at is None],
        names={one.id: one.name for one in view.dossier.work.documents},
        **Speaker(case, office(), language()).words(),
    )


def _rounds(view: LetterView) -> dict[str, Any]:
    """The rounds of review, and the words of the last one beside those of now."""
    seen = rounds_in(view.dossier, view.letter, view.page, office())
    return {"rounds": seen, "beside": tuple(beside(seen.lines))}


def _preview(view: LetterView) -> dict[str, Any]:
    """The pages as they print, where they can be printed and the letter has no blank to fill; else its words.

    ?view=text and ?view=pages choose.
    """
    chosen, why_not = request.args.get("view", ""), office().printer.why_not()
    wanted = chosen == "pages" or (chosen != "text" and not view.blanks)
    shown: dict[str, Any] = {"printed": None, "print_told": None, "may_print": why_not is None}
    if why_not is not None:
        shown["print_told"] = told(why_not, language())
    elif wanted:
        try:
            shown["printed"] = _pages().of(view.letter.case, view.letter.id, by=acting(), office=office())
        except DomainError as error:
            shown["print_told"] = told(error, language())
    return shown


def _pages() -> PrintedPages:
    return cast(PrintedPages, current_app.extensions["printed_pages"])
