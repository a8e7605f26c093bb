"""Delegations: an officer lends powers of his own roles to another, for days that are named."""

from dataclasses import dataclass, replace
from datetime import date

from caseflow.actions.people.keys import known
from caseflow.actions.people.wording import of_officer, why_of
from caseflow.actions.permission import demand
from caseflow.actions.writing_down import act_of, content
from caseflow.domain.delegating import unlendable
from caseflow.domain.officer import ActingOfficer, Delegation, OfficerRecord, OfficerRole, Verb
from caseflow.domain.people_errors import BadDelegation, NoSuchDelegation, OfficerSuspended
from caseflow.office import Office, Pen


@dataclass(frozen=True, slots=True, kw_only=True)
class Loan:
    """Who lends the powers of which roles to whom, from which day until which, both included."""

    giver: str
    taker: str
    roles: frozenset[OfficerRole]
    since: date
    until: date


def list_delegations(*, by: ActingOfficer, office: Office) -> tuple[Delegation, ...]:
    """All delegations for an administrator; for others those that they gave or received. The newest first."""
    every = office.graph.delegations()
    if by.may(Verb.ADMINISTER):
        return every
    name = by.officer.name
    return tuple(one for one in every if name in {one.giver, one.taker})


def delegate(loan: Loan, why: str, *, by: ActingOfficer, office: Office, once: str = "") -> str:
    """Lend powers, as the giver himself or as an administrator; the delegation's id.

    Raises NotAllowed, NoSuchOfficer, OfficerSuspended, BadDelegation, WhyMissing, PersonalInText.
    """
    if by.officer.name != loan.giver:
        demand(Verb.ADMINISTER, by)
    act = act_of("delegate", of_officer(loan.giver), by=by, office=office, once=once)
    lent = Delegation(
        id=act.id, giver=loan.giver, taker=loan.taker, roles=loan.roles, since=loan.since, until=loan.until,
        reason=why_of(why), by=by.officer.name, at=act.at,
    )  # fmt: skip
    today = office.clock.today()

    def work(pen: Pen) -> None:
        pen.hold_log()
        if pen.has_entry(act.id):
            return
        giver, taker = _present(pen, loan.giver), _present(pen, loan.taker)
        wrong = unlendable(giver.officer, taker.officer, loan.roles, since=loan.since, until=loan.until, today=today)
        if wrong is not None:
            raise BadDelegation(reason=wrong)
        pen.save(lent)
        pen.append(replace(act, what=content({"to": _told(lent), "why": lent.reason})))

    office.graph.write(work)
    return lent.id


def end_delegation(delegation: str, why: str, *, by: ActingOfficer, office: Office, once: str = "") -> None:
    """Take back what was lent, from this moment: the giver, the taker or an administrator may.

    Raises NoSuchDelegation, also for another's, so that a guessed id tells nothing; WhyMissing.
    """
    reason = why_of(why)
    act = act_of("end_delegation", f"delegation/{delegation}", by=by, office=office, once=once)

    def work(pen: Pen) -> None:
        pen.hold_log()
        lent = next((one for one in pen.delegations() if one.id == delegation), None)
        if lent is None or not (by.may(Verb.ADMINISTER) or by.officer.name in {lent.giver, lent.taker}):
            raise NoSuchDelegation(delegation=delegation)
        if lent.revoked_at is None:
            pen.save(replace(lent, revoked_at=act.at))
            pen.append(replace(act, what=content({"from": _told(lent), "to": None, "why": reason})))

    office.graph.write(work)


def _present(pen: Pen, name: str) -> OfficerRecord:
    record = known(pen, name)
    if record.suspended:
        raise OfficerSuspended(officer=name)
    return record


def _told(lent: Delegation) -> dict[str, object]:
    roles = sorted(map(str, lent.roles))
    days = {"since": lent.since.isoformat(), "until": lent.until.isoformat()}
    return {"giver": lent.giver, "taker": lent.taker, "roles": roles, **days}
