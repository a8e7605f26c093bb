"""Pages of letter templates: the kinds with what is in use, a kind's versions with the upload, one version, its trials.

And the dictionary of fields (字段表), which says what a template may print.
"""

from contextlib import closing

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from caseflow.actions.letters.activate_template import activate_template
from caseflow.actions.letters.field_dictionary import list_fields
from caseflow.actions.letters.see_templates import (
    list_templates,
    list_versions,
    show_template,
    template_file,
    trial_press,
)
from caseflow.actions.letters.upload_template import (
    HandedTemplate,
    kind_to_hand_in,
    must_be_small,
    upload_template,
)
from caseflow.domain.errors import DomainError, Fault, MissingFile, NoSuchCase, NoSuchLetterKind, NotAllowed
from caseflow.domain.template_version import MOST_BYTES, NoSuchTemplateVersion, NoTemplateChosen, TemplateState
from caseflow.glossary import label
from caseflow.problems import http_status, told
from caseflow.problems.template_telling import told_finding
from caseflow.web.door import acting, office, once, takes
from caseflow.web.languages import language
from caseflow.web.letter_sources import source_words
from caseflow.web.word_files import send_named

templates = Blueprint("templates", __name__)

MOST_SENT = MOST_BYTES + 64_000
"""Bytes of one upload with its form."""
_NOT_HERE = (NotAllowed, NoSuchLetterKind, NoSuchTemplateVersion, NoSuchCase, MissingFile)


@templates.app_template_global("told_finding")
def _told_finding(fault: Fault) -> str:
    """A fault or a warning of a template in the reader's language."""
    return told_finding(fault, language())


@templates.app_template_global("told_refusal")
def _told_refusal(error: DomainError) -> str:
    return told(error, language())


@templates.app_template_global("source_of_field")
def _source_of_field(kind: str, source: str) -> str:
    """Where a field's value comes from, in words."""
    return source_words(office().press.kind(kind), source, office(), language())


@templates.get("/templates")
def listing() -> ResponseReturnValue:
    """Every kind with what presses its letters; those where a version waits come first."""
    rows = sorted(list_templates(by=acting(), office=office()), key=lambda row: not row.waiting)
    return render_template(
        "templates/listing.html", room="letters", rows=rows, waiting=sum(row.waiting for row in rows)
    )


@templates.get("/templates/<kind>")
def page(kind: str) -> ResponseReturnValue:
    """A kind's versions, and the form that hands one in."""
    return _kind(kind)


@templates.post("/templates/<kind>")
@takes(MOST_SENT)
def upload(kind: str) -> ResponseReturnValue:
    """Take a file in and show what was found; a refusal keeps the note that was typed."""
    try:
        handed = handed_in(kind)
        version = upload_template(kind, handed, by=acting(), office=office(), once=once())
    except (NotAllowed, NoSuchLetterKind):
        raise
    except DomainError as error:
        return _kind(kind, refused=error), http_status(error)
    if version.state is TemplateState.REFUSED:
        flash(gettext("第 %(number)s 版有问题，已留存但不能启用。", number=version.number), "bad")
    else:
        flash(gettext("第 %(number)s 版检查通过，等待另一人启用。", number=version.number), "good")
    return redirect(url_for("templates.version", kind=kind, number=version.number))


@templates.get("/templates/<kind>/fields")
def fields(kind: str) -> ResponseReturnValue:
    """The dictionary of fields of a kind."""
    return render_template(
        "templates/fields.html", room="letters", known=list_fields(kind, by=acting(), office=office())
    )


@templates.get("/templates/<kind>/<int:number>")
def version(kind: str, number: int) -> ResponseReturnValue:
    """One version: what was found, its trials, its wording against another's (?against=), letting it in."""
    return _version(kind, number)


@templates.get("/templates/<kind>/<int:number>/file")
def file(kind: str, number: int) -> ResponseReturnValue:
    """The Word file as it was handed in; number 0 is the one that the program brings."""
    content = template_file(kind, number, by=acting(), office=office())
    return send_named(content, f"{label('letter', kind)}-模板-第{number}版.docx")


@templates.post("/templates/<kind>/<int:number>/activate")
def activate(kind: str, number: int) -> ResponseReturnValue:
    """Let a version in, or go back to one; a refusal keeps the reason that was typed."""
    try:
        activate_template(kind, number, request.form.get("reason", ""), by=acting(), office=office(), once=once())
    except _NOT_HERE:
        raise
    except DomainError as error:
        return _version(kind, number, refused=error), http_status(error)
    flash(gettext("已启用，此后的草稿用这一版；已拟出的文书不变。"), "good")
    return redirect(url_for("templates.page", kind=kind))


@templates.get("/templates/<kind>/<int:number>/trials/<int:place>")
def trial(kind: str, number: int, place: int) -> ResponseReturnValue:
    """The letter of one trial, to be read."""
    press, _, sheet = trial_press(kind, number, place, by=acting(), office=office())
    return render_template(
        "templates/trial.html", room="letters", kind=kind, number=number, place=place, press=press, sheet=sheet
    )


@templates.get("/templates/<kind>/<int:number>/trials/<int:place>/file")
def trial_file(kind: str, number: int, place: int) -> ResponseReturnValue:
    """The letter of one trial as a Word file."""
    _, docx, _ = trial_press(kind, number, place, by=acting(), office=office())
    return send_named(docx, f"{label('letter', kind)}-第{number}版-试印{place}.docx")


def handed_in(kind: str) -> HandedTemplate:
    """The file and note of the request, once the officer may hand one in; never more of it than may be taken.

    Raises NotAllowed, NoSuchLetterKind, NoTemplateChosen, TemplateTooLarge.
    """
    kind_to_hand_in(kind, by=acting(), office=office())
    file = request.files.get("file")
    if file is None or not file.filename:
        raise NoTemplateChosen
    with closing(file):
        content = file.stream.read(MOST_BYTES + 1)
    must_be_small(len(content))
    return HandedTemplate(content=content, name=file.filename, note=request.form.get("note", ""))


def _kind(kind: str, refused: DomainError | None = None) -> str:
    return render_template(
        "templates/kind.html",
        room="letters",
        row=list_versions(kind, by=acting(), office=office()),
        told=None if refused is None else told(refused, language()),
        typed=request.form,
        most=MOST_BYTES // 1_000_000,
    )


def _version(kind: str, number: int, refused: DomainError | None = None) -> str:
    against = request.args.get("against", type=int)
    return render_template(
        "templates/version.html",
        room="letters",
        view=show_template(kind, number, by=acting(), office=office(), against=against),
        told=None if refused is None else told(refused, language()),
        typed=request.form,
    )
