"""Questions to the store, the same inside a unit of work and outside: `caseflow.office.Reading`."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from caseflow.domain.agency import Agency
from caseflow.domain.bulk import BulkItem, BulkJob
from caseflow.domain.case_file import CaseFile
from caseflow.domain.letter_record import Letter
from caseflow.domain.office_value import ConfirmedValue
from caseflow.domain.officer import Delegation, Officer, OfficerRecord, Session
from caseflow.domain.template_version import TemplateState, TemplateVersion
from caseflow.office import Dossier, RelatedCase
from graph import records, shapes
from graph.letter_rows import LETTER
from graph.reading import case_of, entries_of, find_case, find_officer, officers_of, related_case
from graph.records import work_of


class Asking(ABC):
    """Answers what may be read; its child says how a question by name is put."""

    @abstractmethod
    def _ask(self, name: str, /, **params: Any) -> list[list[Any]]:
        """The rows of one question, by the name of its file."""

    def case(self, case_id: str) -> CaseFile | None:
        return find_case(self._ask, case_id)

    def dossier(self, case_id: str) -> Dossier | None:
        """The case, its records and its entries, in one round trip."""
        for *case, done, entries in self._ask("dossier", case=case_id):
            ordered = sorted(entries, key=lambda facts: cast(int, facts["number"]))
            return Dossier(case=case_of(*case), entries=entries_of(ordered), work=work_of(done))
        return None

    def dossiers(self, *, after: str = "", limit: int = 500) -> tuple[Dossier, ...]:
        rows = self._ask("dossiers", after=after, limit=limit)
        return tuple(Dossier(case=case_of(*case), work=work_of(done)) for *case, done in rows)

    def related(self, case_id: str, *, limit: int = 50) -> tuple[RelatedCase, ...]:
        return tuple(related_case(*row) for row in self._ask("related", case=case_id, limit=limit))

    def letters(self, *, limit: int = 1000) -> tuple[Letter, ...]:
        return tuple(LETTER.read(facts) for [facts] in self._ask("letters", limit=limit))

    def last_issued(self, series: str) -> date | None:
        [[last]] = self._ask("last_issued", series=series)
        return None if last is None else date.fromisoformat(last)

    def has_entry(self, act_id: str) -> bool:
        return bool(self._ask("has_entry", act=act_id))

    def officer(self, name: str) -> OfficerRecord | None:
        return find_officer(self._ask, name)

    def officer_by_token(self, digest: str) -> OfficerRecord | None:
        return next(iter(officers_of(self._ask("officer_by_token", digest=digest))), None)

    def officers(self) -> tuple[OfficerRecord, ...]:
        return officers_of(self._ask("officers"))

    def agencies(self) -> tuple[Agency, ...]:
        return tuple(records.AGENCY.read(facts) for [facts] in self._ask("agencies"))

    def delegations(self) -> tuple[Delegation, ...]:
        return tuple(records.DELEGATION.read(facts) for [facts] in self._ask("delegations"))

    def confirmed_values(self) -> tuple[ConfirmedValue, ...]:
        return tuple(records.CONFIRMED_VALUE.read(facts) for [facts] in self._ask("confirmed_values"))

    def template_versions(self, kind: str | None = None) -> tuple[TemplateVersion, ...]:
        return tuple(records.TEMPLATE_VERSION.read(facts) for [facts] in self._ask("template_versions", kind=kind))

    def active_template(self, kind: str) -> TemplateVersion | None:
        rows = self._ask("active_template", kind=kind, state=TemplateState.ACTIVE.value)
        return next((records.TEMPLATE_VERSION.read(facts) for [facts] in rows), None)

    def bulk_jobs(self, *, by: str | None = None, limit: int = 100) -> tuple[BulkJob, ...]:
        return tuple(records.BULK_JOB.read(facts) for [facts] in self._ask("bulk_jobs", by=by, limit=limit))

    def bulk_job(self, job: str) -> tuple[BulkJob, tuple[BulkItem, ...]] | None:
        for facts, items in self._ask("bulk_job", job=job):
            read = (records.BULK_ITEM.read(item) for item in items)
            return records.BULK_JOB.read(facts), tuple(sorted(read, key=lambda item: item.place))
        return None

    def bulk_item(self, item: str) -> tuple[BulkJob, BulkItem]:
        [[job, facts]] = self._ask("bulk_item", item=item)
        return records.BULK_JOB.read(job), records.BULK_ITEM.read(facts)

    def lent_to(self, name: str) -> tuple[tuple[Delegation, Officer], ...]:
        rows = self._ask("lent_to", name=name)
        return tuple((records.DELEGATION.read(lent), shapes.OFFICER.read(giver)) for lent, giver in rows)

    def session(self, digest: str) -> tuple[Session, OfficerRecord] | None:
        for session, facts in self._ask("session", digest=digest):
            return records.SESSION.read(session), _officer(facts)
        return None

    def sessions_of(self, name: str) -> tuple[Session, ...]:
        return tuple(records.SESSION.read(facts) for [facts] in self._ask("sessions_of", name=name))


def _officer(facts: Mapping[str, Any]) -> OfficerRecord:
    [record] = officers_of([[facts]])
    return record
