"""Let a version of a template in, or go back to an earlier one or to the one that the program brings.

Who handed it in does not let it in. Letters that were drawn before keep their own version; drafts from now on take the
new one. Whoever reviews letters decides, for a template is what every letter of its kind will say.
"""

from dataclasses import replace

from caseflow.actions.letters.carrying import LONGEST_NOTE, within
from caseflow.actions.permission import demand
from caseflow.actions.writing_down import act_of, content, refuse_personal
from caseflow.domain.letter_life import NoReason
from caseflow.domain.officer import ActingOfficer, CasePlace, Verb
from caseflow.domain.template_version import (
    OF_THE_FOLDER,
    TemplateInForce,
    TemplateVersion,
    Versions,
    activated,
    in_force,
    must_be_activable,
    retired,
    version_of,
)
from caseflow.office import Office, Pen

ACTIVATE_TEMPLATE = "activate_template"
_DISTRICT = CasePlace(case="")
"""A template is no case's; who reviews anything reviews it."""


def activate_template(
    kind: str, number: int, reason: str, *, by: ActingOfficer, office: Office, once: str = ""
) -> TemplateVersion | None:
    """The version that is in use from now on; number 0 goes back to the one of the folder, and the answer is None.

    Raises NotAllowed, NoSuchLetterKind, NoSuchTemplateVersion, TemplateHasFaults, TemplateInForce, OwnTemplate,
    NoReason, AnswerTooLong, PersonalInText, MissingFile, and what `Press.must_fit` raises where the kind has changed
    since the version was handed in.
    """
    demand(Verb.REVIEW, by)
    office.press.kind(kind)
    why = within(reason, LONGEST_NOTE, "理由", "the reason")
    refuse_personal(why, "reason")
    if not why:
        raise NoReason(act="启用模板", act_en="Activate the template")
    act = act_of(ACTIVATE_TEMPLATE, f"templates.{kind}", by=by, office=office, once=once and f"{number}/{once}")
    _must_still_fit(kind, number, office)
    lent_by = by.lender(Verb.REVIEW, _DISTRICT)

    def work(pen: Pen) -> TemplateVersion | None:
        pen.hold_log()
        versions = pen.template_versions(kind)
        before = in_force(versions)
        if pen.has_entry(act.id):
            return before
        chosen = _chosen(versions, kind, number, by=by)
        if before is not None:
            pen.save(retired(before, by=by.officer.name, at=act.at))
        if chosen is not None:
            chosen = activated(chosen, by=by.officer.name, at=act.at, reason=why)
            pen.save(chosen)
        said = {"kind": kind, "from": before.number if before else OF_THE_FOLDER, "to": number, "why": why}
        pen.append(replace(act, what=content({**said, "on_behalf_of": lent_by} if lent_by else said)))
        return chosen

    return office.graph.write(work)


def _chosen(versions: Versions, kind: str, number: int, *, by: ActingOfficer) -> TemplateVersion | None:
    """The version asked for; None for the template of the folder."""
    if number == OF_THE_FOLDER:
        if in_force(versions) is None:
            raise TemplateInForce(kind=kind, number=number)
        return None
    version = version_of(versions, kind, number)
    must_be_activable(version, by.officer.name, by.lender(Verb.REVIEW, _DISTRICT))
    return version


def _must_still_fit(kind: str, number: int, office: Office) -> None:
    """Read before the unit of work: the bytes of a version never change."""
    if number == OF_THE_FOLDER:
        office.press.template(kind)
        return
    version = version_of(office.graph.template_versions(kind), kind, number)
    if not version.seen.faults:
        office.press.must_fit(kind, office.files.fetch(version.sha256))
