"""What is wrong at a box, in a few words: from stated facts and from the systems judged broken, never from silence."""

from collections.abc import Iterator

from caseflow.domain.case_file import CaseFile, Contract, Party
from caseflow.domain.judgement import Judgement
from caseflow.domain.words import ContractKind, Nature, PartyKind, PartyStatus, Role, Verdict
from caseflow.glossary import Language, knows, label
from caseflow.pictures.tree import Node, Shape

_BAD_STATUS = frozenset(PartyStatus) - {PartyStatus.ACTIVE}
_SUSPECT = (
    Nature.WHOLE_TRANSFER,
    Nature.UNLAWFUL_SUBCONTRACT,
    Nature.BORROWED_LICENCE,
    Nature.TO_INDIVIDUAL,
    Nature.UNLICENSED_DISPATCH,
)


class Warner:
    """Says what is wrong at a box of one case."""

    def __init__(self, judgement: Judgement, case: CaseFile, language: Language) -> None:
        self.language = language
        self.parties = {party.key: party for party in reversed(case.parties)}
        self.contracts = {contract.key: contract for contract in reversed(case.contracts)}
        self.broken: dict[str, list[tuple[str | None, str]]] = {}
        for row in judgement.three_checks.systems:
            if row.verdict is Verdict.BROKEN and row.bearer is not None:
                self.broken.setdefault(row.bearer, []).append((row.project, row.system))

    def warnings(self, node: Node) -> tuple[str, ...]:
        """Everything wrong with a party at this place, the gravest first, each in a few words."""
        party = self.parties.get(str(node.party))
        if party is None:
            return ()
        found = [label("flag", flag, self.language) for flag in self._flags(node, party)]
        systems = dict.fromkeys(system for project, system in self.broken.get(party.key, ()) if _of(node, project))
        return (*found, *(self._lack(system) for system in systems))

    def suspected(self, node: Node) -> tuple[str, ...]:
        """What the law may forbid about the link from the box above."""
        natures = {nature for contract in self._contracts(node) for nature in contract.nature}
        return tuple(label("suspected", nature, self.language) for nature in _SUSPECT if nature in natures)

    def notable(self, node: Node) -> int:
        """How much one should rather see this box than another beside the path."""
        return 2 * bool(self.suspected(node)) + bool(self.warnings(node))

    def _lack(self, system: str) -> str:
        if knows("lack", system):
            return label("lack", system, self.language)
        return label("lack", "other", self.language).format(system=label("system", system, self.language))

    def _flags(self, node: Node, party: Party) -> Iterator[str]:
        if party.status in _BAD_STATUS:
            yield str(party.status)
        if party.qualified is False:
            yield "unqualified"
        takers = [child for child in (*node.children, *node.hidden) if child.shape is not Shape.FOLD]
        hires = any(child.shape is Shape.WORKERS for child in takers)
        if party.may_employ is False or (hires and party.kind in {PartyKind.INDIVIDUAL, PartyKind.CREW}):
            yield "may_not_employ"
        given = [contract for child in takers for contract in self._contracts(child)]
        if party.role is Role.LICENCE_LENDER or any(Nature.BORROWED_LICENCE in one.nature for one in given):
            yield "lends_licence"
        dispatches = any(one.kind is ContractKind.DISPATCH for one in self._contracts(node))
        if party.dispatch_licence is False and dispatches:
            yield "no_dispatch_licence"
        if any(_owes(contract) for contract in given):
            yield "overdue"

    def _contracts(self, node: Node) -> list[Contract]:
        return [self.contracts[key] for key in node.contracts if key in self.contracts]


def _owes(contract: Contract) -> bool:
    return contract.overdue is True or (contract.overdue_unpaid is not None and contract.overdue_unpaid.fen > 0)


def _of(node: Node, project: str | None) -> bool:
    return project is None or node.project is None or project == node.project
