"""Fines for broken systems (保障农民工工资支付条例 第五十四条 to 第五十七条): which acts, between which sums."""

from dataclasses import dataclass

from caseflow.domain.drafts.citations import citable, in_words
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order import Order, system_words
from caseflow.domain.errors import DomainError
from caseflow.domain.judgement import SystemRow
from caseflow.domain.money import Yuan, total
from caseflow.domain.rule import Article, Rule

_TABLE = "penalties"


class FineOutOfRange(DomainError):
    """A fine lies outside what the law allows for these acts (terms: given, low, high: yuan)."""

    slug = "fine_out_of_range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fine:
    """The acts that one article punishes; sums in yuan."""

    rule: Rule
    acts: tuple[SystemRow, ...]

    @property
    def low(self) -> Yuan:
        return Yuan.parse(str(self.rule.terms["fine_low"]))

    @property
    def high(self) -> Yuan:
        return Yuan.parse(str(self.rule.terms["fine_high"]))

    @property
    def stops_works(self) -> bool:
        return bool(self.rule.terms.get("stop_work"))

    @property
    def articles(self) -> tuple[Article, ...]:
        return citable(self.rule)


def fines_of(order: Order, occasion: Occasion) -> tuple[Fine, ...]:
    """What the party may be fined for, an article each; only a unit is, and only for what its day's law punishes."""
    if order.to_person:
        return ()
    found = []
    for rule in occasion.law.in_force(_TABLE, order.day):
        acts = tuple(row for row in order.broken if row.penalty == rule.id)
        if acts and "fine_low" in rule.terms:
            found.append(Fine(rule=rule, acts=acts))
    return tuple(found)


def fine_stated(fines: tuple[Fine, ...], occasion: Occasion) -> Yuan | None:
    """The sum the form names, None for none. Raises FineOutOfRange outside the sum of the articles' own ranges."""
    answered = occasion.answer("fine")
    if answered is None:
        return None
    given = Yuan.parse(answered)
    low, high = total([one.low for one in fines]), total([one.high for one in fines])
    if not low <= given <= high:
        raise FineOutOfRange(given=given, low=low, high=high)
    return given


def acts_words(fine: Fine) -> str:
    """What was not done, one after the other."""
    return "；".join(dict.fromkeys(system_words(row)[0] for row in fine.acts))


def range_words(fine: Fine) -> str:
    """逾期不改正的，依照《…》第五十五条的规定，应当责令项目停工，并处50,000.00元以上…以下的罚款."""
    stop = "应当责令项目停工，并处" if fine.stops_works else "应当处"
    return f"逾期不改正的，依照{in_words(fine.articles)}的规定，{stop}{fine.low}元以上{fine.high}元以下的罚款"
