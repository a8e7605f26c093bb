"""Who is included in a bulk job and who is left out, each with its reason, before anything is written."""

from collections.abc import Iterator

from caseflow.actions.bulk.asking import Bulk, Choice, LetterPlace, refuse_personal_answers
from caseflow.actions.letters.carrying import hand_of, letter_of
from caseflow.actions.letters.drawing_up import Wish, draw_up, kind_to_draw, stored_form
from caseflow.actions.permission import demand, reach
from caseflow.domain.bulk import AlreadyOpen, BulkAct, BulkItem, ItemState, NotProposed, refused
from caseflow.domain.drafts.authority import must_have
from caseflow.domain.errors import DomainError, NoSuchCase, NotAllowed
from caseflow.domain.judge import judge
from caseflow.domain.letter import LetterKind, Scope
from caseflow.domain.letter_addressee import addressee, offices_for, parties_for
from caseflow.domain.letter_life import ENDED, LetterAct, NotThisKind, allow, drafters_of
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.powers import place_of
from caseflow.office import Dossier, Office

VERBS = {BulkAct.DRAFT: Verb.DRAFT, BulkAct.REVIEW: Verb.REVIEW, BulkAct.ISSUE: Verb.ISSUE}
_MANY = {"act": "批量拟稿", "act_en": "draft for many cases"}
_MOVES = {BulkAct.REVIEW: LetterAct.REVIEW, BulkAct.ISSUE: LetterAct.ISSUE}


def plan_bulk(bulk: Bulk, *, job: str = "", by: ActingOfficer, office: Office) -> tuple[BulkItem, ...]:
    """The items of a job, those left out with why, in order of case. `job` is the id they shall belong to.

    Raises NotAllowed, NoSuchLetterKind, BadAnswer, PersonalInText, PersonalAnswer, ApprovalMissing.
    """
    demand(VERBS[bulk.act], by)
    found = _drafts(bulk, by, office) if bulk.act is BulkAct.DRAFT else _letters(bulk, by, office)
    return tuple(_placed(item, job, place) for place, item in enumerate(found, start=1))


def _placed(item: BulkItem, job: str, place: int) -> BulkItem:
    return BulkItem(
        id=f"{job}-{place:05d}",
        job=job,
        place=place,
        case=item.case,
        to=item.to,
        to_name=item.to_name,
        letter=item.letter,
        version=item.version,
        state=item.state,
        slug=item.slug,
        terms=item.terms,
    )


def _item(case: str, to: str = "", to_name: str = "", letter: str = "", version: int = 0) -> BulkItem:
    return BulkItem(id="", job="", place=0, case=case, to=to, to_name=to_name, letter=letter, version=version)


def _left_out(item: BulkItem, error: DomainError) -> BulkItem:
    return refused(item, error, state=ItemState.SKIPPED)


def _drafts(bulk: Bulk, by: ActingOfficer, office: Office) -> Iterator[BulkItem]:
    kind = kind_to_draw(bulk.kind, office)
    if kind.scope is not Scope.CASE:
        raise NotThisKind(**_MANY, kind=kind.kind)
    refuse_personal_answers(kind, bulk.asked.answers)
    form = stored_form(kind, bulk.asked.answers, office.cipher, today=office.clock.today())
    must_have(kind, form)
    wish = Wish(kind=kind, to="", issuer=bulk.asked.issuer, form=form, approval=bulk.asked.approval)
    met: set[str] = set()
    for dossier in _chosen(bulk.choice, by, office):
        met.add(dossier.case.id)
        yield from _of_case(wish, bulk.choice, dossier, by=by, office=office)
    for case in sorted(set(bulk.choice.cases) - met):
        yield _left_out(_item(case), NoSuchCase(case=case))


def _chosen(choice: Choice, by: ActingOfficer, office: Office) -> Iterator[Dossier]:
    """The cases that were chosen, as far as the officer may read them."""
    after = ""
    while page := office.graph.dossiers(after=after):
        for dossier in page:
            if by.may_about(Verb.READ, place_of(dossier.case, dossier.work.in_charge)) and _is_chosen(choice, dossier):
                yield dossier
        after = page[-1].case.id


def _is_chosen(choice: Choice, dossier: Dossier) -> bool:
    if not choice.cases and not choice.projects:
        return True
    named = {one.name for one in dossier.case.projects if one.name}
    return dossier.case.id in choice.cases or bool(named & set(choice.projects))


def _of_case(wish: Wish, choice: Choice, dossier: Dossier, *, by: ActingOfficer, office: Office) -> Iterator[BulkItem]:
    """The letters of one case; where it was not named and calls for none, it is not spoken of."""
    case = dossier.case
    if not by.may_about(Verb.DRAFT, place_of(case, dossier.work.in_charge)):
        yield _left_out(_item(case.id), NotAllowed(officer=by.officer.name, verb=Verb.DRAFT.value))
        return
    goes_to = _addressees(wish.kind, choice, dossier, office)
    if not goes_to and (choice.cases or choice.projects):
        yield _left_out(_item(case.id), NotProposed(kind=wish.kind.zh))
    for to in goes_to:
        yield _drawn(wish, to, dossier, by=by, office=office)


def _addressees(kind: LetterKind, choice: Choice, dossier: Dossier, office: Office) -> tuple[str, ...]:
    judgement = judge(dossier.case, office.law, today=office.clock.today())
    if not choice.to:
        return tuple(one.to for one in judgement.letters if one.kind == kind.kind)
    agencies = office.graph.agencies()
    own = (*parties_for(dossier.case, judgement, kind), *offices_for(dossier.case, kind, ()))
    fitting = tuple(dict.fromkeys(one.to for one in own if one.kind == choice.to))
    if fitting:
        return fitting
    return tuple(one.to for one in offices_for(dossier.case, kind, agencies) if choice.to in {one.to, one.name})


def _drawn(wish: Wish, to: str, dossier: Dossier, *, by: ActingOfficer, office: Office) -> BulkItem:
    """Drawn up once, so that whatever would refuse it is told before the job starts."""
    today = office.clock.today()
    item = _item(dossier.case.id, to, to)
    try:
        judgement = judge(dossier.case, office.law, today=today)
        found = addressee(dossier.case, judgement, wish.kind, to, agencies=office.graph.agencies())
        item = _item(dossier.case.id, to, found.name)
        must_not_be_open(wish.kind, found.to, dossier)
        wanted = Wish(kind=wish.kind, to=to, issuer=wish.issuer, form=wish.form, approval=wish.approval)
        draw_up(wanted, dossier, by=by, reading=office.graph, office=office, today=today)
    except DomainError as error:
        return _left_out(item, error)
    return item


def must_not_be_open(kind: LetterKind, to: str, dossier: Dossier) -> None:
    """Raises AlreadyOpen where such a letter to the same addressee has not ended."""
    for one in dossier.work.letters:
        if (one.kind, one.to) == (kind.kind, to) and one.state not in ENDED:
            raise AlreadyOpen(kind=kind.zh, kind_en=kind.en, number=one.number or f"{one.drafted_at:%Y-%m-%d}")


def _letters(bulk: Bulk, by: ActingOfficer, office: Office) -> Iterator[BulkItem]:
    for place in dict.fromkeys(bulk.letters):
        yield _of_letter(bulk.act, place, by=by, office=office)


def _of_letter(act: BulkAct, place: LetterPlace, *, by: ActingOfficer, office: Office) -> BulkItem:
    case_id, letter_id = place
    item = _item(case_id, letter=letter_id)
    move = office.law.letter_moves[_MOVES[act]]
    try:
        dossier = reach(VERBS[act], office.graph.dossier(case_id), by, case_id=case_id)
        letter = letter_of(dossier, letter_id)
        item = _item(case_id, letter.to, letter.to_name, letter.id, letter.version)
        hand = hand_of(by, move.verb, dossier)
        allow(move, letter, office.law.letter_moves, hand=hand, drafters=drafters_of(letter, dossier.entries))
    except DomainError as error:
        return _left_out(item, error)
    return item
