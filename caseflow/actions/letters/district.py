"""What a paper about the whole district is drawn from: every case its drafter may read, judged as of today."""

from datetime import date

from caseflow.domain.drafts.authority import DistrictUnread
from caseflow.domain.drafts.occasion import Standing
from caseflow.domain.judge import judge
from caseflow.domain.letter import LetterKind, Scope
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.powers import place_of
from caseflow.office import Office, Reading


def district_for(
    kind: LetterKind, *, by: ActingOfficer, reading: Reading, office: Office, today: date
) -> tuple[Standing, ...]:
    """Every case in order of id; none for a paper about one case only. What counts a part would tell a wrong sum.

    Raises DistrictUnread.
    """
    if kind.scope is not Scope.DISTRICT:
        return ()
    if not by.may_everywhere(Verb.READ):
        raise DistrictUnread(kind=kind.zh, officer=by.officer.name)
    return standings(by=by, reading=reading, office=office, today=today)


def standings(*, by: ActingOfficer, reading: Reading, office: Office, today: date) -> tuple[Standing, ...]:
    """How every case stands that the officer may read."""
    found: list[Standing] = []
    after = ""
    while page := reading.dossiers(after=after):
        for dossier in page:
            if by.may_about(Verb.READ, place_of(dossier.case, dossier.work.in_charge)):
                judgement = judge(dossier.case, office.law, today=today)
                found.append(Standing(case=dossier.case, judgement=judgement, work=dossier.work))
        after = page[-1].case.id
    return tuple(found)
