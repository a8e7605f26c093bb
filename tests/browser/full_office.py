"""An office in which every page has something to show: long names, letters in every state, conflicts, people."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import quote

from caseflow.actions.cases.import_cases import import_cases, sealer
from caseflow.actions.facts.amend import amend
from caseflow.actions.letters.draft_letter import Asked, draft_letter
from caseflow.actions.letters.scan_letter import scan_letter
from caseflow.actions.letters.upload_template import HandedTemplate, upload_template
from caseflow.actions.people.keys import ADMINISTRATOR, first_administrator, new_password
from caseflow.actions.people.proving import officer_at
from caseflow.actions.proofs.add_proof import HandedIn
from caseflow.domain.amending import Group, print_of, with_facts
from caseflow.domain.bulk import JobState
from caseflow.domain.letter_record import LetterState
from caseflow.domain.money import Yuan
from caseflow.domain.officer import Door, OfficerRole
from caseflow.exchange.reading import load_cases
from caseflow.office import Office, Pen
from tests import proofs
from tests.actions import facts, letters
from tests.actions.test_templates import reworded
from tests.browser.stories import ALL_AT_ONCE
from tests.contract import records
from tests.foreign import lay_foreign_case
from tests.people import engaged

PASSWORD = "a long enough password"  # noqa: S105  of an office that lives as long as a test
CLERK = "陈玉兰"
JOB = "bulk1"
LONG_NAME = "阿卜杜热依木·买买提吐尔逊江"
HANDED_KIND = "supervision_letter"
KINDS = ("correction_order", "supervision_letter", "lead_transfer")


def furnish(office: Office, *, drafts: int = 1) -> list[str]:
    """Lay everything; the addresses of the letters of the worked case."""
    first_administrator(office=office)
    admin = officer_at(Door.COMMAND, ADMINISTRATOR, office=office)
    new_password(ADMINISTRATOR, PASSWORD, by=admin, office=office)
    engaged(office, CLERK, OfficerRole.INVESTIGATOR)
    engaged(office, LONG_NAME, OfficerRole.CLERK, OfficerRole.REVIEWER, OfficerRole.HEAD)
    lay_foreign_case(office)
    read = load_cases(ALL_AT_ONCE, "all.json", sealer(office.cipher))
    list(import_cases(read, file="all.json", by=admin, office=office))
    in_conflict(office)
    letters.take_in(office)
    office.graph.write(many_letters)
    hand_in(office)
    return [f"/cases/{quote(letters.CASE)}/letters/{one}" for one in led(office, drafts)]


def many_letters(pen: Pen) -> None:
    """A bulk job under way, one letter of which failed."""
    pen.save(replace(records.BULK_JOB, id=JOB, by=CLERK, state=JobState.WAITING, total=9, done=5))
    pen.save_items([replace(one, id=f"{JOB}-{one.place}", job=JOB, case=letters.CASE) for one in records.BULK_ITEMS])


def hand_in(office: Office) -> None:
    """Two versions of a template: one that names no field of ours, one that waits to be let in."""
    for words, note in (("{{ isuer }}", "写错一个字段"), ("（改一）", "补一句")):
        handed = HandedTemplate(content=reworded(words), name="督办函.docx", note=note)
        upload_template(HANDED_KIND, handed, by=letters.DRAFTER, office=office)


def in_conflict(office: Office) -> None:
    """A correction by hand that a later file contradicts."""
    facts.taken(facts.STATED, office)
    old = facts.thing(office, Group.CLAIMS, "C1")
    corrected = with_facts(old, {"owed": Yuan(500_000)})
    amend(
        "A1",
        Group.CLAIMS,
        "C1",
        thing=corrected,
        seen=print_of(old),
        reason="据工资表更正",
        by=facts.OFFICER,
        office=office,
    )
    claim = {**facts.STATED["claims"][0], "owed": 4000}
    facts.taken(facts.changed(claims=[claim]), office, file="b.json")


def led(office: Office, drafts: int) -> Iterator[str]:
    """Letters as far as their way goes: drafts, reviewed, issued, sealed and scanned, served, answered."""
    for n in range(drafts):
        kind = KINDS[n % 3]
        yield letters.drafted(office, kind, "GC" if kind == "correction_order" else "town").id
    yield draft_letter(
        letters.CASE, "correction_order", "GC", by=letters.DRAFTER, office=office, asked=Asked()
    ).letter.id
    for led_to in (letters.reviewed, letters.issued, letters.sealed, letters.served, letters.replied):
        letter = led_to(office)
        if letter.state is LetterState.SEALED:
            scan = HandedIn(content=proofs.PNG, name="用印件.png")
            scan_letter(letters.CASE, letter.id, scan, by=letters.COLLEAGUE, office=office)
        yield letter.id
