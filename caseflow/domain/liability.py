"""Who must pay, for each claim: the rows of the law that fire, ranked by the office's policy.

Rows and questions are handed in (rules/liability.yml, rules/standing_in.yml); this module only gathers and ranks.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from caseflow.domain.answer import Answer
from caseflow.domain.case_file import Claim
from caseflow.domain.chain import Chain
from caseflow.domain.judgement import ClaimJudgement, Liable, LiableParty, Paths
from caseflow.domain.law_book import LawBook
from caseflow.domain.rule import DECREE_DAY, Rule
from caseflow.domain.standing import Standing, standings
from caseflow.domain.words import Basis, ClaimAbout, Duty

_NO_DUTY = "none"
_STRENGTH = (Duty.PAYS_FIRST, Duty.PAYS, Duty.ADVANCES, Duty.JOINTLY, Duty.PAYS_DIRECTLY)


_Hit = tuple[Rule, Answer]
"""A row and what it says."""


@dataclass(slots=True)
class _Reached:
    """A party with every row that reached it for one claim."""

    party: str
    hits: list[_Hit] = field(default_factory=list)
    remarks: list[_Hit] = field(default_factory=list)
    stands_for: str | None = None

    @property
    def deciding(self) -> list[_Hit]:
        """The rows that fix duty and rank: verified ones, and an unverified row only where it stands alone."""
        return [hit for hit in self.hits if hit[0].grade.citable] or self.hits

    def terms(self, name: str) -> set[object]:
        return {rule.terms.get(name) for rule, _ in self.deciding}


def judge_claim(chain: Chain, claim: Claim, law: LawBook, *, day: date) -> ClaimJudgement:
    """The liable parties of one claim on that day (regulations 1.2; ranks by the office's default policy)."""
    owed = claim.owed if claim.owed is not None else claim.claimed
    if claim.no_wages:
        return ClaimJudgement(claim=claim.key, owed=owed, liable=(), missing=(), note=claim.no_wages)
    where = standings(chain, claim)
    hits = _answers(where, law, day)
    reached = _reach(hits)
    unnamed = _stand_in(chain, law, day, reached)
    doubtful = (path for one in where for path in one.missing)
    known = (path for one in reached.values() for _, answer in one.hits for path in answer.missing)
    missing = _once((*doubtful, *known, *_undecided(hits, reached), *unnamed, *_unstated(claim)))
    liable = _ranked(chain, reached, missing)
    note = "law_not_held" if _law_not_held(where, reached, day) else None
    return ClaimJudgement(claim=claim.key, owed=owed, liable=liable, missing=missing, note=note)


def summary(claims: Iterable[ClaimJudgement]) -> tuple[LiableParty, ...]:
    """Each liable party once, with its lowest rank over the claims; by rank, then in the order found."""
    found: dict[str, list[tuple[str, Liable]]] = {}
    for claim in claims:
        for row in claim.liable:
            found.setdefault(row.party, []).append((claim.claim, row))
    parties = [_summed(party, rows) for party, rows in found.items()]
    return tuple(sorted(parties, key=lambda party: party.rank))


def _summed(party: str, rows: list[tuple[str, Liable]]) -> LiableParty:
    first = min((row for _, row in rows), key=lambda row: (row.rank, _STRENGTH.index(row.duty)))
    caps = [row.cap for _, row in rows]
    return LiableParty(
        party=party,
        rank=first.rank,
        duty=first.duty,
        claims=tuple(claim for claim, _ in rows),
        cap=None if None in caps else max(cap for cap in caps if cap is not None),
        rules=_once(rule for _, row in rows for rule in row.rules),
        articles=_once(article for _, row in rows for article in row.articles),
    )


def _answers(where: tuple[Standing, ...], law: LawBook, day: date) -> list[_Hit]:
    """What every row in force says of every standing; sure of one standing is sure of the claim."""
    return [
        (rule, answer)
        for rule in law.in_force("liability", day)
        for standing in where
        for answer in law.questions[rule.asks](standing)
    ]


def _reach(hits: list[_Hit]) -> dict[str, _Reached]:
    reached: dict[str, _Reached] = {}
    sure = [hit for hit in hits if hit[1].sure]
    for rule, answer in sure:
        if rule.terms["duty"] != _NO_DUTY:
            reached.setdefault(answer.party, _Reached(answer.party)).hits.append((rule, answer))
    for rule, answer in sure:
        if rule.terms["duty"] == _NO_DUTY and answer.party in reached:
            reached[answer.party].remarks.append((rule, answer))
    return reached


def _stand_in(chain: Chain, law: LawBook, day: date, reached: dict[str, _Reached]) -> Paths:
    """Add branches, investors and successors beside those they stand for, with the same rows.

    Answers with the facts that would name somebody more.
    """
    waiting, unnamed = list(reached), list[str]()
    while waiting:
        key = waiting.pop(0)
        for rule in law.in_force("standing_in", day):
            for answer in law.questions[rule.asks](chain, key):
                if not answer.sure:
                    unnamed.extend(answer.missing)
                elif answer.party not in reached:
                    reached[answer.party] = _Reached(
                        answer.party, list(reached[key].hits), [(rule, answer)], reached[key].stands_for or key
                    )
                    waiting.append(answer.party)
    return tuple(unnamed)


def _undecided(hits: list[_Hit], reached: dict[str, _Reached]) -> Paths:
    """The facts that would add a row of the first rank."""
    paths: list[str] = []
    for _, answer in hits:
        known = reached.get(answer.party)
        if not answer.sure and not (known is not None and _always_first(known)):
            paths.extend(answer.missing)
    return tuple(paths)


def _unstated(claim: Claim) -> Paths:
    """What of the claim itself is not settled yet."""
    key = f"claims.{claim.key}"
    paths = []
    if claim.owed is None:
        paths.append(f"{key}.owed")
    if claim.basis in {None, Basis.CLAIMED}:
        paths.append(f"{key}.basis")
    if claim.about is ClaimAbout.MIXED:
        paths.append(f"{key}.about")
    return tuple(paths)


def _always_first(one: _Reached) -> bool:
    return any(rule.terms["rank"] == "first" and not rule.terms.get("officer_chooses") for rule, _ in one.hits)


def _ranked(chain: Chain, reached: dict[str, _Reached], missing: Paths) -> tuple[Liable, ...]:
    firsts = {one.stands_for or one.party for one in reached.values() if "first" in one.terms("rank")}
    joint = {one.stands_for or one.party for one in reached.values() if "first_if_alone" in one.terms("rank")}
    rows = [_row(one, _rank(chain, one, firsts, joint), missing) for one in reached.values()]
    return tuple(sorted(rows, key=lambda row: (row.rank, _STRENGTH.index(row.duty))))


def _rank(chain: Chain, one: _Reached, firsts: set[str], joint: set[str]) -> int:
    who, ranks = one.stands_for or one.party, one.terms("rank")
    if "first" in ranks:
        return 1
    if "first_if_alone" in ranks:
        return 2 if firsts - {who} else 1
    if "first_if_general" not in ranks:
        return 2
    general = who in chain.general_contractors
    return 1 if general or not (firsts | joint) - {who} else 2


def _row(one: _Reached, rank: int, missing: Paths) -> Liable:
    hits, shown = one.deciding, [*one.hits, *one.remarks]
    rules = [rule for rule, _ in shown]
    caps = [answer.cap if rule.terms["duty"] == Duty.ADVANCES else None for rule, answer in hits]
    own = _once(path for _, answer in shown for path in answer.missing)
    return Liable(
        party=one.party,
        rank=rank,
        duty=min((Duty(str(rule.terms["duty"])) for rule, _ in hits), key=_STRENGTH.index),
        cap=None if None in caps else max(cap for cap in caps if cap is not None),
        recourse_to=_once(key for _, answer in hits for key in answer.recourse_to if key != one.party),
        final_bearer=True in one.terms("final_bearer") and one.stands_for is None,
        rules=_once(rule.id for rule in rules),
        articles=_once(article for rule in rules for article in rule.cited),
        grade=max((rule.grade for rule, _ in hits), key=lambda grade: grade.strength),
        because=_once(path for _, answer in shown for path in answer.because),
        unless=_once(path for _, answer in shown for path in answer.unless),
        missing=_once((*own, *missing)),
        officer_chooses=all(rule.terms.get("officer_chooses") for rule, _ in hits),
    )


def _law_not_held(where: tuple[Standing, ...], reached: dict[str, _Reached], day: date) -> bool:
    """Before the Decree, somebody stands above the employer and no row held speaks of him."""
    if day >= DECREE_DAY:
        return False
    above = {link.giver for standing in where for link in standing.way if link.giver is not None}
    return bool(above) and not above & reached.keys()


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
