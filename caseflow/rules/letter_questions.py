"""Questions about the district's own letters (一单四函). Each answers to whom the facts call for one."""

from collections.abc import Callable, Mapping

from caseflow.domain.happenings import of_kinds
from caseflow.domain.money import NOTHING
from caseflow.domain.proposals import Correspondence
from caseflow.domain.words import ActKind, EventKind, Verdict

Recipients = tuple[str, ...]


def lead_to_pass_on(mail: Correspondence) -> Recipients:
    """A complaint or other lead goes to the town of the place and the sector department (seed 二(二)3)."""
    if not of_kinds(mail.happenings, EventKind.COMPLAINT) or mail.town is None:
        return ()
    return (mail.town,) if mail.regulator is None else (mail.town, mail.regulator)


def project_at_risk(mail: Correspondence) -> Recipients:
    """A project with a broken system is at risk of arrears: the town is warned."""
    broken = any(row.verdict is Verdict.BROKEN for row in mail.checks.systems)
    return (mail.town,) if broken and mail.town is not None else ()


def regulator_slow(mail: Correspondence) -> Recipients:
    """The regulator was reminded, did nothing on record since, and wages are open still."""
    supervision, regulator = mail.case.supervision, mail.regulator
    owed = any(row.open is None or row.open != NOTHING for row in mail.checks.arrears)
    if supervision is None or regulator is None or not owed:
        return ()
    reminded = [
        place
        for place, act in enumerate(supervision.acts)
        if act.kind is ActKind.REMINDER and regulator in (act.note or "") and regulator not in (act.by or "")
    ]
    acted = [place for place, act in enumerate(supervision.acts) if regulator in (act.by or "")]
    return (regulator,) if reminded and max(acted, default=-1) < max(reminded) else ()


def advanced_for_employer(mail: Correspondence) -> Recipients:
    """What the emergency fund advanced is recovered from the employer (条例 第六十三条)."""
    if not of_kinds(mail.happenings, EventKind.FUND_ADVANCED):
        return ()
    keys = (mail.chain.principal(key) for claim in mail.case.claims for key in claim.employers)
    return tuple(dict.fromkeys(key for key in keys if key is not None))


QUESTIONS: Mapping[str, Callable[[Correspondence], Recipients]] = {
    question.__name__: question
    for question in (lead_to_pass_on, project_at_risk, regulator_slow, advanced_for_employer)
}
