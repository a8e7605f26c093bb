"""Check 3 of the three checks (监管履职): what town, regulator, labour bureau and officers in charge did, and when.

An act on record keeps a duty. No record is unknown: silence is not guilt, and an inspection that found nothing while
the facts show arrears is a question to its author, not a finding against him.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from caseflow.domain.case_file import Act, CaseFile, Supervision
from caseflow.domain.happenings import Happening
from caseflow.domain.judgement import Paths, SupervisionRow
from caseflow.domain.law_book import LawBook
from caseflow.domain.words import ActKind, EventKind, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What a question about supervision looks at. `troubled`: the facts that show arrears or a broken system."""

    case: CaseFile
    happenings: tuple[Happening, ...]
    acts: tuple[tuple[str, Act], ...]
    troubled: Paths

    @property
    def supervision(self) -> Supervision:
        return self.case.supervision or Supervision()


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """One office or officer: what the records say of one duty. `who` is its name, else the word for its place."""

    who: str
    verdict: Verdict
    because: Paths = ()
    missing: Paths = ()


def supervision_check(
    case: CaseFile, law: LawBook, day: date, happenings: tuple[Happening, ...], troubled: Paths
) -> tuple[SupervisionRow, ...]:
    watch = Watch(case=case, happenings=happenings, acts=tuple(_acts(case, day)), troubled=troubled)
    rows: list[SupervisionRow] = []
    for rule in law.in_force("supervision", day):
        found: tuple[Watched, ...] = law.questions[rule.asks](watch)
        rows.extend(
            SupervisionRow(
                who=one.who,
                duty=rule.title,
                verdict=one.verdict,
                rule=rule.id,
                articles=rule.cited,
                because=one.because,
                missing=one.missing,
            )
            for one in found
        )
    return tuple(rows)


def watched(watch: Watch, name: str | None, place: str, is_hers: Callable[[str], bool]) -> Watched:
    """The verdict from the acts of one office; `place` is its path in the file, or its word where it has none."""
    mine = [(path, act) for path, act in watch.acts if act.by is not None and is_hers(act.by)]
    who = name or place.split(".")[1 if "." in place else 0]
    unnamed = (place,) if name is None and "." in place else ()
    found = tuple(path for path, act in mine if act.kind is not ActKind.NONE_FOUND)
    if found:
        return Watched(who=who, verdict=Verdict.KEPT, because=found, missing=unnamed)
    empty = tuple(path for path, _ in mine)
    if empty and not watch.troubled:
        return Watched(who=who, verdict=Verdict.KEPT, because=empty, missing=unnamed)
    missing = tuple(f"{path}.note" for path in empty) or ("supervision.acts",)
    return Watched(
        who=who,
        verdict=Verdict.UNKNOWN,
        because=(*empty, *watch.troubled) if empty else (),
        missing=(*unnamed, *missing),
    )


def same_office(name: str | None) -> Callable[[str], bool]:
    """Whether a record's author is the named office, by its full or its shorter name (a single sign names nobody)."""
    return lambda by: name is not None and len(by) > 1 and (name in by or by in name)


def made_by(watch: Watch, is_hers: Callable[[str], bool], *kinds: EventKind) -> Paths:
    """The orders and decisions an office made."""
    return tuple(
        one.path for one in watch.happenings if one.kind in kinds and one.event.by is not None and is_hers(one.event.by)
    )


def _acts(case: CaseFile, day: date) -> Iterator[tuple[str, Act]]:
    acts = case.supervision.acts if case.supervision is not None else ()
    for place, act in enumerate(acts):
        if act.on is None or act.on.first <= day:
            yield f"supervision.acts.{place}", act
