"""The register of the seals' use (用印登记): a row for each sealing in the cases an officer may read, never deleted."""

from dataclasses import dataclass

from caseflow.actions.permission import demand
from caseflow.domain.letter_record import Letter, Sealing
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.powers import place_of
from caseflow.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class SealingRow:
    """A use of a seal with the letter it is on."""

    sealing: Sealing
    letter: Letter


def seal_register(*, by: ActingOfficer, office: Office) -> tuple[SealingRow, ...]:
    """Every use in order of day and moment. Raises NotAllowed."""
    demand(Verb.READ, by)
    rows: list[SealingRow] = []
    after = ""
    while page := office.graph.dossiers(after=after):
        for dossier in page:
            if by.may_about(Verb.READ, place_of(dossier.case, dossier.work.in_charge)):
                letters = {letter.id: letter for letter in dossier.work.letters}
                rows += [SealingRow(sealing=one, letter=letters[one.letter]) for one in dossier.work.sealings]
        after = page[-1].case.id
    return tuple(sorted(rows, key=lambda row: (row.sealing.on, row.sealing.at, row.sealing.id)))
