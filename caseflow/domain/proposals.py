"""Letters the facts call for: the slip and the four letters of the district (一单四函), and those of ready measures.

Where a letter goes to an office the file does not name, the word for its place stands ("town", "regulator").
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from caseflow.domain.case_file import CaseFile
from caseflow.domain.chain import Chain
from caseflow.domain.days import Day
from caseflow.domain.happenings import Happening, happened
from caseflow.domain.judgement import LetterProposal, Measure, ThreeChecks
from caseflow.domain.law_book import LawBook
from caseflow.domain.measures import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondence:
    """What a question about letters looks at."""

    case: CaseFile
    chain: Chain
    checks: ThreeChecks
    happenings: tuple[Happening, ...]

    @property
    def town(self) -> str | None:
        """The town or street of the place: the file's word, else the only one among the projects' regions."""
        supervision = self.case.supervision
        if supervision is not None and supervision.town is not None:
            return supervision.town
        towns = {
            one.region.town for one in self.case.projects if one.region is not None and one.region.town is not None
        }
        return towns.pop() if len(towns) == 1 else None

    @property
    def regulator(self) -> str | None:
        return None if self.case.supervision is None else self.case.supervision.regulator


def propose_letters(
    case: CaseFile, chain: Chain, law: LawBook, *, measures: tuple[Measure, ...], checks: ThreeChecks, day: date
) -> tuple[LetterProposal, ...]:
    """Each letter once for each recipient, under its first reason: rules/proposals.yml, then the ready measures."""
    mail = Correspondence(case=case, chain=chain, checks=checks, happenings=happened(case, Day.of(day)))
    found = [
        LetterProposal(str(rule.suggests), to, rule.id)
        for rule in law.in_force("proposals", day)
        for to in law.questions[rule.asks](mail)
    ]
    for measure in measures:
        if measure.ready and measure.letter is not None:
            found.extend(LetterProposal(measure.letter, to, measure.measure) for to in _recipients(mail, law, measure))
    once: dict[tuple[str, str], LetterProposal] = {}
    for letter in found:
        once.setdefault((letter.kind, letter.to), letter)
    return tuple(once.values())


def _recipients(mail: Correspondence, law: LawBook, measure: Measure) -> Iterator[str]:
    """The offices a measure's rows name; else its party."""
    rules = [law.rule(rule_id) for rule_id in measure.rules]
    offices = [office for rule in rules if rule is not None for office in words(rule.terms.get("offices"))]
    for office in offices:
        named = {"town": mail.town, "regulator": mail.regulator}.get(office)
        yield named or office
    if not offices and measure.party is not None:
        yield measure.party
