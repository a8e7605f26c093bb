"""To whom a letter goes: a party of the case by its key, or an office of the district by name or by its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from caseflow.domain.agency import Agency, AgencyKind
from caseflow.domain.case_file import CaseFile
from caseflow.domain.errors import NoSuchParty, NotTheirLetter
from caseflow.domain.judgement import Judgement
from caseflow.domain.letter import LetterKind

OUTSIDE = "outside"
"""In `goes_to`: anybody whom the clerk names, such as a bank, the police or the complainant."""
FILE = "file"
"""In `goes_to`: nobody; the paper stays in the case's file."""
MEMBERS = "members"
"""In `goes_to`: every town and every member of the leading group together, as a circular does."""
PUBLIC = "public"
"""In `goes_to`: everybody; the paper is published."""
STANDING = {FILE: "", MEMBERS: "各街镇、各成员单位", PUBLIC: "社会公众"}
"""Addressees that no case names: where a kind goes to one of them alone, nobody is chosen."""
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Addressee:
    """`kind` is a role of the chain or a place of the organisation tree; empty where nobody knows it yet.

    `name` is empty while only the place is known ("town"): the letter's recipient is then a blank; and of a paper that
    stays in the file.
    """

    to: str
    name: str
    kind: str


def addressee(
    case: CaseFile, judgement: Judgement, kind: LetterKind, to: str, *, agencies: Iterable[Agency]
) -> Addressee:
    """The addressee as the letter calls it; a paper for the file, the members or the public alone is for nobody else.

    Raises NoSuchParty for a key or name that neither the case nor the district knows; NotTheirLetter for a party that
    stands where this kind of letter does not go.
    """
    standing = (to or FILE) if len(kind.goes_to) > 1 else kind.goes_to[0]
    if standing in STANDING and standing in kind.goes_to:
        return Addressee(standing, STANDING[standing], standing)
    party = case.party(to)
    if party is not None:
        return Addressee(to, party.name or "", _place_in_chain(judgement, kind, to, party.role))
    found = _office(case, to, tuple(agencies))
    if found is not None and found.kind in kind.goes_to:
        return found
    if OUTSIDE in kind.goes_to and 0 < len(to.strip()) <= _LONGEST:
        return Addressee(to.strip(), to.strip(), OUTSIDE)
    if found is None:
        raise NoSuchParty(case=case.id, party=to)
    raise NotTheirLetter(kind=kind.kind, party=to)


def offices_for(case: CaseFile, kind: LetterKind, agencies: Iterable[Agency]) -> tuple[Addressee, ...]:
    """The offices this kind may go to: the case's own town and regulator first, then the district's others."""
    own = [Addressee(name, name, place) for place, name in _of_case(case)]
    named = {one.name for one in own}
    listed = [Addressee(one.name, one.name, one.kind) for one in agencies if not one.names & named]
    once: dict[str, Addressee] = {}
    for one in (*own, *listed):
        if one.kind in kind.goes_to:
            once.setdefault(one.name, one)
    return tuple(once.values())


def parties_for(case: CaseFile, judgement: Judgement, kind: LetterKind) -> tuple[Addressee, ...]:
    """The parties this kind may go to: those in a place it goes to, and those whose place nobody knows yet."""
    found = []
    for party in case.parties:
        try:
            place = _place_in_chain(judgement, kind, party.key, party.role)
        except NotTheirLetter:
            continue
        found.append(Addressee(party.key, party.name or party.key, place))
    return tuple(found)


def _place_in_chain(judgement: Judgement, kind: LetterKind, key: str, stated: str | None) -> str:
    """One of the party's places to which the kind goes; empty where no place of it is known."""
    held = [place.role for place in judgement.chain if place.party == key]
    places = [str(role) for role in (*held, stated) if role is not None]
    fitting = [place for place in places if place in kind.goes_to]
    if (places and not fitting) or not set(kind.goes_to) - set(AgencyKind) - {OUTSIDE, *STANDING}:
        raise NotTheirLetter(kind=kind.kind, party=key)
    return fitting[0] if fitting else ""


def _office(case: CaseFile, to: str, agencies: tuple[Agency, ...]) -> Addressee | None:
    for place, name in _of_case(case):
        if to in {place, name}:
            return Addressee(to, name, place)
    for one in agencies:
        if to in {one.id, *one.names}:
            return Addressee(to, one.name, one.kind)
    if to in set(AgencyKind):
        named = [one.name for one in agencies if one.kind == to]
        return Addressee(to, named[0] if len(named) == 1 else "", to)
    return None


def _of_case(case: CaseFile) -> Iterator[tuple[AgencyKind, str]]:
    """The town and the regulator that the file names, or the only town of its projects."""
    supervision = case.supervision
    towns = {one.region.town for one in case.projects if one.region is not None and one.region.town}
    town = supervision.town if supervision is not None and supervision.town else None
    town = town or (towns.pop() if len(towns) == 1 else None)
    if town:
        yield AgencyKind.TOWN, town
    if supervision is not None and supervision.regulator:
        yield AgencyKind.REGULATOR, supervision.regulator
