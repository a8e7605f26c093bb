"""Questions about whom a measure may concern because of a project or a contract: owners that pay late, projects without
funds, work let against the rules. Each takes the CaseFacts and answers with its targets.
"""

from collections.abc import Callable, Iterator, Mapping

from caseflow.domain.case_facts import CaseFacts, Target
from caseflow.domain.case_file import Contract, Project
from caseflow.domain.chain import nature_unknown
from caseflow.domain.money import NOTHING
from caseflow.domain.words import Nature, OwnerKind

Targets = tuple[Target, ...]


def givers_against_the_rules(facts: CaseFacts) -> Targets:
    """Who let work against the rules, or left the works price unpaid, while wages are owed (条例 第七条)."""
    if not facts.still_open(facts.answers_for(None)):
        return ()
    found: dict[str | None, list[str]] = {}
    for contract in facts.chain.contracts.values():
        found.setdefault(contract.giver, []).extend(_wrongs(facts, contract))
    return tuple(
        Target(party=giver, because=tuple(why), missing=() if giver else _nameless(why))
        for giver, why in found.items()
        if why
    )


def late_owners_of_government_projects(facts: CaseFacts) -> Targets:
    """Government projects whose owner pays late or whose money is not in place (条例 第五十九条, 第六十条)."""
    return _late_owners(facts, OwnerKind.GOVERNMENT)


def late_owners_of_state_firms(facts: CaseFacts) -> Targets:
    return _late_owners(facts, OwnerKind.STATE_FIRM)


def owners_without_public_funds(facts: CaseFacts) -> Targets:
    """The money of a government project is not in place (条例 第五十九条)."""
    return tuple(
        _owner(owner, (f"projects.{project.key}.funds_in_place",))
        for project in facts.case.projects
        if project.owner_kind is OwnerKind.GOVERNMENT and project.funds_in_place is False
        for owner in _owners(facts, project)
    )


def owners_of_unlawful_projects(facts: CaseFacts) -> Targets:
    """A private project with no funds or an illegal start, and arrears (条例 第六十一条)."""
    found: list[Target] = []
    for project in facts.case.projects:
        stated = {"lawful": project.lawful, "funds_in_place": project.funds_in_place}
        why = tuple(f"projects.{project.key}.{name}" for name, holds in stated.items() if holds is False)
        if project.owner_kind is OwnerKind.PRIVATE and why:
            found.extend(_owner(owner, why) for owner in _owners(facts, project))
    return tuple(found)


def _late_owners(facts: CaseFacts, kind: OwnerKind) -> Targets:
    found = []
    for project in facts.case.projects:
        for owner in _owners(facts, project) if project.owner_kind is kind else ():
            why = [path for link in _let_by(facts, owner) if _is_on(facts, link, project) for path in _late(link)]
            if project.funds_in_place is False:
                why.append(f"projects.{project.key}.funds_in_place")
            if why:
                found.append(_owner(owner, (f"projects.{project.key}.owner_kind", *why)))
    return tuple(found)


def _owner(key: str | None, why: tuple[str, ...]) -> Target:
    return Target(party=key, because=why, missing=() if key is not None else ("project_owner",))


def _owners(facts: CaseFacts, project: Project) -> tuple[str | None, ...]:
    """The owners of a project; where the file names none, nobody yet."""
    found = [
        party.key
        for party in facts.case.parties
        if party.key in facts.chain.owners
        and (len(facts.case.projects) == 1 or any(_is_on(facts, one, project) for one in _let_by(facts, party.key)))
    ]
    return tuple(found) or (None,)


def _let_by(facts: CaseFacts, owner: str | None) -> tuple[Contract, ...]:
    """The contracts an owner let; those of an owner nobody names are the top ones without a giver."""
    if owner is not None:
        return facts.chain.given_by(owner)
    return tuple(
        one for key, one in facts.chain.contracts.items() if one.giver is None and facts.chain.above[key] is None
    )


def _is_on(facts: CaseFacts, link: Contract, project: Project) -> bool:
    return link.project == project.key or (link.project is None and len(facts.case.projects) == 1)


def _late(link: Contract) -> tuple[str, ...]:
    """The facts that show works price due and unpaid on a contract."""
    if link.overdue_unpaid is not None and link.overdue_unpaid != NOTHING:
        return (f"contracts.{link.key}.overdue_unpaid",)
    return (f"contracts.{link.key}.overdue",) if link.overdue else ()


def _wrongs(facts: CaseFacts, link: Contract) -> Iterator[str]:
    yield from _late(link)
    if not nature_unknown(link) and link.nature != {Nature.LAWFUL}:
        yield f"contracts.{link.key}.nature"
    elif facts.chain.may_not_employ(link.taker):
        yield f"contracts.{link.key}"


def _nameless(why: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"contracts.{path.split('.')[1]}.from" for path in why))


QUESTIONS: Mapping[str, Callable[[CaseFacts], Targets]] = {
    question.__name__: question
    for question in (
        givers_against_the_rules,
        late_owners_of_government_projects,
        late_owners_of_state_firms,
        owners_without_public_funds,
        owners_of_unlawful_projects,
    )
}
