"""The facts of a case that a proof may be tied to, by path: whole things, as an officer thinks of them."""

from collections.abc import Iterator

from caseflow.domain.case_file import CaseFile


def provable_paths(case: CaseFile) -> tuple[str, ...]:
    """Paths of everything the case states, in the order of its file; the project's own systems too."""
    return tuple(_paths(case))


def _paths(case: CaseFile) -> Iterator[str]:
    for name, things in (
        ("projects", case.projects),
        ("parties", case.parties),
        ("contracts", case.contracts),
        ("claims", case.claims),
    ):
        yield from (f"{name}.{one.key}" for one in things)
    yield from (f"systems.{code}" for code in case.systems)
    for project in case.projects:
        yield from (f"projects.{project.key}.systems.{code}" for code in project.systems)
    if case.supervision is not None:
        yield from (f"supervision.acts.{place}" for place, _ in enumerate(case.supervision.acts))
    yield from (f"events.{place}" for place, _ in enumerate(case.events))
    yield from (f"proofs.{proof.key}" for proof in case.proofs)
