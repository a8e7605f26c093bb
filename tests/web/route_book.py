"""What each address of the application needs, and an example that reaches it.

A new address must be entered here; the tests that walk all addresses fail until it is, and say so. `about` needs the
verb over the very case; `anywhere` needs it over some case; `everybody` is any officer's; `nobody` names something of
another officer, which is refused to all but an administrator.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from flask import Flask
from werkzeug.routing import Rule

from caseflow.domain.officer import Verb
from tests.foreign import ACT, CASE, ISSUED, JOB, LETTER, OWNER


class Where(StrEnum):
    """Over what the verb must reach."""

    CASE = "case"
    ANY = "any"


@dataclass(frozen=True)
class Example:
    """One way to ask for an address: its arguments, what is sent, and what it takes."""

    needs: Verb | None
    where: Where = Where.ANY
    arguments: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, Any] = field(default_factory=dict)


def about(verb: Verb, arguments: Mapping[str, str] | None = None, **form: Any) -> Example:
    return Example(verb, Where.CASE, arguments or {}, form)


def anywhere(verb: Verb, **form: Any) -> Example:
    return Example(verb, Where.ANY, {}, form)


def everybody(**form: Any) -> Example:
    return Example(None, Where.ANY, {}, form)


TEMPLATE = {"kind": "advice_letter", "number": "0"}
"""A template that is there in every office."""
TRIAL = {"kind": "advice_letter", "number": "1", "place": "1"}
ARGUMENTS: Mapping[str, str] = {
    "place": "1",
    "case_id": CASE,
    "kind": "correction_order",
    "letter_id": LETTER,
    "proof_id": "d1",
    "move_id": "transfer",
    "agency_id": "zone_company",
    "name": OWNER,
    "session_id": "somebody-else-s",
    "delegation_id": "somebody-else-s",
    "filename": "app.css",
    "act": "review",
    "group": "contracts",
    "key": "K1",
    "correction_id": "k1",
    "conflict_id": "c1",
    "act_id": ACT,
    "job_id": JOB,
    "number": "1",
}
"""An example of each argument that stands in an address."""

_WHY = {"why": "试一试"}
_REASON = {"reason": "试一试"}
_DAYS = {"since": "2999-01-01", "until": "2999-01-02"}
_ACTS: tuple[Example, ...] = tuple(
    about(verb, {"act": act}, **_REASON, text="文", on="2026-11-20", how="direct", sender="某镇")
    for act, verb in {
        "edit": Verb.DRAFT,
        "review": Verb.REVIEW,
        "return": Verb.REVIEW,
        "issue": Verb.ISSUE,
        "seal": Verb.DRAFT,
        "attempt": Verb.DRAFT,
        "serve": Verb.DRAFT,
        "reply": Verb.DRAFT,
        "accept": Verb.DRAFT,
        "send_back": Verb.DRAFT,
        "close": Verb.DRAFT,
        "cancel": Verb.DRAFT,
        "void": Verb.ISSUE,
        "withdraw": Verb.ISSUE,
        "supersede": Verb.DRAFT,
    }.items()
)

BOOK: Mapping[str, tuple[Example, ...]] = {
    # Cases
    "worklist.page": (anywhere(Verb.READ),),
    "cases.listing": (anywhere(Verb.READ),),
    "cases.page": (about(Verb.READ),),
    "imports.form": (anywhere(Verb.IMPORT),),
    "imports.take": (anywhere(Verb.IMPORT),),
    "imports.confirm": (anywhere(Verb.IMPORT),),
    "chain.svg": (about(Verb.READ),),
    "chain.bitmap": (about(Verb.READ),),
    "api.hand_in": (anywhere(Verb.IMPORT),),
    "api.list_all": (anywhere(Verb.READ),),
    "api.read_back": (about(Verb.READ),),
    "api.trace": (about(Verb.READ),),
    "api.draft": (about(Verb.READ, to="SUB"),),
    "chain_api.bitmap": (about(Verb.READ),),
    "chain_api.drawing": (about(Verb.READ),),
    "chain_api.places": (about(Verb.READ),),
    "api-docs.openapi_json": (everybody(),),
    # Procedure
    "procedure.assignments": (about(Verb.DECIDE),),
    "procedure.form": (about(Verb.READ),),
    "procedure.make": (about(Verb.DRAFT, {"move_id": "receive"}, on="2026-11-20", **_REASON),),
    "procedure.put_in_charge": (about(Verb.DECIDE, officer="admin"),),
    "procedure.end": (about(Verb.DECIDE, officer="admin", **_REASON),),
    "procedure_api.procedure": (about(Verb.READ),),
    "procedure_api.make_move": (about(Verb.DECIDE, move="transfer", on="2026-11-20", **_REASON),),
    "procedure_api.put_in_charge": (about(Verb.DECIDE, officer="admin"),),
    # Facts by hand
    "facts.listing": (about(Verb.READ),),
    "facts.form": (about(Verb.READ),),
    "facts.save": (about(Verb.DRAFT, seen="x", price="1", **_REASON),),
    "facts.undo_form": (about(Verb.READ),),
    "facts.take_back": (about(Verb.DRAFT, **_REASON),),
    "facts.changes": (about(Verb.READ),),
    "facts.new_case": (anywhere(Verb.DRAFT),),
    "facts.open_new": (anywhere(Verb.DRAFT, id="FX9", **_REASON),),
    "facts.workers": (about(Verb.READ, {"key": "C1"}),),
    "facts.paste": (about(Verb.DRAFT, {"key": "C1"}, rows="张某\t\t3\t100", **_REASON),),
    "facts.conflicts": (about(Verb.READ),),
    "facts.settle": (about(Verb.DRAFT, conflict="c1", choice="ours", **_REASON),),
    "facts_api.open_new": (anywhere(Verb.DRAFT, id="FX9", **_REASON),),
    "facts_api.all_of": (about(Verb.READ),),
    "facts_api.add": (about(Verb.DRAFT, fact={"price": 1}, **_REASON),),
    "facts_api.read_one": (about(Verb.READ),),
    "facts_api.correct_single": (about(Verb.DRAFT, {"group": "case"}, fact={"notes": "文"}, **_REASON),),
    "facts_api.correct": (about(Verb.DRAFT, fact={"price": 1}, **_REASON),),
    "facts_api.withdraw": (about(Verb.DRAFT, **_REASON),),
    "facts_api.take_back": (about(Verb.DRAFT, **_REASON),),
    "facts_api.changes": (about(Verb.READ),),
    "facts_api.conflicts": (about(Verb.READ),),
    "facts_api.settle": (about(Verb.DRAFT, choice="ours", **_REASON),),
    "facts_api.paste": (about(Verb.DRAFT, {"key": "C1"}, rows="张某\t\t3\t100", **_REASON),),
    # Findings and proofs
    "findings.page": (about(Verb.READ),),
    "findings.decide": (about(Verb.CONFIRM, status="confirmed", finding="x"),),
    "finding_api.listing": (about(Verb.READ),),
    "finding_api.decide": (about(Verb.CONFIRM, findings=["x"], status="confirmed"),),
    "proofs.page": (about(Verb.READ),),
    "proofs.add": (about(Verb.DRAFT),),
    "proofs.file": (about(Verb.READ),),
    "proofs.link": (about(Verb.DRAFT),),
    "proofs.withdraw": (about(Verb.DRAFT, **_REASON),),
    "proof_api.listing": (about(Verb.READ),),
    "proof_api.add": (about(Verb.DRAFT),),
    "proof_api.file": (about(Verb.READ),),
    "proof_api.link": (about(Verb.DRAFT, shows=[]),),
    "proof_api.withdraw": (about(Verb.DRAFT, **_REASON),),
    # Personal values
    "reveals.page": (about(Verb.REVEAL),),
    "reveals.show": (about(Verb.REVEAL, path="claims.C1.people.0.id_number", purpose="verify", **_WHY),),
    "finding_api.sealed": (about(Verb.REVEAL),),
    "finding_api.show": (about(Verb.REVEAL, path="claims.C1.people.0.id_number", purpose="verify", **_WHY),),
    # Letters
    "letters.listing": (anywhere(Verb.READ),),
    "letters.new": (about(Verb.READ),),
    "office_values.listing": (anywhere(Verb.READ),),
    "office_values.confirm": (anywhere(Verb.ADMINISTER, value="5 days", **_REASON),),
    "office_values_api.list_all": (anywhere(Verb.READ),),
    "office_values_api.confirm": (anywhere(Verb.ADMINISTER, value="5 days", **_REASON),),
    "bulk.listing": (anywhere(Verb.READ),),
    "bulk.choose": (anywhere(Verb.READ),),
    "bulk.plan": (anywhere(Verb.DRAFT, act="draft", kind="correction_order"),),
    "bulk.start": (anywhere(Verb.DRAFT, act="draft", kind="correction_order"),),
    "bulk.page": (anywhere(Verb.EXPORT),),
    "bulk.archive": (anywhere(Verb.EXPORT),),
    "bulk.stop": (anywhere(Verb.ADMINISTER),),
    "bulk.resume": (anywhere(Verb.ADMINISTER),),
    "bulk_api.list_all": (anywhere(Verb.READ),),
    "bulk_api.plan": (anywhere(Verb.DRAFT, act="draft", kind="correction_order"),),
    "bulk_api.start": (anywhere(Verb.DRAFT, act="draft", kind="correction_order"),),
    "bulk_api.read": (anywhere(Verb.EXPORT),),
    "bulk_api.stop": (anywhere(Verb.ADMINISTER),),
    "bulk_api.resume": (anywhere(Verb.ADMINISTER),),
    "bulk_api.archive": (anywhere(Verb.EXPORT),),
    "letters.draft": (about(Verb.DRAFT, kind="correction_order", to="SUB"),),
    "letters.page": (about(Verb.READ),),
    "letters.file": (about(Verb.READ),),
    "letters.verified": (about(Verb.READ, {"letter_id": ISSUED}),),
    "letters_api.pdf": (about(Verb.READ),),
    "letters_api.rounds": (about(Verb.READ, {"letter_id": LETTER}),),
    "letters_api.verified": (about(Verb.READ, {"letter_id": ISSUED}),),
    "letters.pdf": (about(Verb.READ),),
    "letters.picture": (about(Verb.READ),),
    "letters.do": _ACTS,
    "templates.listing": (anywhere(Verb.READ),),
    "templates.page": (Example(Verb.READ, Where.ANY, {"kind": "advice_letter"}, {}),),
    "templates.upload": (Example(Verb.DRAFT, Where.ANY, {"kind": "advice_letter"}, {}),),
    "templates.fields": (Example(Verb.READ, Where.ANY, {"kind": "advice_letter"}, {}),),
    "templates.version": (Example(Verb.READ, Where.ANY, TEMPLATE, {}),),
    "templates.file": (Example(Verb.READ, Where.ANY, TEMPLATE, {}),),
    "templates.activate": (Example(Verb.REVIEW, Where.ANY, TEMPLATE, {"reason": "改了称谓"}),),
    "templates.trial": (Example(Verb.READ, Where.ANY, TRIAL, {}),),
    "templates.trial_file": (Example(Verb.READ, Where.ANY, TRIAL, {}),),
    "templates_api.list_all": (anywhere(Verb.READ),),
    "templates_api.versions": (Example(Verb.READ, Where.ANY, {"kind": "advice_letter"}, {}),),
    "templates_api.upload": (Example(Verb.DRAFT, Where.ANY, {"kind": "advice_letter"}, {}),),
    "templates_api.dictionary": (Example(Verb.READ, Where.ANY, {"kind": "advice_letter"}, {}),),
    "templates_api.version": (Example(Verb.READ, Where.ANY, TEMPLATE, {}),),
    "templates_api.file": (Example(Verb.READ, Where.ANY, TEMPLATE, {}),),
    "templates_api.trial": (Example(Verb.READ, Where.ANY, TRIAL, {}),),
    "templates_api.activate": (Example(Verb.REVIEW, Where.ANY, TEMPLATE, {"reason": "改了称谓"}),),
    "sheets.of_case": (about(Verb.READ, {"kind": "notice_board_sheet"}),),
    "sheets.of_letter": (about(Verb.READ, {"letter_id": ISSUED, "kind": "proof_of_service"}),),
    "sheets.of_district": (Example(Verb.READ, Where.ANY, {"kind": "supervision_ledger"}, {}),),
    "sheets.of_case_pdf": (about(Verb.READ, {"kind": "notice_board_sheet"}),),
    "sheets.of_letter_pdf": (about(Verb.READ, {"letter_id": ISSUED, "kind": "proof_of_service"}),),
    "sheets.of_district_pdf": (Example(Verb.READ, Where.ANY, {"kind": "supervision_ledger"}, {}),),
    "sheets_api.of_case": (about(Verb.READ, {"kind": "notice_board_sheet"}),),
    "sheets_api.of_letter": (about(Verb.READ, {"letter_id": ISSUED, "kind": "proof_of_service"}),),
    "sheets_api.of_district": (Example(Verb.READ, Where.ANY, {"kind": "supervision_ledger"}, {}),),
    "sheets_api.of_case_pdf": (about(Verb.READ, {"kind": "notice_board_sheet"}),),
    "sheets_api.of_letter_pdf": (about(Verb.READ, {"letter_id": ISSUED, "kind": "proof_of_service"}),),
    "sheets_api.of_district_pdf": (Example(Verb.READ, Where.ANY, {"kind": "supervision_ledger"}, {}),),
    "seals.register": (anywhere(Verb.READ),),
    "seals.as_csv": (anywhere(Verb.READ),),
    "seals.as_workbook": (anywhere(Verb.READ),),
    "seals.scan": (about(Verb.DRAFT),),
    "seal_api.register": (anywhere(Verb.READ),),
    "seal_api.scan": (about(Verb.DRAFT),),
    "letters_api.list_all": (anywhere(Verb.READ),),
    "letters_api.list_of_case": (about(Verb.READ),),
    "letters_api.draft": (about(Verb.DRAFT, kind="correction_order", to="SUB"),),
    "letters_api.read": (about(Verb.READ),),
    "letters_api.file": (about(Verb.READ),),
    "letters_api.do": _ACTS,
    # People
    "officers.matrix": (everybody(),),
    "officers.listing": (anywhere(Verb.ADMINISTER),),
    "officers.add_form": (anywhere(Verb.ADMINISTER),),
    "officers.add": (anywhere(Verb.ADMINISTER, name="新人", roles="clerk"),),
    "officers.one": (anywhere(Verb.ADMINISTER),),
    "officers.change": (anywhere(Verb.ADMINISTER, roles="clerk", **_WHY),),
    "officers.suspend": (anywhere(Verb.ADMINISTER, **_WHY),),
    "officers.resume": (anywhere(Verb.ADMINISTER, **_WHY),),
    "officers.password": (anywhere(Verb.ADMINISTER),),
    "officers.tokens": (anywhere(Verb.ADMINISTER),),
    "officers.end_sign_ins": (anywhere(Verb.ADMINISTER),),
    "agencies.listing": (anywhere(Verb.ADMINISTER),),
    "agencies.add": (anywhere(Verb.ADMINISTER, kind="town", name="新镇"),),
    "agencies.one": (anywhere(Verb.ADMINISTER),),
    "agencies.change": (anywhere(Verb.ADMINISTER, name="新名", **_WHY),),
    "delegations.listing": (everybody(),),
    "delegations.lend": (anywhere(Verb.ADMINISTER, giver=OWNER, taker="admin", roles="head", **_DAYS, **_WHY),),
    "delegations.end": (anywhere(Verb.ADMINISTER, **_WHY),),
    "sign_ins.listing": (everybody(),),
    "sign_ins.end": (anywhere(Verb.ADMINISTER),),
    "sign_ins.end_others": (everybody(),),
    "people.password_form": (everybody(),),
    "people_api.matrix": (everybody(),),
    "people_api.officers": (anywhere(Verb.ADMINISTER),),
    "people_api.add": (anywhere(Verb.ADMINISTER, name="新人", roles=["clerk"]),),
    "people_api.one": (anywhere(Verb.ADMINISTER),),
    "people_api.change": (anywhere(Verb.ADMINISTER, roles=["clerk"], **_WHY),),
    "people_api.suspend": (anywhere(Verb.ADMINISTER, **_WHY),),
    "people_api.resume": (anywhere(Verb.ADMINISTER, **_WHY),),
    "people_api.tokens": (anywhere(Verb.ADMINISTER),),
    "people_api.sessions": (anywhere(Verb.ADMINISTER),),
    "people_api.end_sessions": (anywhere(Verb.ADMINISTER),),
    "people_api.end_session": (anywhere(Verb.ADMINISTER),),
    "people_api.agencies": (anywhere(Verb.ADMINISTER),),
    "people_api.new_agency": (anywhere(Verb.ADMINISTER, kind="town", name="新镇"),),
    "people_api.move_agency": (anywhere(Verb.ADMINISTER, name="新名", **_WHY),),
    "people_api.delegations": (everybody(),),
    "people_api.lend": (anywhere(Verb.ADMINISTER, giver=OWNER, taker="admin", roles=["head"], **_DAYS, **_WHY),),
    "people_api.take_back": (anywhere(Verb.ADMINISTER, **_WHY),),
}
"""Every address but the open ones and those that end the very sign-in that asks."""

OWN_DOOR = frozenset({"people.change_password", "people.sign_out"})
"""Any officer's own, and the end of the sign-in that asks: tried by strangers only."""


@dataclass(frozen=True)
class Asked:
    """One request to one address."""

    endpoint: str
    method: str
    address: str
    example: Example

    def __str__(self) -> str:
        return f"{self.method} {self.address} ({self.endpoint})"


def every_address(app: Flask) -> Iterator[tuple[Rule, str, str]]:
    """Every rule of the application with each of its methods and an address that reaches it."""
    for rule in app.url_map.iter_rules():
        for method in sorted((rule.methods or set()) - {"OPTIONS", "HEAD"}):
            yield rule, method, _filled(rule, {})


def every_request(app: Flask, known_open: frozenset[str]) -> Iterator[Asked]:
    """Every example of every address that somebody must be allowed to use."""
    for rule, method, _ in every_address(app):
        if rule.endpoint in known_open | OWN_DOOR:
            continue
        for example in BOOK.get(rule.endpoint, ()):
            yield Asked(rule.endpoint, method, _filled(rule, example.arguments), example)


def unknown(app: Flask, known_open: frozenset[str]) -> list[str]:
    """What to do about each address that nobody entered here, and each entry whose address is gone."""
    there = {rule.endpoint: rule.rule for rule in app.url_map.iter_rules()}
    entered = set(BOOK) | OWN_DOOR | known_open
    return [
        *(f"enter '{name}' ({there[name]}) into BOOK: which verb it needs, and a form that is complete"
          for name in sorted(set(there) - entered)),
        *(f"take '{name}' out of BOOK: the address is gone" for name in sorted(entered - set(there))),
    ]  # fmt: skip


def _filled(rule: Rule, given: Mapping[str, str]) -> str:
    address = rule.rule
    for argument in rule.arguments:
        value = given.get(argument) or ARGUMENTS.get(argument)
        assert value, f"give an example of <{argument}> of {rule.rule} in ARGUMENTS of tests/web/route_book.py"
        for told in (f"<{argument}>", f"<path:{argument}>", f"<int:{argument}>"):
            address = address.replace(told, value)
    return address
