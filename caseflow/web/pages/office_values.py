"""The page of the office's own values: what each is, where it is from, which letters rest on it; and confirming it."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from caseflow.actions.letters.office_values import ValueRow, confirm_value, list_values
from caseflow.domain.errors import DomainError, NotAllowed
from caseflow.domain.office_value import NoSuchOfficeValue
from caseflow.problems import http_status, told
from caseflow.web.door import acting, office, once
from caseflow.web.languages import language

office_values = Blueprint("office_values", __name__)


@office_values.get("/office-values")
def listing() -> ResponseReturnValue:
    """Every value; those that letters rest on and nobody confirmed come first."""
    return _page()


@office_values.post("/office-values/<key>")
def confirm(key: str) -> ResponseReturnValue:
    """Confirm a value; a refusal keeps what was typed."""
    given, reason = request.form.get("value", ""), request.form.get("reason", "")
    try:
        confirm_value(key, given, reason, by=acting(), office=office(), once=once())
    except (NotAllowed, NoSuchOfficeValue):
        raise
    except DomainError as error:
        return _page(error, key), http_status(error)
    flash(gettext("已确认。"), "good")
    return redirect(f"{url_for('office_values.listing')}#{key}")


def _page(refused: DomainError | None = None, key: str = "") -> str:
    rows = sorted(list_values(by=acting(), office=office()), key=_urgent_first)
    shown: dict[str, Any] = {"rows": rows, "open": sum(row.confirmed is None for row in rows)}
    return render_template(
        "office/values.html",
        room="letters",
        told=None if refused is None else told(refused, language()),
        wrong=key,
        typed=request.form,
        **shown,
    )


def _urgent_first(row: ValueRow) -> tuple[bool, bool]:
    return row.confirmed is not None, not row.kinds
