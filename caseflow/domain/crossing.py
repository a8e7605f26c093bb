"""What no single field can tell: keys used twice, references to nothing, contracts and agents in a circle.

Facts that may well be true, such as two owners or a party tied to nothing, are no faults: the judgement names them.
"""

from collections.abc import Iterable, Iterator, Mapping

from caseflow.domain.case_file import CaseFile
from caseflow.domain.echoes import echo, in_file_order, nearest
from caseflow.domain.errors import Fault

EVERY_WORKER = "workers"
"""The word by which a dispute names the workers, who are no party."""

Reference = tuple[str, str, str]
"""Where a key is named, the list that it names something of, and the key."""
Stated = tuple[str, str, str | None]
_SLUGS = {
    "projects": "no_such_project_key",
    "parties": "no_such_party_key",
    "contracts": "no_such_contract_key",
    "claims": "no_such_claim_key",
}


def cross_faults(case: CaseFile, *, projects_at: str = "projects") -> tuple[Fault, ...]:
    """Every fault between the parts of one case. `projects_at` is where the file lists its projects."""
    found = (*_twice(case, projects_at), *_dangling(case), *_circles(case), *_backwards(case))
    return tuple(sorted(found, key=lambda fault: in_file_order(fault.path)))


def _twice(case: CaseFile, projects_at: str) -> Iterator[Fault]:
    lists: dict[str, Iterable[str]] = {
        projects_at: (one.key for one in case.projects),
        "parties": (one.key for one in case.parties),
        "contracts": (one.key for one in case.contracts),
        "claims": (one.key for one in case.claims),
        "proofs": (one.key for one in case.proofs),
    }
    for name, keys in lists.items():
        seen: set[str] = set()
        for place, key in enumerate(keys):
            if key in seen:
                yield Fault(f"{name}.{place}.key", "key_twice", {"key": echo(key)})
            seen.add(key)


def _dangling(case: CaseFile) -> Iterator[Fault]:
    known = {group: {one.key for one in getattr(case, group)} for group in _SLUGS}
    for path, group, key in references(case):
        keys = known[group] | ({EVERY_WORKER} if path.startswith("disputes.") else set())
        if key not in keys:
            near = echo(nearest(key, sorted(keys))) if keys else "—"
            yield Fault(path, _SLUGS[group], {"key": echo(key), "nearest": near})


def references(case: CaseFile) -> Iterator[Reference]:
    """Every key by which one part of a case names another."""
    for path, group, key in (*_of_parties(case), *_of_contracts(case), *_of_claims(case), *_of_others(case)):
        if key is not None:
            yield path, group, key


def _of_parties(case: CaseFile) -> Iterator[Stated]:
    for place, party in enumerate(case.parties):
        at = f"parties.{place}"
        yield f"{at}.successor", "parties", party.successor
        yield f"{at}.branch_of", "parties", party.branch_of
        yield f"{at}.acts_for", "parties", party.acts_for
        yield from _each(f"{at}.investors", "parties", party.investors)


def _of_contracts(case: CaseFile) -> Iterator[Stated]:
    for place, contract in enumerate(case.contracts):
        at = f"contracts.{place}"
        yield f"{at}.from", "parties", contract.giver
        yield f"{at}.to", "parties", contract.taker
        yield f"{at}.under", "contracts", contract.under
        yield f"{at}.project", "projects", contract.project


def _of_claims(case: CaseFile) -> Iterator[Stated]:
    for place, claim in enumerate(case.claims):
        yield from _each(f"claims.{place}.employer", "parties", claim.employers)
        yield from _each(f"claims.{place}.contract", "contracts", claim.contracts)


def _of_others(case: CaseFile) -> Iterator[Stated]:
    for place, event in enumerate(case.events):
        yield f"events.{place}.party", "parties", event.party
        yield f"events.{place}.claim", "claims", event.claim
    for place, dispute in enumerate(case.disputes):
        yield from _each(f"disputes.{place}.between", "parties", dispute.between)


def _each(path: str, group: str, keys: tuple[str, ...]) -> Iterator[Stated]:
    for place, key in enumerate(keys):
        yield (f"{path}.{place}" if len(keys) > 1 else path), group, key


def _circles(case: CaseFile) -> Iterator[Fault]:
    above = {one.key: one.under for one in case.contracts}
    at = {one.key: f"contracts.{place}.under" for place, one in enumerate(case.contracts)}
    yield from _circle(above, at, "contract_under_itself", "circle_of_contracts")
    for name in ("acts_for", "branch_of", "successor"):
        towards: dict[str, str | None] = {one.key: getattr(one, name) for one in case.parties}
        at = {one.key: f"parties.{place}.{name}" for place, one in enumerate(case.parties)}
        yield from _circle(towards, at, "party_of_itself", "circle_of_parties")


def _circle(towards: Mapping[str, str | None], at: Mapping[str, str], itself: str, circle: str) -> Iterator[Fault]:
    """One fault for each circle, at its first member in the order of the file."""
    done: set[str] = set()
    for start in towards:
        way: list[str] = []
        here: str | None = start
        while here is not None and here in towards and here not in done and here not in way:
            way.append(here)
            here = towards[here]
        if here in way:
            ring = way[way.index(here) :]
            shown = " → ".join(echo(key) for key in [*ring, ring[0]])
            yield Fault(at[ring[0]], itself if len(ring) == 1 else circle, {"key": echo(ring[0]), "circle": shown})
        done.update(way)


def _backwards(case: CaseFile) -> Iterator[Fault]:
    for place, claim in enumerate(case.claims):
        if claim.since and claim.until and claim.since.first > claim.until.last:
            yield Fault(f"claims.{place}.until", "ends_before_it_begins", {"given": str(claim.until)})
