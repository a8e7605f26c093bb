"""Letters as lines of a terminal."""

from collections.abc import Iterable, Iterator

from caseflow.actions.letters.see_letters import LetterRow, LetterView
from caseflow.cli.columns import wrapped
from caseflow.domain.deadline_words import left_words, why
from caseflow.domain.letter_record import Serving
from caseflow.glossary import Language, label
from caseflow.office import Office
from caseflow.problems import told, told_fault
from caseflow.web.seal_table import seal_title


def rows_of(
    rows: Iterable[LetterRow], *, office: Office, language: Language, overdue: bool = False
) -> list[tuple[str, ...]]:
    """A line for each letter: id, case, number, kind, addressee, state, when the answer is due."""
    today = office.clock.today()
    wanted = [row for row in rows if not overdue or _late(row, office)]
    return [
        (
            row.letter.id[:8],
            row.letter.case,
            row.letter.number or "—",
            label("letter", row.letter.kind, language),
            row.letter.to_name or row.letter.to,
            " ".join([label("letter_state", row.letter.state, language), *_linked(row, language)]),
            ""
            if row.due is None
            else f"{row.due.due} {left_words(row.due, today, language) if row.waited_for else ''}",
        )
        for row in wanted
    ]


def letter_lines(view: LetterView, *, office: Office, language: Language) -> Iterator[str]:
    """One letter: where it stands, why its date is that day, what comes next, its words."""
    letter, english = view.letter, language == "en"
    yield f"{letter.number or letter.id}  {label('letter', letter.kind, language)}  → {letter.to_name or letter.to}"
    yield f"{label('letter_state', letter.state, language)}  ({', '.join(sorted(view.drafters))} v{letter.version})"
    yield from _links(view, language)
    yield from _what_next(view, language)
    if view.blanks:
        yield f"{'still blank' if english else '待填'}: {'、'.join(view.blanks)}"
    for fault in view.faults:
        yield f"{'form' if english else '版式'}: {told_fault(fault, language)}"
    if view.otherwise:
        yield f"{'would read otherwise now' if english else '案情已变，现在会不同'}: {'、'.join(view.otherwise)}"
    for sealing in view.sealings:
        count = f"{sealing.copies} {'copies' if english else '份'}"
        yield f"◎ {sealing.on} {seal_title(sealing.seal, office, language)} {count} {sealing.approved_by}".rstrip()
    for scan in view.scans:
        yield f"▤ {label('scan_finding', scan.finding, language)} {scan.pages}/{scan.expected_pages or '—'}"
    for one in view.servings:
        yield from _serving(one, language)
    for reply in view.replies:
        yield f"← {reply.on} {reply.sender} {reply.text}".rstrip()
    yield ""
    yield view.page.text


def _serving(one: Serving, language: Language) -> Iterator[str]:
    arrived, english = "✓" if one.done else "✗", language == "en"
    yield f"{arrived} {one.on} {label('served_how', one.how, language)} {one.receiver} {one.note}".rstrip()
    if one.servers or one.place:
        who = (", " if english else "、").join(one.servers)
        yield f"  {'served by' if english else '送达人'} {who} {one.place}".rstrip()


def _links(view: LetterView, language: Language) -> Iterator[str]:
    """Which letter it replaces, which one replaces it, how its addressee was told that it was withdrawn."""
    letter = view.letter
    yield from _linked(view.row, language)
    if letter.told_on is not None and letter.told_how is not None:
        words = "addressee told" if language == "en" else "告知受送达人"
        yield f"{words}: {letter.told_on} {label('served_how', letter.told_how, language)} {letter.told_note}".rstrip()


def _linked(row: LetterRow, language: Language) -> Iterator[str]:
    english = language == "en"
    if row.replaces is not None:
        yield f"{'replaces' if english else '换发自'} {row.replaces.number}"
    if row.replaced_by is not None:
        yield f"{'replaced by' if english else '由此件换发'} {row.replaced_by.number or row.replaced_by.id[:8]}"


def _what_next(view: LetterView, language: Language) -> Iterator[str]:
    """Its last day and why, the act it waits for, what its silence calls for."""
    english = language == "en"
    if view.row.due is not None:
        yield from wrapped(why(view.row.due, language))
    if view.next is not None:
        yield f"{'next' if english else '下一步'}: {view.next.title.said(language)}"
        if view.not_next is not None:
            yield from wrapped(told(view.not_next, language))
    for step in view.row.steps:
        yield from wrapped(f"{'overdue' if english else '逾期'}: {step.rung.title.said(language)}")


def _late(row: LetterRow, office: Office) -> bool:
    return row.waited_for and row.due is not None and row.due.overdue(office.clock.today())
