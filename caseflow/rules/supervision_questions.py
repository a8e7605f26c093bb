"""Questions about supervision (check 3): what town, regulator, labour bureau and officers are on record for."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from caseflow.domain.case_file import Supervisor
from caseflow.domain.supervision import Watch, Watched, made_by, same_office, watched
from caseflow.domain.words import EventKind, SystemCode, Verdict

_LABOUR_BUREAU = ("人社", "人力资源", "劳动保障监察", "劳动监察", "劳动人事")
_TOWN_STAFF = ("网格", "联络")
_ORDERS = (
    EventKind.ORDER_TO_CORRECT,
    EventKind.ORDER_TO_PAY,
    EventKind.ORDER_TO_PRODUCE,
    EventKind.DECISION,
    EventKind.INTERVIEW_CALLED,
    EventKind.PENALTY,
    EventKind.POLICE_TRANSFER,
)


def town_acted(watch: Watch) -> tuple[Watched, ...]:
    """The town or street screens for wage conflicts and mediates (条例 第四条; seed 二(二)1)."""
    town = watch.supervision.town
    return (watched(watch, town, "supervision.town", same_office(town)),)


def town_assigned(watch: Watch) -> tuple[Watched, ...]:
    """The town named who is in charge: official, liaison officer, grid officer (seed 二(二)1)."""
    who = watch.supervision.town or "town"
    stated = watch.case.systems.get(SystemCode.TOWN_ASSIGNMENT)
    if stated is not None:
        verdict = Verdict.KEPT if stated else Verdict.BROKEN
        return (Watched(who=who, verdict=verdict, because=(f"systems.{SystemCode.TOWN_ASSIGNMENT}",)),)
    named = tuple(
        f"supervision.officers.{place}"
        for place, officer in enumerate(watch.supervision.officers)
        if any(word in (officer.post or "") for word in _TOWN_STAFF)
    )
    if named:
        return (Watched(who=who, verdict=Verdict.KEPT, because=named),)
    return (Watched(who=who, verdict=Verdict.UNKNOWN, missing=("supervision.officers",)),)


def regulator_acted(watch: Watch) -> tuple[Watched, ...]:
    """The sector department supervises its projects (条例 第七条)."""
    regulator = watch.supervision.regulator
    return (watched(watch, regulator, "supervision.regulator", same_office(regulator)),)


def labour_bureau_acted(watch: Watch) -> tuple[Watched, ...]:
    """The labour bureau takes up arrears cases (条例 第七条); its orders and decisions are acts too."""
    answer = watched(watch, None, "labour_bureau", _is_labour_bureau)
    orders = made_by(watch, _is_labour_bureau, *_ORDERS)
    if orders:
        because = (*(answer.because if answer.verdict is Verdict.KEPT else ()), *orders)
        return (Watched(who=answer.who, verdict=Verdict.KEPT, because=because),)
    return (answer,)


def officers_acted(watch: Watch) -> tuple[Watched, ...]:
    """Each officer in charge; none named is a missing fact."""
    officers = watch.supervision.officers
    if not officers:
        return (Watched(who="officers", verdict=Verdict.UNKNOWN, missing=("supervision.officers",)),)
    return tuple(_officer(watch, place, officer) for place, officer in enumerate(officers))


def _officer(watch: Watch, place: int, officer: Supervisor) -> Watched:
    """One officer; where only a post is known, the post stands for the name that is missing."""
    found = watched(watch, officer.name, f"supervision.officers.{place}.name", same_office(officer.name))
    return found if officer.name is not None else replace(found, who=officer.post or found.who)


def _is_labour_bureau(by: str) -> bool:
    return any(word in by for word in _LABOUR_BUREAU)


QUESTIONS: Mapping[str, Callable[[Watch], tuple[Watched, ...]]] = {
    question.__name__: question
    for question in (town_acted, town_assigned, regulator_acted, labour_bureau_acted, officers_acted)
}
