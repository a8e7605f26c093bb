"""Questions about whom a measure may concern. Each takes the CaseFacts and answers with its targets, never by guess."""

from collections.abc import Callable, Iterable, Mapping

from caseflow.domain.case_facts import CaseFacts, Target
from caseflow.domain.case_file import Claim
from caseflow.domain.happenings import of_kinds, paths
from caseflow.domain.judgement import Liable, SystemRow
from caseflow.domain.orders import FLIGHT, PAY_ORDERS, pay_order_expired
from caseflow.domain.words import Duty, EventKind, Grade, PartyKind, PartyStatus, Verdict

Targets = tuple[Target, ...]
_INDIVIDUALS = {PartyKind.INDIVIDUAL, PartyKind.CREW}


def everybody(facts: CaseFacts) -> Targets:
    """Every party, and the case as a whole."""
    return (*(Target(party=party.key) for party in facts.case.parties), Target(party=None))


def whole_case(facts: CaseFacts) -> Targets:
    return (Target(party=None),)


def employers_who_owe(facts: CaseFacts) -> Targets:
    """Who hired the workers of a claim still open (条例 第十六条; before it 劳动法 第五十条)."""
    return tuple(
        Target(
            party=party,
            because=_claims(facts.still_open(claims)),
            rules=_rules(facts, party),
            articles=_law(facts, party),
        )
        for party, claims in facts.hires.items()
        if facts.still_open(claims)
    )


def employers(facts: CaseFacts) -> Targets:
    return tuple(Target(party=party, because=_claims(claims)) for party, claims in facts.hires.items())


def debtors_and_ordered(facts: CaseFacts) -> Targets:
    """Employers who owe, and whoever let an order to pay expire, paid since or not."""
    owing = {target.party for target in employers_who_owe(facts)}
    keys = [
        party.key
        for party in facts.case.parties
        if party.key in owing or pay_order_expired(facts.addressee(party.key)).shown
    ]
    return tuple(Target(party=key) for key in keys if facts.chain.principal(key) == key)


def answering_parties(facts: CaseFacts) -> Targets:
    """All who are liable for a claim still open."""
    return tuple(
        Target(party=party, because=_because(rows), rules=_rules(facts, party), articles=_law(facts, party))
        for party, rows in facts.open_rows.items()
    )


def firms_answering(facts: CaseFacts) -> Targets:
    """The same without persons and crews: 约谈函 goes to an enterprise."""
    return tuple(
        target
        for target in answering_parties(facts)
        if (party := facts.chain.party(target.party)) is not None and party.kind not in _INDIVIDUALS
    )


def bound_to_pay_first(facts: CaseFacts) -> Targets:
    """The general contractor that pays first for a subcontractor (条例 第三十条)."""
    return _with_duty(facts, Duty.PAYS_FIRST)


def bound_to_pay(facts: CaseFacts) -> Targets:
    """Others bound beside the employer: by unlawful award, a lent licence, or jointly (条例 第三十六条 and others)."""
    return _with_duty(facts, Duty.PAYS, Duty.JOINTLY)


def bound_to_advance(facts: CaseFacts) -> Targets:
    """Owners that must advance up to the unsettled works price (条例 第二十九条)."""
    return _with_duty(facts, Duty.ADVANCES)


def general_contractors_liable(facts: CaseFacts) -> Targets:
    return tuple(one for one in answering_parties(facts) if one.party in facts.chain.general_contractors)


def bearers_of_broken_systems(facts: CaseFacts) -> Targets:
    """Who bears a system shown broken, with its article and the penalty row (条例 第五十四条至第五十七条)."""
    return _bearers(facts, [row for row in facts.systems if row.verdict is Verdict.BROKEN])


def bearers_of_finable_systems(facts: CaseFacts) -> Targets:
    """The same, where the penalty is a fine that follows an order not obeyed."""
    finable = {rule.id for rule in facts.law.tables["penalties"] if "fine_low" in rule.terms}
    return _bearers(facts, [row for row in facts.systems if row.penalty in finable])


def refusers_of_records(facts: CaseFacts) -> Targets:
    return _concerned(facts, EventKind.RECORDS_REFUSED)


def ordered_by_decision(facts: CaseFacts) -> Targets:
    return _concerned(facts, EventKind.DECISION, EventKind.DECISION_EXPIRED)


def ordered_or_refusing(facts: CaseFacts) -> Targets:
    kinds = (*PAY_ORDERS, EventKind.ORDER_TO_CORRECT, EventKind.ORDER_TO_PRODUCE, EventKind.RECORDS_REFUSED)
    return _concerned(facts, *kinds, EventKind.ORDER_EXPIRED, EventKind.DECISION_EXPIRED)


def out_of_reach(facts: CaseFacts) -> Targets:
    """Parties whose whereabouts are unknown: service by public notice (民事诉讼法 第九十五条)."""
    lost = list(_concerned(facts, *FLIGHT[:2]))
    for party in facts.case.parties:
        if party.status is PartyStatus.UNREACHABLE:
            lost.append(Target(party=party.key, because=(f"parties.{party.key}.status",)))
    return tuple(lost)


def paid_since(facts: CaseFacts) -> Targets:
    """Whoever answered for claims of which none is open any more."""
    return tuple(
        Target(party=party, because=tuple(path for claim in claims for path in facts.money[claim.key].because))
        for party, claims in facts.bound.items()
        if not facts.still_open(claims)
    )


def _with_duty(facts: CaseFacts, *duties: Duty) -> Targets:
    found = []
    for party, rows in facts.open_rows.items():
        mine = [row for row in rows if row.duty in duties]
        if mine:
            found.append(
                Target(
                    party=party,
                    because=_because(mine),
                    rules=_each(rule for row in mine for rule in row.rules),
                    articles=_each(article for row in mine for article in row.articles),
                    grades=tuple(Grade(row.grade) for row in mine),
                )
            )
    return tuple(found)


def _bearers(facts: CaseFacts, broken: list[SystemRow]) -> Targets:
    keys = dict.fromkeys(row.bearer for row in broken if facts.chain.party(row.bearer) is not None)
    return tuple(_bearer(facts, key, [row for row in broken if row.bearer == key]) for key in keys)


def _bearer(facts: CaseFacts, key: str | None, rows: list[SystemRow]) -> Target:
    penalties = [rule for row in rows if (rule := facts.law.rule(row.penalty or "")) is not None]
    return Target(
        party=key,
        because=_each(path for row in rows for path in row.because),
        rules=_each((*(rule.id for rule in penalties), *(row.rule for row in rows))),
        articles=_each(
            (*(article for rule in penalties for article in rule.cited), *(a for row in rows for a in row.articles))
        ),
        grades=tuple(rule.grade for rule in penalties),
    )


def _concerned(facts: CaseFacts, *kinds: EventKind) -> Targets:
    """Parties (principals) whom an event of these kinds concerns."""
    events = of_kinds(facts.happenings, *kinds)
    found = []
    for party in facts.case.parties:
        mine = [one for one in events if one.concerns(party.key)]
        if mine and facts.chain.principal(party.key) == party.key:
            found.append(Target(party=party.key, because=paths(mine)))
    return tuple(found)


def _claims(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(f"claims.{claim.key}" for claim in claims)


def _because(rows: Iterable[Liable]) -> tuple[str, ...]:
    return _each(path for row in rows for path in row.because)


def _rules(facts: CaseFacts, party: str) -> tuple[str, ...]:
    return _each(rule for row in facts.rows_of(party) for rule in row.rules)


def _law(facts: CaseFacts, party: str) -> tuple[str, ...]:
    return _each(article for row in facts.rows_of(party) for article in row.articles)


def _each(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


QUESTIONS: Mapping[str, Callable[..., Targets]] = {
    question.__name__: question
    for question in (
        everybody,
        whole_case,
        employers_who_owe,
        employers,
        debtors_and_ordered,
        answering_parties,
        firms_answering,
        bound_to_pay_first,
        bound_to_pay,
        bound_to_advance,
        general_contractors_liable,
        bearers_of_broken_systems,
        bearers_of_finable_systems,
        refusers_of_records,
        ordered_by_decision,
        ordered_or_refusing,
        out_of_reach,
        paid_since,
    )
}
