"""Check 2 of the three checks (制度落实): each system of the catalogue on each project.

The catalogue is data (rules/systems.yml). A row marked active is asked on every project; another is answered only
where the file states it. Silence is unknown, never broken.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from caseflow.domain.case_file import CaseFile, Claim, Contract, Project
from caseflow.domain.chain import Chain
from caseflow.domain.judgement import Paths, SystemRow
from caseflow.domain.law_book import LawBook
from caseflow.domain.rule import Rule
from caseflow.domain.words import Grade, SystemCode, Verdict


@dataclass(frozen=True, slots=True)
class SystemFacts:
    """What a file says of one system on one project (None: the file names no project)."""

    case: CaseFile
    project: Project | None
    system: SystemCode

    @property
    def stated(self) -> tuple[bool | None, str]:
        """The project's own word goes before the case's; with the path that says it, or would."""
        own = None if self.project is None else self.project.systems.get(self.system)
        if self.project is not None and own is not None:
            return own, f"projects.{self.project.key}.systems.{self.system}"
        of_case = self.case.systems.get(self.system)
        if of_case is None and self.project is not None and len(self.case.projects) > 1:
            return None, f"projects.{self.project.key}.systems.{self.system}"
        return of_case, f"systems.{self.system}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemAnswer:
    verdict: Verdict
    because: Paths = ()
    missing: Paths = ()


def systems_check(chain: Chain, law: LawBook, day: date) -> tuple[SystemRow, ...]:
    """One row per project and system, in the order of the file and of the catalogue."""
    catalogue: dict[SystemCode, list[Rule]] = {}
    for rule in law.tables["systems"]:
        catalogue.setdefault(SystemCode(str(rule.terms["system"])), []).append(rule)
    rows: list[SystemRow] = []
    named = _Bearers(chain)
    for project in chain.case.projects or (None,):
        for system, rules in catalogue.items():
            facts = SystemFacts(chain.case, project, system)
            if rules[0].terms["active"] or facts.stated[0] is not None:
                rows.append(_row(named, law, day, facts, rules))
    return tuple(rows)


class _Bearers:
    """Who bears a duty on a project, each looked up once."""

    def __init__(self, chain: Chain) -> None:
        self._chain = chain
        self._found: dict[tuple[str | None, str], tuple[str | None, Paths]] = {}

    def on(self, project: str | None, role: str) -> tuple[str | None, Paths]:
        if (project, role) not in self._found:
            self._found[project, role] = _bearer(self._chain, project, role)
        return self._found[project, role]


def _row(bearers: _Bearers, law: LawBook, day: date, facts: SystemFacts, rules: list[Rule]) -> SystemRow:
    project = facts.project.key if facts.project is not None else None
    binding = [rule for rule in rules if rule.in_force(day)]
    if not binding:
        return SystemRow(
            system=facts.system, project=project, verdict=Verdict.UNKNOWN, rule=rules[0].id, articles=(),
            grade=Grade.I, bearer=None, penalty=None, because=(), missing=("law_not_held",),
        )  # fmt: skip
    answer: SystemAnswer = law.questions[binding[0].asks](facts)
    bearer, unnamed = bearers.on(project, str(binding[0].terms["bearer"]))
    penalty = law.rule(str(binding[0].terms.get("penalty", "")))
    broken = answer.verdict is Verdict.BROKEN
    return SystemRow(
        system=facts.system,
        project=project,
        verdict=answer.verdict,
        rule=binding[0].id,
        articles=tuple(dict.fromkeys(article for rule in binding for article in rule.cited)),
        grade=min((rule.grade for rule in binding), key=lambda grade: grade.strength),
        bearer=bearer,
        penalty=penalty.id if broken and penalty is not None and penalty.in_force(day) else None,
        because=answer.because,
        missing=(*answer.missing, *(unnamed if answer.verdict is not Verdict.KEPT else ())),
    )


def _bearer(chain: Chain, project: str | None, role: str) -> tuple[str | None, Paths]:
    """Who bears the duty on the project; where nobody or several hold the role, the role itself is missing."""
    if role == "town":
        supervision = chain.case.supervision
        town = None if supervision is None else supervision.town
        return town, () if town is not None else ("supervision.town",)
    if role == "employer" and not any(claim.employers for claim in chain.case.claims):
        return None, tuple(f"claims.{claim.key}.employer" for claim in chain.case.claims) or ("claims",)
    holders = tuple(dict.fromkeys(_HOLDERS[role](chain, project)))
    return (holders[0], ()) if len(holders) == 1 else (None, (role,))


def _owners(chain: Chain, project: str | None) -> Iterator[str]:
    yield from _standing(chain, project, chain.owners)


def _general_contractors(chain: Chain, project: str | None) -> Iterator[str]:
    yield from _standing(chain, project, chain.general_contractors)


def _standing(chain: Chain, project: str | None, holders: frozenset[str]) -> Iterator[str]:
    """Holders of a role with a contract on the project; on the case's only project, all of them."""
    for party in chain.case.parties:
        links = (*chain.given_by(party.key), *chain.taken_by(party.key))
        here = any(_is_on(chain, link.project, project) for link in links)
        if party.key in holders and (here or len(chain.case.projects) <= 1):
            yield party.key


def _employers(chain: Chain, project: str | None) -> Iterator[str]:
    for claim in chain.case.claims:
        if any(_is_on(chain, link.project, project) for link in _links(chain, claim)) or len(chain.case.projects) <= 1:
            yield from (key for key in map(chain.principal, claim.employers) if key is not None)


def _links(chain: Chain, claim: Claim) -> tuple[Contract, ...]:
    """The contracts a claim arose under: those it names, else those its employer took."""
    if claim.contracts:
        return tuple(chain.contracts[key] for key in claim.contracts if key in chain.contracts)
    return tuple(link for key in claim.employers for link in chain.taken_by(chain.principal(key) or key))


def _is_on(chain: Chain, stated: str | None, project: str | None) -> bool:
    return stated == project or (stated is None and len(chain.case.projects) <= 1)


_HOLDERS = {"project_owner": _owners, "general_contractor": _general_contractors, "employer": _employers}
