"""A served order becomes a fact of its case, an officer's word that no import takes away; a withdrawn one goes.

Facts and record are written in the unit of work that serves or withdraws the letter.
"""

from caseflow.actions.facts.noting import Telling, tell_events, untell_events
from caseflow.actions.letters.carrying import Errand
from caseflow.domain.case_file import CaseFile, Event
from caseflow.domain.letter_record import Letter
from caseflow.office import Dossier, Pen


def note_events(pen: Pen, dossier: Dossier, letter: Letter, events: tuple[Event, ...], *, errand: Errand) -> CaseFile:
    """The case with the events at its end, laid; the same case where there are none."""
    return tell_events(pen, dossier, events, _telling(letter, errand))


def take_back_events(pen: Pen, dossier: Dossier, letter: Letter, *, errand: Errand) -> CaseFile:
    """The case without the events that this letter told it of."""
    return untell_events(pen, dossier, lambda one: one.reason == _reason(letter), _telling(letter, errand))


def _telling(letter: Letter, errand: Errand) -> Telling:
    return Telling(errand.act, letter.number or letter.id, _reason(letter))


def _reason(letter: Letter) -> str:
    return f"{letter.number} 送达"
