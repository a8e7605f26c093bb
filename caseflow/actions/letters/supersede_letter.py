"""Replace a letter by another (换发): the new one drafted with the same answers, the old one let go once it is out."""

from collections.abc import Mapping
from dataclasses import replace

from caseflow.actions.letters.carrying import Errand, Outcome, carry_out, errand, id_in, letter_of
from caseflow.actions.letters.draft_letter import drawn_letter
from caseflow.actions.letters.drawing_up import draw_up, wish_of
from caseflow.actions.letters.noting_events import take_back_events
from caseflow.actions.letters.templates_in_force import template_in_force
from caseflow.actions.permission import reach
from caseflow.actions.writing_down import refuse_personal
from caseflow.domain.letter_life import LetterAct
from caseflow.domain.letter_record import Letter, LetterState
from caseflow.domain.officer import ActingOfficer
from caseflow.domain.superseding import gives_way, must_be_free
from caseflow.office import Dossier, Office, Pen


def supersede_letter(
    case_id: str, letter_id: str, *, by: ActingOfficer, office: Office, why: str = "", once: str = ""
) -> Letter:
    """The draft of the letter that is to replace this one: its kind, addressee and answers, sealed ones still sealed.

    Raises BeingReplaced, PersonalInText and what drafting raises.
    """
    refuse_personal(why, "reason")
    errand_ = errand(case_id, letter_id, LetterAct.SUPERSEDE, by=by, office=office, reason=why, once=once)

    def change(pen: Pen, dossier: Dossier, letter: Letter) -> Outcome:
        must_be_free(letter, dossier.work.letters)
        wish = replace(wish_of(letter, office), replaces=letter.id)
        drawn = draw_up(wish, dossier, by=by, reading=pen, office=office, today=errand_.today)
        template = template_in_force(letter.kind, reading=pen, office=office)
        blanks = office.press.proof(drawn.draft, template=template).blanks
        new = drawn_letter(errand_.act, wish, drawn, dossier, template=office.files.store(template))
        pen.save(replace(new, supersedes=letter.id))
        said = {"letter": new.id, "supersedes": letter.id, "from": None, "to": new.state, "blanks": list(blanks)}
        return Outcome(letter=letter, said=said)

    carry_out(errand_, change)
    return letter_of(reach(errand_.move.verb, office.graph.dossier(case_id), by, case_id=case_id), id_in(errand_.act))


def let_go(pen: Pen, dossier: Dossier, letter: Letter, *, errand: Errand) -> tuple[Dossier, Mapping[str, object]]:
    """Let the letter that this one replaces give way, where its time has come; what its service told is taken back.

    The dossier as it is then, and what the log is told.
    """
    old = gives_way(letter, dossier.work.letters)
    if old is None:
        return dossier, {}
    take_back_events(pen, dossier, old, errand=errand)
    gone = replace(
        old,
        state=LetterState.SUPERSEDED,
        closed_by=errand.by.officer.name,
        closed_at=errand.at,
        close_reason=letter.number or "",
    )
    pen.save(gone)
    return pen.dossier(errand.case) or dossier, {"superseded": old.id, "superseded_number": old.number}
