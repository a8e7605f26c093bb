"""A correction order before its words: to whom, what to pay, which systems to mend, under which day's law."""

from dataclasses import dataclass
from datetime import date

from caseflow.domain.case_file import CaseFile, Party
from caseflow.domain.drafts.payment import Payment, payments_of
from caseflow.domain.drafts.wording import NOT_APPLICABLE, ROLES, SYSTEMS
from caseflow.domain.judgement import Judgement, SystemRow
from caseflow.domain.words import Duty, PartyKind, Role, SystemCode, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the questions of rules/orders.yml are asked about."""

    case: CaseFile
    judgement: Judgement
    party: Party
    payments: tuple[Payment, ...]
    broken: tuple[SystemRow, ...]

    @property
    def day(self) -> date:
        """The day whose law holds: the day the case is judged for, its last where it is not exact."""
        return self.judgement.as_of.last

    @property
    def you(self) -> str:
        return "你" if self.to_person else "你单位"

    @property
    def to_person(self) -> bool:
        return self.party.kind in {PartyKind.INDIVIDUAL, PartyKind.CREW}

    @property
    def owes_own_wages(self) -> bool:
        return any(payment.duty is Duty.PAYS_DIRECTLY for payment in self.payments)

    @property
    def roles(self) -> tuple[Role, ...]:
        """The places the party holds in the chain, each role once."""
        held = [place.role for place in self.judgement.chain if place.party == self.party.key]
        return tuple(dict.fromkeys(role for role in (*held, self.party.role) if role is not None))

    def names(self, keys: tuple[str, ...], unnamed: str = "用人单位") -> str:
        """The parties as the order calls them; its own addressee is 你单位."""
        if not keys:
            return unnamed
        return "、".join(self.you if key == self.party.key else name_in(self.case, key) for key in keys)


def order_for(case: CaseFile, judgement: Judgement, party: Party) -> Order:
    """Everything the judgement lays on one party, a system broken on several projects once. Empty where nothing is."""
    broken = {
        row.system: row
        for row in judgement.three_checks.systems
        if row.bearer == party.key and row.verdict is Verdict.BROKEN and row.system in set(SYSTEMS)
    }
    payments = payments_of(case, judgement, party.key)
    return Order(case=case, judgement=judgement, party=party, payments=payments, broken=tuple(broken.values()))


def name_in(case: CaseFile, key: str) -> str:
    """A party's name; one without a name is called by its role and its key in the file."""
    party = case.party(key)
    if party is None:
        return key
    if party.name:
        return party.name
    return f"{ROLES[party.role]}（{key}）" if party.role else key


def representative_of(order: Order) -> str | None:
    """The legal representative: a name, or a party of the file; a person has none."""
    if order.to_person:
        return NOT_APPLICABLE
    stated = order.party.representative
    return None if stated is None else name_in(order.case, stated)


def system_words(row: SystemRow) -> tuple[str, str]:
    words = SYSTEMS[SystemCode(row.system)]
    return words.failing, words.mending
