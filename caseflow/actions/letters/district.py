"""What a paper about the whole district is drawn from: every case its drafter may read, judged as of today."""

from datetime import date

from caseflow.domain.drafts.occasion import Standing
from caseflow.domain.judge import judge
from caseflow.domain.letter import LetterKind, Scope
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.powers import place_of
from caseflow.office import Office


def district_for(kind: LetterKind, *, by: ActingOfficer, office: Office) -> tuple[Standing, ...]:
    """The cases in order of id; none for a paper about one case only."""
    if kind.scope is not Scope.DISTRICT:
        return ()
    return standings(by=by, office=office, today=office.clock.today())


def standings(*, by: ActingOfficer, office: Office, today: date) -> tuple[Standing, ...]:
    """How every case stands that the officer may read."""
    found: list[Standing] = []
    after = ""
    while page := office.graph.dossiers(after=after):
        for dossier in page:
            if by.may_about(Verb.READ, place_of(dossier.case, dossier.work.in_charge)):
                judgement = judge(dossier.case, office.law, today=today)
                found.append(Standing(case=dossier.case, judgement=judgement, work=dossier.work))
        after = page[-1].case.id
    return tuple(found)
