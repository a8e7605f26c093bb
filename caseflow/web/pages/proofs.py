"""Pages of proofs: the list with its upload form, one file handed over, a proof tied to facts or withdrawn."""

import re
from collections.abc import Callable
from contextlib import closing
from io import BytesIO

from flask import Blueprint, Response, flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from werkzeug.datastructures import FileStorage

from caseflow.actions.proofs.add_proof import Added, HandedIn, add_proof, case_to_prove
from caseflow.actions.proofs.see_proofs import OpenedProof, list_proofs, open_proof
from caseflow.actions.proofs.withdraw_proof import link_proof, withdraw_proof
from caseflow.domain.errors import DomainError, NoSuchCase, NotAllowed
from caseflow.domain.proof_files import MOST_BYTES, SHOWN_IN_PLACE, NoFileChosen, too_large
from caseflow.domain.provable import provable_paths
from caseflow.problems import told
from caseflow.web.door import acting, office, once, takes
from caseflow.web.languages import language
from caseflow.web.printing import Speaker

proofs = Blueprint("proofs", __name__)

MOST_SENT = MOST_BYTES + 64_000
"""Bytes of one upload: one file of the largest size with its form, or several smaller ones."""
SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""What a handed-in file may do in a browser: be looked at."""


@proofs.get("/cases/<case_id>/proofs")
def page(case_id: str) -> ResponseReturnValue:
    """Every document of the case; ?shows= ticks the facts that a new one is about."""
    found = list_proofs(case_id, by=acting(), office=office())
    paths = provable_paths(found.case)
    return render_template(
        "proofs/page.html",
        room="cases",
        case=found.case,
        rows=found.rows,
        paths=paths,
        ticked=frozenset(paths).intersection(request.args.getlist("shows")),
        most=MOST_BYTES // 1_000_000,
        **Speaker(found.case, office(), language()).words(),
    )


@proofs.post("/cases/<case_id>/proofs")
@takes(MOST_SENT)
def add(case_id: str) -> ResponseReturnValue:
    """Take the files of the form one by one; each is told, taken or refused."""
    case_to_prove(case_id, by=acting(), office=office())
    handed = [file for file in request.files.getlist("files") if file.filename]
    if not handed:
        flash(told(NoFileChosen(), language()), "bad")
    for number, file in enumerate(handed):
        try:
            added = add_proof(case_id, read(file), once=_nth(number), by=acting(), office=office())
        except (NoSuchCase, NotAllowed):
            raise
        except DomainError as error:
            flash(told(error, language()), "bad")
        else:
            flash(_said(added), "good")
    return redirect(url_for("proofs.page", case_id=case_id))


@proofs.get("/cases/<case_id>/proofs/<proof_id>")
def file(case_id: str, proof_id: str) -> ResponseReturnValue:
    """The bytes of one document: a picture may be looked at, all else is handed over as a file."""
    return handed_over(open_proof(case_id, proof_id, by=acting(), office=office()))


@proofs.post("/cases/<case_id>/proofs/<proof_id>/withdraw")
def withdraw(case_id: str, proof_id: str) -> ResponseReturnValue:
    return _done(
        case_id,
        lambda: withdraw_proof(
            case_id, proof_id, request.form.get("reason", ""), once=once(), by=acting(), office=office()
        ),
        gettext("证据已撤回；以它为据的认定须重新确认。"),
    )


@proofs.post("/cases/<case_id>/proofs/<proof_id>/links")
def link(case_id: str, proof_id: str) -> ResponseReturnValue:
    return _done(
        case_id,
        lambda: link_proof(case_id, proof_id, request.form.getlist("shows"), once=once(), by=acting(), office=office()),
        gettext("已更新证据所证明的事实。"),
    )


def read(file: FileStorage) -> HandedIn:
    """One file of a form, never more of it than may be taken."""
    name = file.filename or ""
    with closing(file):
        content = file.stream.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise too_large(name)
    form = request.form
    return HandedIn(
        content=content,
        name=name,
        kind=form.get("kind", ""),
        shows=tuple(form.getlist("shows")),
        note=form.get("note", ""),
    )


def handed_over(opened: OpenedProof) -> Response:
    """The file under its own name and true type, in a box where nothing of it runs."""
    document = opened.document
    answer = send_file(
        BytesIO(opened.content),
        mimetype=document.media_type,
        as_attachment=document.media_type not in SHOWN_IN_PLACE or "download" in request.args,
        download_name=re.sub(r"[\r\n\"]", "", document.name),
    )
    answer.headers["Content-Security-Policy"] = SANDBOX
    return answer


def _nth(number: int) -> str:
    return f"{brought} {number}" if (brought := once()) else ""


def _said(added: Added) -> str:
    if added.known:
        return str(gettext("“%(name)s”与已有的证据是同一文件，没有重复收存。", name=added.document.name))
    return str(gettext("已收存证据“%(name)s”。", name=added.document.name))


def _done(case_id: str, act: Callable[[], object], words: str) -> ResponseReturnValue:
    try:
        act()
    except (NoSuchCase, NotAllowed):
        raise
    except DomainError as error:
        flash(told(error, language()), "bad")
    else:
        flash(words, "good")
    return redirect(url_for("proofs.page", case_id=case_id))
