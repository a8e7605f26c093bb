"""Every action of the office is tried by every role on a case of another town: who may not is refused.

A new action must be entered in BOOK; the test that walks all modules of `caseflow.actions` fails until it is.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest

import caseflow.actions
from caseflow.actions.bulk.asking import Bulk, Choice
from caseflow.actions.bulk.planning import plan_bulk
from caseflow.actions.bulk.seeing import job_files, letters_of_job, list_jobs, pack_job, show_job
from caseflow.actions.bulk.starting import resume_bulk, start_bulk, stop_bulk
from caseflow.actions.cases.import_cases import check_cases, import_cases
from caseflow.actions.cases.see_cases import all_cases, list_cases, related_cases, show_case, trace_case
from caseflow.actions.cases.waiting_imports import let_wait, waiting
from caseflow.actions.facts.amend import amend
from caseflow.actions.facts.choose import choose
from caseflow.actions.facts.open_case import open_case
from caseflow.actions.facts.paste import paste_workers
from caseflow.actions.facts.see_facts import see_claim, see_conflicts, see_effects, see_fact, see_new
from caseflow.actions.facts.undo import undo
from caseflow.actions.findings.decide_findings import Decision, check_may_decide, decide_findings
from caseflow.actions.findings.see_findings import list_findings
from caseflow.actions.keeping.backing_up import back_up
from caseflow.actions.keeping.keys import copy_key, give_key
from caseflow.actions.letters.activate_template import activate_template
from caseflow.actions.letters.answer_letter import Answer, accept_reply, reply_letter, send_back_reply
from caseflow.actions.letters.draft_letter import draft_letter
from caseflow.actions.letters.edit_letter import edit_letter
from caseflow.actions.letters.end_letter import cancel_letter, close_letter, void_letter, withdraw_letter
from caseflow.actions.letters.field_dictionary import list_fields
from caseflow.actions.letters.issue_letter import issue_letter
from caseflow.actions.letters.list_kinds import list_kinds
from caseflow.actions.letters.office_values import confirm_value, list_values
from caseflow.actions.letters.print_letter import print_letter
from caseflow.actions.letters.print_sheet import print_case_sheet, print_district_sheet, print_letter_sheet
from caseflow.actions.letters.review_letter import return_letter, review_letter
from caseflow.actions.letters.scan_letter import scan_letter
from caseflow.actions.letters.seal_letter import SealUse, seal_letter
from caseflow.actions.letters.see_letters import all_letters, case_letters, letter_file, show_letter
from caseflow.actions.letters.see_rounds import see_rounds
from caseflow.actions.letters.see_sealings import seal_register
from caseflow.actions.letters.see_templates import (
    list_templates,
    list_versions,
    show_template,
    template_file,
    trial_press,
)
from caseflow.actions.letters.serve_letter import Attempt, serve_letter
from caseflow.actions.letters.supersede_letter import supersede_letter
from caseflow.actions.letters.upload_template import HandedTemplate, kind_to_hand_in, upload_template
from caseflow.actions.letters.verify_letter import verify_letter
from caseflow.actions.people.agencies import AgencyFacts, add_agency, change_agency, list_agencies
from caseflow.actions.people.delegations import Loan, delegate, end_delegation, list_delegations
from caseflow.actions.people.keys import first_administrator, new_password, new_token, reset_password, revoke_tokens
from caseflow.actions.people.matrix import see_matrix
from caseflow.actions.people.officers import (
    Post,
    add_officer,
    change_officer,
    list_colleagues,
    list_officers,
    resume_officer,
    see_officer,
    suspend_officer,
)
from caseflow.actions.people.proving import acting_as
from caseflow.actions.people.sign_ins import end_other_sign_ins, end_sign_in, open_sign_ins, sign_out
from caseflow.actions.privacy.reveal import Asked as RevealAsked
from caseflow.actions.privacy.reveal import list_sealed, reveal
from caseflow.actions.procedure.assign import assign, end_assignment, officers_to_choose
from caseflow.actions.procedure.move_case import move_case, take_back
from caseflow.actions.procedure.see_procedure import see_procedure
from caseflow.actions.procedure.worklist import worklist
from caseflow.actions.proofs.add_proof import HandedIn, add_proof, case_to_prove
from caseflow.actions.proofs.see_proofs import list_proofs, open_proof
from caseflow.actions.proofs.withdraw_proof import link_proof, withdraw_proof
from caseflow.domain.agency import AgencyKind
from caseflow.domain.amending import Group
from caseflow.domain.bulk import BulkAct
from caseflow.domain.case_file import CaseFile
from caseflow.domain.errors import NoSuchCase, NotAllowed
from caseflow.domain.letter_ending import Told
from caseflow.domain.letter_record import ServedHow
from caseflow.domain.officer import ActingOfficer, Door, Officer, OfficerRole, Verb
from caseflow.domain.people_errors import NoSuchDelegation, NoSuchSignIn
from caseflow.domain.records import FindingStatus
from caseflow.office import Office
from graph.opening import open_graph
from graph.store import BoltGraph
from tests import engines
from tests.foreign import ACT, CASE, LETTER, OWNER, lay_foreign_case, reaches
from tests.make import TODAY
from tests.offices import office_on

WHY = "试一试"
NEVER: Any = None
"""What a refused action must not even look at."""


@dataclass(frozen=True)
class Tried:
    """How an action is tried, the verb it needs, and whether it needs it over the very case."""

    needs: Verb | None
    about_the_case: bool
    run: Callable[[ActingOfficer, Office], object]
    or_: Verb | None = None


def about(verb: Verb, action: Callable[..., object], *given: Any, **more: Any) -> Tried:
    return Tried(verb, True, lambda by, office: action(CASE, *given, by=by, office=office, **more))


def anywhere(
    verb: Verb | None, action: Callable[..., object], *given: Any, or_: Verb | None = None, **more: Any
) -> Tried:
    return Tried(verb, False, lambda by, office: action(*given, by=by, office=office, **more), or_)


def drained(action: Callable[..., Iterator[object]]) -> Callable[..., object]:
    """Some actions are generators: they refuse when they are asked for the first time."""
    return lambda *given, **more: list(action(*given, **more))


def related_of(case_id: str, *, by: ActingOfficer, office: Office) -> object:
    """The action takes a case that was read already."""
    dossier = office.graph.dossier(case_id)
    assert dossier is not None
    return related_cases(dossier, by=by, office=office)


LOAN = Loan(giver=OWNER, taker="admin", roles=frozenset({OfficerRole.HEAD}), since=TODAY, until=TODAY)
CLERK = Post(roles=frozenset({OfficerRole.CLERK}))
TOWN = AgencyFacts(name="新镇")
DECISION = Decision(findings=("x",), status=FindingStatus.UNKNOWN, note=WHY)
ATTEMPT = Attempt(on=TODAY, how=ServedHow.DIRECT)
TOLD = Told(on=TODAY, how=ServedHow.DIRECT)
MANY = Bulk(act=BulkAct.DRAFT, kind="correction_order", choice=Choice(cases=(CASE,)))
NUMBER = RevealAsked(path="claims.C1.people.0.id_number", purpose="verify", why=WHY)

BOOK: Mapping[str, Tried] = {
    "bulk.planning.plan_bulk": anywhere(Verb.DRAFT, plan_bulk, MANY),
    "bulk.starting.start_bulk": anywhere(Verb.DRAFT, start_bulk, MANY),
    "bulk.seeing.list_jobs": anywhere(Verb.READ, list_jobs),
    "bulk.seeing.show_job": anywhere(Verb.READ, show_job, "x"),
    "bulk.seeing.job_files": anywhere(Verb.READ, job_files, "x"),
    "bulk.seeing.letters_of_job": anywhere(Verb.READ, letters_of_job, "x"),
    "bulk.seeing.pack_job": anywhere(Verb.READ, pack_job, "x", BytesIO()),
    "bulk.starting.stop_bulk": anywhere(Verb.READ, stop_bulk, "x"),
    "bulk.starting.resume_bulk": anywhere(Verb.READ, resume_bulk, "x"),
    "cases.import_cases.import_cases": anywhere(Verb.IMPORT, drained(import_cases), [], file="a.json"),
    "cases.import_cases.check_cases": anywhere(Verb.IMPORT, drained(check_cases), [], file="a.json"),
    "cases.see_cases.list_cases": anywhere(Verb.READ, list_cases),
    "cases.see_cases.all_cases": anywhere(Verb.READ, drained(all_cases)),
    "cases.see_cases.show_case": about(Verb.READ, show_case),
    "cases.see_cases.related_cases": about(Verb.READ, related_of),
    "cases.see_cases.trace_case": about(Verb.READ, trace_case),
    "cases.waiting_imports.let_wait": anywhere(Verb.IMPORT, let_wait, (), {}, file="a.json"),
    "cases.waiting_imports.waiting": anywhere(Verb.IMPORT, waiting, "x.y"),
    "facts.amend.amend": about(Verb.DRAFT, amend, Group.CONTRACTS, "K1", thing=None, seen="x", reason=WHY),
    "facts.choose.choose": about(Verb.DRAFT, choose, "c1", theirs=True, reason=WHY),
    "facts.open_case.open_case": anywhere(Verb.DRAFT, open_case, CaseFile(id="FX9"), reason=WHY),
    "facts.paste.paste_workers": about(Verb.DRAFT, paste_workers, "C1", (), sums=False, seen="x", reason=WHY),
    "facts.see_facts.see_fact": about(Verb.READ, see_fact, Group.CONTRACTS, "K1"),
    "facts.see_facts.see_new": about(Verb.READ, see_new, Group.CONTRACTS),
    "facts.see_facts.see_claim": about(Verb.READ, see_claim, "C1"),
    "facts.see_facts.see_effects": about(Verb.READ, see_effects, ACT),
    "facts.see_facts.see_conflicts": about(Verb.READ, see_conflicts),
    "facts.undo.undo": about(Verb.DRAFT, undo, "k1", reason=WHY),
    "findings.decide_findings.decide_findings": about(Verb.CONFIRM, decide_findings, DECISION),
    "findings.decide_findings.check_may_decide": about(Verb.CONFIRM, check_may_decide),
    "findings.see_findings.list_findings": about(Verb.READ, list_findings),
    "keeping.backing_up.back_up": anywhere(Verb.EXPORT, back_up, NEVER, name="a", program="1", or_=Verb.ADMINISTER),
    "keeping.keys.copy_key": anywhere(Verb.ADMINISTER, copy_key, name="a"),
    "keeping.keys.give_key": anywhere(Verb.ADMINISTER, give_key, b"x", name="a"),
    "letters.activate_template.activate_template": anywhere(Verb.REVIEW, activate_template, "advice_letter", 1, WHY),
    "letters.answer_letter.reply_letter": about(Verb.DRAFT, reply_letter, LETTER, Answer(on=TODAY, sender="某镇")),
    "letters.answer_letter.accept_reply": about(Verb.DRAFT, accept_reply, LETTER),
    "letters.answer_letter.send_back_reply": about(Verb.DRAFT, send_back_reply, LETTER, why=WHY),
    "letters.draft_letter.draft_letter": about(Verb.DRAFT, draft_letter, "correction_order", "SUB"),
    "letters.edit_letter.edit_letter": about(Verb.DRAFT, edit_letter, LETTER),
    "letters.end_letter.close_letter": about(Verb.DRAFT, close_letter, LETTER, why=WHY),
    "letters.end_letter.cancel_letter": about(Verb.DRAFT, cancel_letter, LETTER, why=WHY),
    "letters.end_letter.void_letter": about(Verb.ISSUE, void_letter, LETTER, why=WHY),
    "letters.end_letter.withdraw_letter": about(Verb.ISSUE, withdraw_letter, LETTER, TOLD, why=WHY),
    "letters.field_dictionary.list_fields": anywhere(Verb.READ, list_fields, "advice_letter"),
    "letters.issue_letter.issue_letter": about(Verb.ISSUE, issue_letter, LETTER),
    "letters.list_kinds.list_kinds": anywhere(Verb.READ, list_kinds),
    "letters.office_values.list_values": anywhere(Verb.READ, list_values),
    "letters.office_values.confirm_value": anywhere(Verb.ADMINISTER, confirm_value, "x", "5 days", WHY),
    "letters.print_letter.print_letter": about(Verb.READ, print_letter, LETTER),
    "letters.supersede_letter.supersede_letter": about(Verb.DRAFT, supersede_letter, LETTER),
    "letters.verify_letter.verify_letter": about(Verb.READ, verify_letter, LETTER),
    "letters.review_letter.review_letter": about(Verb.REVIEW, review_letter, LETTER),
    "letters.review_letter.return_letter": about(Verb.REVIEW, return_letter, LETTER, why=WHY),
    "letters.see_letters.all_letters": anywhere(Verb.READ, drained(all_letters)),
    "letters.see_letters.case_letters": about(Verb.READ, case_letters),
    "letters.see_letters.show_letter": about(Verb.READ, show_letter, LETTER),
    "letters.see_letters.letter_file": about(Verb.READ, letter_file, LETTER),
    "letters.scan_letter.scan_letter": about(
        Verb.DRAFT, scan_letter, LETTER, HandedIn(content=b"%PDF-1.4", name="a.pdf")
    ),
    "letters.print_sheet.print_case_sheet": about(Verb.READ, print_case_sheet, "notice_board_sheet"),
    "letters.print_sheet.print_letter_sheet": about(Verb.READ, print_letter_sheet, LETTER, "proof_of_service"),
    "letters.print_sheet.print_district_sheet": anywhere(Verb.READ, print_district_sheet, "supervision_ledger"),
    "letters.seal_letter.seal_letter": about(Verb.DRAFT, seal_letter, LETTER, SealUse(seal="labour_bureau", on=TODAY)),
    "letters.see_rounds.see_rounds": about(Verb.READ, see_rounds, LETTER),
    "letters.see_sealings.seal_register": anywhere(Verb.READ, seal_register),
    "letters.see_templates.list_templates": anywhere(Verb.READ, list_templates),
    "letters.see_templates.list_versions": anywhere(Verb.READ, list_versions, "advice_letter"),
    "letters.see_templates.show_template": anywhere(Verb.READ, show_template, "advice_letter", 0),
    "letters.see_templates.template_file": anywhere(Verb.READ, template_file, "advice_letter", 0),
    "letters.see_templates.trial_press": anywhere(Verb.READ, trial_press, "advice_letter", 1, 1),
    "letters.upload_template.kind_to_hand_in": anywhere(Verb.DRAFT, kind_to_hand_in, "advice_letter"),
    "letters.upload_template.upload_template": anywhere(
        Verb.DRAFT, upload_template, "advice_letter", HandedTemplate(content=b"x")
    ),
    "letters.serve_letter.serve_letter": about(Verb.DRAFT, serve_letter, LETTER, ATTEMPT),
    "people.agencies.list_agencies": anywhere(Verb.ADMINISTER, list_agencies),
    "people.agencies.add_agency": anywhere(Verb.ADMINISTER, add_agency, AgencyKind.TOWN, TOWN),
    "people.agencies.change_agency": anywhere(Verb.ADMINISTER, change_agency, "zone_company", TOWN, WHY),
    "people.delegations.list_delegations": anywhere(None, list_delegations),
    "people.delegations.delegate": anywhere(Verb.ADMINISTER, delegate, LOAN, WHY),
    "people.delegations.end_delegation": anywhere(Verb.ADMINISTER, end_delegation, "somebody-else-s", WHY),
    "people.keys.new_password": anywhere(Verb.ADMINISTER, new_password, OWNER, "a long enough one"),
    "people.keys.reset_password": anywhere(Verb.ADMINISTER, reset_password, OWNER),
    "people.keys.new_token": anywhere(Verb.ADMINISTER, new_token, OWNER),
    "people.keys.revoke_tokens": anywhere(Verb.ADMINISTER, revoke_tokens, OWNER),
    "people.matrix.see_matrix": anywhere(None, see_matrix),
    "people.officers.list_officers": anywhere(Verb.ADMINISTER, list_officers),
    "people.officers.see_officer": anywhere(Verb.ADMINISTER, see_officer, OWNER),
    "people.officers.list_colleagues": anywhere(None, list_colleagues),
    "people.officers.add_officer": anywhere(Verb.ADMINISTER, add_officer, "新人", CLERK),
    "people.officers.change_officer": anywhere(Verb.ADMINISTER, change_officer, OWNER, CLERK, WHY),
    "people.officers.suspend_officer": anywhere(Verb.ADMINISTER, suspend_officer, OWNER, WHY),
    "people.officers.resume_officer": anywhere(Verb.ADMINISTER, resume_officer, OWNER, WHY),
    "people.sign_ins.open_sign_ins": anywhere(Verb.ADMINISTER, open_sign_ins, OWNER),
    "people.sign_ins.end_sign_in": anywhere(Verb.ADMINISTER, end_sign_in, OWNER, "somebody-else-s"),
    "people.sign_ins.end_other_sign_ins": anywhere(Verb.ADMINISTER, end_other_sign_ins, OWNER, ""),
    "people.sign_ins.sign_out": anywhere(Verb.ADMINISTER, sign_out, "somebody-else-s"),
    "privacy.reveal.list_sealed": about(Verb.REVEAL, list_sealed),
    "privacy.reveal.reveal": about(Verb.REVEAL, reveal, NUMBER),
    "procedure.assign.assign": about(Verb.DECIDE, assign, "admin"),
    "procedure.assign.end_assignment": about(Verb.DECIDE, end_assignment, "admin", reason=WHY),
    "procedure.assign.officers_to_choose": anywhere(Verb.READ, officers_to_choose),
    "procedure.move_case.move_case": about(Verb.DECIDE, move_case, "transfer", on=TODAY, reason=WHY),
    "procedure.move_case.take_back": about(Verb.DRAFT, take_back, reason=WHY),
    "procedure.see_procedure.see_procedure": about(Verb.READ, see_procedure),
    "procedure.worklist.worklist": anywhere(Verb.READ, worklist),
    "proofs.add_proof.add_proof": about(Verb.DRAFT, add_proof, HandedIn(content=b"%PDF-1.4", name="a.pdf")),
    "proofs.add_proof.case_to_prove": about(Verb.DRAFT, case_to_prove),
    "proofs.see_proofs.list_proofs": about(Verb.READ, list_proofs),
    "proofs.see_proofs.open_proof": about(Verb.READ, open_proof, "d1"),
    "proofs.withdraw_proof.withdraw_proof": about(Verb.DRAFT, withdraw_proof, "d1", WHY),
    "proofs.withdraw_proof.link_proof": about(Verb.DRAFT, link_proof, "d1", ["claims.C1"]),
}

INSIDE = frozenset(
    {
        "facts.recording.deed_of",
        "keeping.restoring.record_restore",
        "letters.carrying.errand",
        "letters.district.district_for",
        "letters.district.standings",
        "letters.drawing_up.draw_up",
        "letters.template_samples.samples",
        "procedure.see_procedure.procedure_of",
        "writing_down.act_of",
    }
)
"""What actions use once they have asked: it makes an act ready, or looks at what was read already. A restore is done at
the machine, before any officer of the store is known."""


def every_action() -> set[str]:
    """Every public function of `caseflow.actions` by which an officer acts in the office."""
    found = set()
    for module in walk_packages(caseflow.actions.__path__, "caseflow.actions."):
        for name, thing in vars(import_module(module.name)).items():
            ours = inspect.isfunction(thing) and thing.__module__ == module.name and not name.startswith("_")
            if ours and {"by", "office"} <= set(inspect.signature(thing).parameters):
                found.add(f"{module.name.removeprefix('caseflow.actions.')}.{name}")
    return found


def test_every_action_is_entered_here() -> None:
    entered = set(BOOK) | INSIDE
    assert sorted(every_action() - entered) == [], "enter these in BOOK, with the verb they need and arguments that fit"
    assert sorted(entered - every_action()) == [], "these are gone: take them out of BOOK or INSIDE"


@pytest.fixture(scope="module")
def office(
    _embedded_engine: BoltGraph, _embedded_home: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Office]:
    """On the engine of all tests, over connections that keep no stack for each question: thrice as fast."""
    engines.wipe(_embedded_engine)
    with open_graph(None, _embedded_home, migrations=engines.MIGRATIONS) as graph:
        office = office_on(graph, tmp_path_factory.mktemp("refusing"))
        first_administrator(office=office)
        yield office


@pytest.fixture(scope="module")
def officers(office: Office) -> dict[OfficerRole, Officer]:
    return lay_foreign_case(office)


REFUSALS = (NotAllowed, NoSuchCase, NoSuchSignIn, NoSuchDelegation)


@pytest.mark.parametrize("role", list(OfficerRole))
def test_whoever_may_not_is_refused_by_every_action(
    role: OfficerRole, office: Office, officers: dict[OfficerRole, Officer]
) -> None:
    by = acting_as(officers[role], Door.PAGE, office=office)
    before = office.graph.entries()[-1].number
    let_through = []
    for name, tried in BOOK.items():
        if _may(role, tried, office):
            continue
        try:
            tried.run(by, office)
        except REFUSALS:
            continue
        except Exception as other:
            let_through.append(f"{name}: {type(other).__name__}")
        else:
            let_through.append(f"{name}: done")
    told = "\n".join(let_through)
    assert not told, f"{role} was not refused; ask for permission before anything else:\n{told}"
    assert office.graph.entries(after=before) == ()


@pytest.mark.parametrize("role", [OfficerRole.TOWN_OFFICER, OfficerRole.REGULATOR_OFFICER, OfficerRole.GRID_OFFICER])
def test_a_case_out_of_reach_is_as_if_it_were_not_there(
    role: OfficerRole, office: Office, officers: dict[OfficerRole, Officer]
) -> None:
    by = acting_as(officers[role], Door.PAGE, office=office)
    told = []
    for name, tried in BOOK.items():
        if tried.about_the_case and tried.needs in office.matrix[role]:
            try:
                tried.run(by, office)
            except NoSuchCase:
                continue
            except Exception as other:
                told.append(f"{name}: {type(other).__name__}")
    assert told == []


def _may(role: OfficerRole, tried: Tried, office: Office) -> bool:
    if tried.needs is None:
        return True
    row = office.matrix[role]
    return reaches(office, role, tried.needs) if tried.about_the_case else tried.needs in row or tried.or_ in row
