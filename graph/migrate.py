"""Applies `migrations/` through neo4j-python-migrations, and refuses a store that a newer program wrote.

A migration file is ASCII, may be run again (IF NOT EXISTS, MERGE), and holds either constraints and indexes or facts,
never both: Neo4j refuses them in one transaction.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from neo4j import Driver
from neo4j_python_migrations import loader
from neo4j_python_migrations.analyzer import AnalyzingResult, InvalidVersionStatus
from neo4j_python_migrations.executor import Executor

from caseflow.domain.errors import GraphAbsent, StoreTooNew
from graph.questions import cypher
from graph.units import Units

PROJECT = "caseflow"


def migrate(units: Units, migrations: Path) -> None:
    """Bring the store up to the program. Two round trips where there is nothing to do; processes wait for each other.

    Raises StoreTooNew where the store has migrations that the program does not know.
    """
    wanted = {str(one.version): str(one.checksum) for one in loader.load(migrations)}
    if applied(units) == wanted:
        return
    with units.gate(), alone(units):
        executor = Executor(units.driver, migrations, project=PROJECT, database=units.database)
        _refuse(executor.analyze(), newest=max(wanted, default="none"))
        executor.migrate()


def applied(units: Units) -> dict[str, str]:
    """The migrations the store has been through: version and checksum."""
    return dict(units.read(cypher("migrations_applied"), project=PROJECT))


def _refuse(found: AnalyzingResult, *, newest: str) -> None:
    for one in found.invalid_versions:
        if one.status is InvalidVersionStatus.MISSED_LOCALLY:
            raise StoreTooNew(store=found.latest_applied_version, program=newest)
    if found.invalid_versions:
        versions = ", ".join(one.version for one in found.invalid_versions)
        raise GraphAbsent(reason="migrations_differ", given=versions)


@contextmanager
def alone(units: Units) -> Iterator[None]:
    """Hold a node of the server locked, so that processes that start at once migrate one after the other."""
    driver: Driver = units.driver
    with driver.session(database=units.database) as session:
        session.run(cypher("guard_migration_lock")).consume()
        with session.begin_transaction() as transaction:
            transaction.run(cypher("take_migration_lock")).consume()
            yield
            transaction.commit()
