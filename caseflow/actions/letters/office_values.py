"""The office's own values: what no verified rule gives, proposed by the program and confirmed by an administrator."""

from dataclasses import dataclass, replace

from caseflow.actions.letters.carrying import LONGEST_NOTE, within
from caseflow.actions.permission import demand
from caseflow.actions.writing_down import act_of, content, refuse_personal
from caseflow.domain.letter import LetterKind
from caseflow.domain.office_value import ConfirmedValue, OfficeValue, ValuesUnconfirmed, checked, unconfirmed, value_of
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.office import Office, Pen, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueRow:
    """One value, what was confirmed of it, and the kinds of letter that rest on it."""

    value: OfficeValue
    confirmed: ConfirmedValue | None
    kinds: tuple[LetterKind, ...]


def list_values(*, by: ActingOfficer, office: Office) -> tuple[ValueRow, ...]:
    """Every value in the order of the book. Raises NotAllowed."""
    demand(Verb.READ, by)
    known = {one.id: one for one in office.graph.confirmed_values()}
    kinds = office.press.kinds()
    return tuple(
        ValueRow(value=value, confirmed=known.get(key), kinds=tuple(kind for kind in kinds if key in kind.rests_on))
        for key, value in office.law.office_values.items()
    )


def confirm_value(
    key: str, given: str, reason: str, *, by: ActingOfficer, office: Office, once: str = ""
) -> ConfirmedValue:
    """Confirm a value, the proposed one or another; the former word stays in the log.

    Raises NotAllowed, NoSuchOfficeValue, BadOfficeValue, AnswerTooLong, PersonalInText.
    """
    demand(Verb.ADMINISTER, by)
    value = value_of(office.law.office_values, key)
    why = within(reason, LONGEST_NOTE, "理由", "the reason")
    refuse_personal(why, "reason")
    act = act_of("confirm_value", f"values.{key}", by=by, office=office, once=once and f"{key}/{once}")
    record = ConfirmedValue(id=key, value=checked(value, given), reason=why, by=by.officer.name, at=act.at)

    def work(pen: Pen) -> ConfirmedValue:
        pen.hold_log()
        before = {one.id: one for one in pen.confirmed_values()}.get(key)
        if pen.has_entry(act.id) and before is not None:
            return before
        pen.save(record)
        said = {"from": before.value if before else None, "to": record.value, "why": why}
        pen.append(replace(act, what=content(said)))
        return record

    return office.graph.write(work)


def must_be_confirmed(kind: LetterKind, *, reading: Reading, office: Office) -> None:
    """Raises ValuesUnconfirmed for the values a letter prints that no administrator has confirmed."""
    if not kind.rests_on:
        return
    open_ = unconfirmed(office.law.office_values, kind.rests_on, reading.confirmed_values())
    if open_:
        raise ValuesUnconfirmed(kind=kind.zh, values="、".join(value.zh for value in open_))
