"""The register of the seals' use as a table: for the page's export and for the terminal."""

from collections.abc import Iterable

from caseflow.actions.letters.see_sealings import SealingRow
from caseflow.glossary import Language, label
from caseflow.office import Office
from caseflow.web.printing import moment

_HEADS = (
    ("用印日期", "Sealed on"),
    ("文号", "Number"),
    ("文种", "Kind"),
    ("案件", "Case"),
    ("主送", "To"),
    ("印章", "Seal"),
    ("份数", "Copies"),
    ("批准人", "Approved by"),
    ("登记人", "Recorded by"),
    ("登记时间", "Recorded at"),
    ("文书状态", "The letter is"),
    ("备注", "Note"),
)


def table_of(rows: Iterable[SealingRow], office: Office, language: Language) -> list[tuple[str, ...]]:
    """The headings and a line for each use, in the order given."""
    heads = tuple(en if language == "en" else zh for zh, en in _HEADS)
    return [heads, *(_line(row, office, language) for row in rows)]


def seal_title(word: str, office: Office, language: Language) -> str:
    """What a seal is called; the bare word where the office no longer lists it."""
    seal = office.law.seals.get(word)
    return word if seal is None else seal.title.said(language)


def _line(row: SealingRow, office: Office, language: Language) -> tuple[str, ...]:
    sealing, letter = row.sealing, row.letter
    return (
        sealing.on.isoformat(),
        sealing.number,
        label("letter", letter.kind, language),
        sealing.case,
        letter.to_name or letter.to,
        seal_title(sealing.seal, office, language),
        str(sealing.copies),
        sealing.approved_by,
        sealing.by,
        moment(sealing.at),
        label("letter_state", letter.state, language),
        sealing.note,
    )
