"""The liability list beside the chain picture: who pays, in which rank, on which article, with what still missing."""

from collections.abc import Iterable
from dataclasses import dataclass

from caseflow.domain.case_file import CaseFile
from caseflow.domain.judgement import Judgement, Liable
from caseflow.domain.money import Yuan


@dataclass(frozen=True, slots=True)
class Payer:
    """One row of the liability list: the summary's rank, with the rows of the claims behind it."""

    party: str
    place: int
    rank: int
    duty: str
    cap: Yuan | None
    articles: tuple[str, ...]
    claims: tuple[str, ...]
    recourse_to: tuple[str, ...]
    final_bearer: bool
    officer_chooses: bool
    missing: tuple[str, ...]


def payers_of(case: CaseFile, judgement: Judgement) -> tuple[Payer, ...]:
    """The liable in order of rank, equal ranks in the order of the case file."""
    places = {party.key: place for place, party in enumerate(case.parties, start=1)}
    found = []
    for row in sorted(judgement.liable, key=lambda one: (one.rank, places.get(one.party, 0))):
        details = _rows_of(judgement, row.party)
        found.append(
            Payer(
                party=row.party,
                place=places.get(row.party, 0),
                rank=row.rank,
                duty=row.duty,
                cap=row.cap,
                articles=row.articles,
                claims=row.claims,
                recourse_to=_each(party for one in details for party in one.recourse_to),
                final_bearer=any(one.final_bearer for one in details),
                officer_chooses=any(one.officer_chooses for one in details),
                missing=_each(path for one in details for path in one.missing),
            )
        )
    return tuple(found)


def _rows_of(judgement: Judgement, party: str) -> list[Liable]:
    return [row for claim in judgement.claims for row in claim.liable if row.party == party]


def _each(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
