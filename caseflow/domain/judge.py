"""The whole judgement of a case: facts and law in, the answer out; nothing here asks the time or opens anything."""

from datetime import date

from caseflow.domain.case_file import CaseFile
from caseflow.domain.chain import Chain, trace
from caseflow.domain.chain_doubts import doubts_about
from caseflow.domain.days import Day
from caseflow.domain.judgement import ClaimJudgement, Judgement, Paths
from caseflow.domain.law_book import LawBook
from caseflow.domain.liability import judge_claim, summary
from caseflow.domain.measures import propose_measures
from caseflow.domain.paragraph import told
from caseflow.domain.places import positions
from caseflow.domain.proposals import propose_letters
from caseflow.domain.rule import DECREE_DAY
from caseflow.domain.three_checks import run_checks
from caseflow.domain.words import LawPeriod


def judge(case: CaseFile, law: LawBook, *, today: date) -> Judgement:
    """Judge a case for its `as_of` (default the latest day among the events, else `today`)."""
    as_of = day_judged(case, today)
    chain = trace(case)
    claims = _claims(chain, law, as_of.last)
    liable = summary(claims)
    checks = run_checks(case, chain, law, day=as_of.last, claims=claims)
    measures = propose_measures(case, chain, law, as_of=as_of, claims=claims, liable=liable, systems=checks.systems)
    period = _period(as_of)
    missing = dict.fromkeys(path for claim in claims for path in claim.missing)
    if period is LawPeriod.UNKNOWN or _day_matters(chain, law, as_of, claims):
        missing["as_of"] = None
    return Judgement(
        id=case.id,
        as_of=as_of,
        law=period,
        chain=positions(chain),
        doubts=doubts_about(chain),
        claims=claims,
        liable=liable,
        three_checks=checks,
        measures=measures,
        letters=propose_letters(case, chain, law, measures=measures, checks=checks, day=as_of.last),
        missing=tuple(missing),
        paragraph=told(case, claims, liable, law=law, period=period, missing=tuple(missing)),
    )


def day_judged(case: CaseFile, today: date) -> Day:
    """The day a case is judged for."""
    if case.as_of is not None:
        return case.as_of
    days = [event.on for event in case.events if event.on is not None]
    return max(days, key=lambda day: (day.last, day.exact)) if days else Day.of(today)


def _claims(chain: Chain, law: LawBook, day: date) -> tuple[ClaimJudgement, ...]:
    return tuple(judge_claim(chain, claim, law, day=day) for claim in chain.case.claims)


def _period(as_of: Day) -> LawPeriod:
    if as_of.first >= DECREE_DAY:
        return LawPeriod.DECREE
    return LawPeriod.OLD if as_of.last < DECREE_DAY else LawPeriod.UNKNOWN


def _day_matters(chain: Chain, law: LawBook, as_of: Day, claims: tuple[ClaimJudgement, ...]) -> bool:
    """Whether another day within a partial `as_of` would name other rows."""
    if as_of.exact or law.in_force("liability", as_of.first) == law.in_force("liability", as_of.last):
        return False
    earlier = _claims(chain, law, as_of.first)
    return _rows(earlier) != _rows(claims)


def _rows(claims: tuple[ClaimJudgement, ...]) -> list[tuple[tuple[str, Paths], ...]]:
    return [tuple((row.party, row.rules) for row in claim.liable) for claim in claims]
