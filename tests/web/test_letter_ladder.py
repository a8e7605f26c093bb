"""An unanswered letter offers its next step on its page: one click from a draft, or the letter that takes it."""

from dataclasses import replace
from datetime import timedelta
from urllib.parse import quote

from flask import Flask

from caseflow.actions.letters.serve_letter import Attempt, serve_letter
from caseflow.domain.letter_record import ServedHow
from caseflow.domain.officer import ActingOfficer, OfficerRole
from caseflow.office import Office
from caseflow.web.build import build
from tests.actions.letters import CASE, DRAFTER, drafted, sealed, take_in
from tests.make import TODAY
from tests.offices import TEMPLATES, FixedClock
from tests.people import engaged
from tests.web.conftest import Visitor

AT = f"/cases/{quote(CASE)}"


def later(office: Office) -> tuple[Office, Visitor]:
    """The office a month on, and an investigator in it."""
    office = replace(office, clock=FixedClock(TODAY + timedelta(days=30)))
    visitor = Visitor(build(office, pages=TEMPLATES / "pages").test_client())
    assert visitor.sign_in(name="甲").status_code == 302
    return office, visitor


def test_an_unanswered_slip_leads_to_a_supervision_letter(app: Flask, office: Office, admin: ActingOfficer) -> None:
    engaged(office, "甲", OfficerRole.INVESTIGATOR)
    take_in(office)
    slip = sealed(office, "lead_transfer", "town")
    attempt = Attempt(on=TODAY, how=ServedHow.DIRECT, receiver="某人")
    serve_letter(CASE, slip.id, attempt, by=DRAFTER, office=office)
    today = Visitor(app.test_client())
    assert today.sign_in(name="甲").status_code == 302
    assert "逾期未复，可以采取的下一步" not in today.page(f"{AT}/letters/{slip.id}")
    office, visitor = later(office)
    page = visitor.page(f"{AT}/letters/{slip.id}")
    assert "转办单逾期未复的，发督办函" in page
    link = next(part.split('"')[0] for part in page.split('href="') if "kind=supervision_letter" in part.split('"')[0])
    form = visitor.page(link.replace("&amp;", "&"))
    assert '<option value="general" selected>' in form
    drafted(office, "supervision_letter", slip.to, finish_by="2027-01-20")
    assert "已在办理" in visitor.page(f"{AT}/letters/{slip.id}")
