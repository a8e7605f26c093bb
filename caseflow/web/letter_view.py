"""Letters as pages show them: what each waits for, when an answer is due and why, what is one click from a draft."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from caseflow.actions.letters.see_letters import LetterRow, letters_in
from caseflow.domain.days import Day
from caseflow.domain.deadline_words import left_words, why
from caseflow.domain.drafts.drawing import drawable
from caseflow.domain.judgement import Judgement
from caseflow.domain.letter import FieldKind, FormField, Life
from caseflow.domain.letter_addressee import STANDING
from caseflow.domain.letter_life import LetterAct, Nature
from caseflow.domain.letter_record import GONE, Letter, LetterState
from caseflow.glossary import Language, label
from caseflow.office import Dossier, Office

STEPS = (
    LetterState.DRAFT,
    LetterState.REVIEWED,
    LetterState.ISSUED,
    LetterState.SEALED,
    LetterState.SERVED,
    LetterState.REPLIED,
    LetterState.CLOSED,
)
_FILED = (LetterState.DRAFT, LetterState.REVIEWED, LetterState.ISSUED, LetterState.CLOSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a list of letters. `waits` is a word of the glossary's group letter_waits, `tone` how it is shown."""

    letter: Letter
    waits: str
    tone: str
    sign: str
    served: str
    due: str
    left: str
    why: str
    late: bool
    replaces: Letter | None
    replaced_by: Letter | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A letter the facts call for: `there` is the newest one of that kind to that addressee, if there is one."""

    kind: str
    to: str
    reason: str
    drawable: bool
    there: Letter | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The letters of a case page."""

    rows: tuple[Row, ...]
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of the small form with its answer; `kept` is what a sealed one shows."""

    name: str
    label: str
    kind: FieldKind
    value: str
    kept: str
    required: bool
    hint: str
    choices: tuple[tuple[str, str], ...]
    blank: str
    """The Chinese label under which the letter prints it as a blank."""


def row_of(one: LetterRow, office: Office, language: Language) -> Row:
    today = office.clock.today()
    due, letter = one.due, one.letter
    late = one.waited_for and due is not None and due.overdue(today)
    waits = _waits(one, late=late)
    tone, sign = _TONES.get(waits, ("", ""))
    serving = one.serving
    return Row(
        letter=letter,
        waits=waits,
        tone=tone,
        sign=sign,
        served="" if serving is None else f"{Day.of(serving.on)} {label('served_how', serving.how, language)}",
        due="" if due is None else str(Day.of(due.due)),
        left=left_words(due, today, language) if due is not None and one.waited_for else "",
        why="" if due is None else why(due, language),
        late=late,
        replaces=one.replaces,
        replaced_by=one.replaced_by,
    )


def section_of(dossier: Dossier, judgement: Judgement, office: Office, language: Language) -> Section:
    """The letters and proposals of one case."""
    rows = tuple(row_of(one, office, language) for one in letters_in(dossier, office))
    known = drawable() & {kind.kind for kind in office.press.kinds()}
    living = {(one.letter.kind, one.letter.to): one.letter for one in reversed(rows) if one.letter.state not in GONE}
    proposals = tuple(
        Proposal(
            kind=one.kind,
            to=one.to,
            reason=one.why,
            drawable=one.kind in known,
            there=next((living[key] for key in _addresses(one.kind, one.to) if key in living), None),
        )
        for one in judgement.letters
    )
    return Section(rows=rows, proposals=tuple(sorted(proposals, key=lambda one: not one.drawable)))


def _addresses(kind: str, to: str) -> Iterator[tuple[str, str]]:
    """Under which addressee a letter of this kind may be in the books."""
    yield from ((kind, place) for place in (to, *STANDING))


def fields_of(
    form: Iterable[FormField], answers: Mapping[str, str], typed: Mapping[str, str] | None, language: Language
) -> tuple[Field, ...]:
    """The small form; what was typed and refused comes back in place of what is kept."""
    return tuple(_field(one, answers, typed, language) for one in form)


def _field(one: FormField, answers: Mapping[str, str], typed: Mapping[str, str] | None, language: Language) -> Field:
    english = language == "en"
    kept = answers.get(one.name, "")
    value = "" if one.personal else kept
    return Field(
        name=one.name,
        label=one.en if english else one.zh,
        kind=one.kind,
        value=value if typed is None else typed.get(one.name, value),
        kept=kept if one.personal else "",
        required=one.required,
        hint=one.hint_en if english else one.hint,
        choices=tuple((choice.word, choice.en if english else choice.zh) for choice in one.choices),
        blank=one.zh,
    )


_TONES: Mapping[str, tuple[str, str]] = {
    "review": ("blue", ""),
    "issue": ("blue", ""),
    "seal": ("blue", ""),
    "serve": ("blue", ""),
    "reply": ("warn", "clock"),
    "late": ("bad", "triangle-alert"),
    "judge": ("warn", "clock"),
    "close": ("good", "check"),
    "closed": ("good", "check"),
}


def steps_of(nature: Nature) -> tuple[LetterState, ...]:
    """The states a letter passes on its straight way: a record is closed once it is issued."""
    return _FILED if nature.life is Life.RECORD else STEPS


def steps_seen(row: LetterRow) -> list[tuple[LetterState, str]]:
    """Each state of its way with done, now or later; a letter that ended early has gone no further."""
    steps, now = steps_of(row.nature), row.letter.state
    if now not in steps:
        return [(state, "done" if state is LetterState.DRAFT else "later") for state in steps]
    here = steps.index(now)
    return [
        (state, "done" if place < here else "now" if place == here else "later") for place, state in enumerate(steps)
    ]


def _waits(one: LetterRow, *, late: bool) -> str:
    if late:
        return "late"
    return one.letter.state.value if one.waits is None else _WAITS[one.waits]


_WAITS: Mapping[LetterAct, str] = {
    LetterAct.REVIEW: "review",
    LetterAct.ISSUE: "issue",
    LetterAct.SEAL: "seal",
    LetterAct.SERVE: "serve",
    LetterAct.REPLY: "reply",
    LetterAct.ACCEPT: "judge",
    LetterAct.CLOSE: "close",
}
