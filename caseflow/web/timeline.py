"""What happened in a case and what the office did, in one line of time, the newest first."""

from collections.abc import Callable
from dataclasses import dataclass

from caseflow.domain.case_file import CaseFile, Event
from caseflow.domain.entry import Entry
from caseflow.domain.words import EventKind
from caseflow.glossary import Language, label
from caseflow.web.paths import party_name
from caseflow.web.printing import moment

_MONEY = frozenset(
    {EventKind.PAID, EventKind.PART_PAID, EventKind.PAID_TO_OTHER, EventKind.DEPOSIT_USED, EventKind.FUND_ADVANCED}
)
_PAPERS = frozenset(f"{act}_letter" for act in ("draft", "review", "issue", "seal", "scan", "serve", "reply", "close"))


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineItem:
    """`kind` is plain, paper (a letter), money or world (an event of the facts); `when` a day or a moment."""

    when: str
    who: str
    kind: str
    text: str
    detail: str = ""


def timeline(
    case: CaseFile, entries: tuple[Entry, ...], language: Language, did: Callable[[Entry], tuple[str, str]]
) -> tuple[TimelineItem, ...]:
    """The log's entries and the dated events together. `did` tells an entry in a sentence and its reason."""
    items = [(moment(entry.act.at), entry.number, _of_entry(entry, language, did)) for entry in entries]
    items += [
        (str(event.on), place - len(case.events), _of_event(case, event, language))
        for place, event in enumerate(case.events)
        if event.on is not None
    ]
    return tuple(item for _, _, item in sorted(items, key=lambda one: one[:2], reverse=True))


def _of_entry(entry: Entry, language: Language, did: Callable[[Entry], tuple[str, str]]) -> TimelineItem:
    text, why = did(entry)
    who = f"{entry.act.by} · {label('door', entry.act.door, language)}"
    kind = "paper" if entry.act.verb in _PAPERS else "plain"
    return TimelineItem(when=moment(entry.act.at), who=who, kind=kind, text=text, detail=why)


def _of_event(case: CaseFile, event: Event, language: Language) -> TimelineItem:
    words = [label("event_kind", event.kind, language) if event.kind else label("field", "events", language)]
    if event.party is not None:
        words.append(party_name(case, event.party))
    if event.amount is not None:
        words.append(f"{event.amount.short} {'元' if language == 'zh' else 'yuan'}")
    return TimelineItem(
        when=str(event.on),
        who=event.by or label("field", "events", language),
        kind="money" if event.kind in _MONEY else "world",
        text=" · ".join(words),
        detail=event.note or "",
    )
