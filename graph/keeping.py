"""What the store offers to those who keep it safe: `caseflow.domain.keeping.StoreKeeping` over Bolt."""

from contextlib import AbstractContextManager

from neo4j import Transaction

from graph.dump import Dump, dumping
from graph.migrate import applied
from graph.questions import cypher
from graph.restore import Restore, restoring
from graph.units import Units


class BoltKeeping:
    """Backup, restore, and which key seals what is in the store."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def migration(self) -> str:
        return max(applied(self._units), default="")

    def key_fingerprint(self) -> str | None:
        return next((fingerprint for [fingerprint] in self._units.read(cypher("key_fingerprint"))), None)

    def know_key(self, fingerprint: str) -> str:
        def work(transaction: Transaction) -> str:
            [[known]] = transaction.run(cypher("know_key"), fingerprint=fingerprint).values()
            return str(known)

        return self._units.write(work)

    def dumping(self) -> AbstractContextManager[Dump]:
        return dumping(self._units, self.migration())

    def restoring(self, *, since: str, migration: str) -> AbstractContextManager[Restore]:
        return restoring(self._units, since=since, migration=migration)
