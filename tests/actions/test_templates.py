"""Templates in clerks' hands: handed in, found fit or not, tried on real cases, let in by a second person."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from caseflow.actions.bulk.asking import Bulk, Choice
from caseflow.actions.bulk.running import run_job
from caseflow.actions.bulk.seeing import show_job
from caseflow.actions.bulk.starting import start_bulk
from caseflow.actions.letters.activate_template import activate_template
from caseflow.actions.letters.draft_letter import Asked
from caseflow.actions.letters.edit_letter import edit_letter
from caseflow.actions.letters.field_dictionary import list_fields
from caseflow.actions.letters.issue_letter import issue_letter
from caseflow.actions.letters.review_letter import review_letter
from caseflow.actions.letters.see_letters import letter_file
from caseflow.actions.letters.see_templates import (
    list_templates,
    list_versions,
    show_template,
    template_file,
    trial_press,
)
from caseflow.actions.letters.upload_template import HandedTemplate, upload_template
from caseflow.actions.letters.verify_letter import verify_letter
from caseflow.domain.agency import Agency, AgencyKind
from caseflow.domain.bulk import BulkAct, JobState
from caseflow.domain.errors import DomainError, MissingFile, NoSuchCase, NotAllowed, PersonalInText, SlotsMismatch
from caseflow.domain.letter_life import NoReason
from caseflow.domain.letter_template import EmptyTemplate, OldWordTemplate
from caseflow.domain.officer import ActingOfficer, Door, Officer, OfficerRecord, OfficerRole, Power, Reach, Verb
from caseflow.domain.template_version import (
    MOST_BYTES,
    NoSuchTemplateVersion,
    NoTrialPress,
    OwnTemplate,
    TemplateHasFaults,
    TemplateInForce,
    TemplateKnown,
    TemplateState,
    TemplateTooLarge,
    TemplateVersion,
)
from caseflow.letters.package import packed, unpacked
from caseflow.office import Office
from tests.actions.letters import (
    CASE,
    COLLEAGUE,
    DRAFTER,
    HEAD,
    REVIEWER,
    STATED,
    SUPERVISION,
    drafted,
    issued,
    take_in,
)
from tests.letters.folders import FOLDER

KIND = "supervision_letter"
BODY = "word/document.xml"
WHY = "措辞已由法制审核"


def reworded(mark: str, kind: str = KIND) -> bytes:
    """The program's own template with one sentence more."""
    members = unpacked((FOLDER / f"{kind}.docx").read_bytes())
    text = members[BODY].decode()
    at = text.index("督办台账编号")
    end = text.index("</w:p>", at)
    return packed({**members, BODY: (text[:end] + f"<w:r><w:t>{mark}</w:t></w:r>" + text[end:]).encode()})


def handed(office: Office, mark: str = "（改一）", by: ActingOfficer = COLLEAGUE, **more: Any) -> TemplateVersion:
    return upload_template(
        KIND, HandedTemplate(content=reworded(mark), name="督办函.docx"), by=by, office=office, **more
    )


def let_in(office: Office, mark: str = "（改一）", by: ActingOfficer = REVIEWER) -> TemplateVersion:
    version = activate_template(KIND, handed(office, mark).number, WHY, by=by, office=office)
    assert version is not None
    return version


def text_of(letter_id: str, office: Office) -> str:
    return office.press.read(letter_file(CASE, letter_id, by=DRAFTER, office=office)[1]).text


def acts(office: Office) -> list[str]:
    return [entry.act.verb for entry in office.graph.entries()]


def test_a_fit_version_is_proposed_and_tried_on_the_cases_there_are(office: Office) -> None:
    take_in(office)
    letter = drafted(office, KIND, "town")
    version = handed(office)
    assert (version.number, version.state, version.uploaded_by) == (1, TemplateState.PROPOSED, "戊")
    [press] = version.seen.presses
    assert (press.case, press.letter) == (CASE, letter.id)
    view = trial_press(KIND, 1, 1, by=REVIEWER, office=office)
    assert "（改一）" in view[2].text
    assert "柳岸家园二期" in view[2].text
    assert template_file(KIND, 1, by=REVIEWER, office=office) == reworded("（改一）")
    said = json.loads(office.graph.entries()[-1].act.what)
    assert (said["kind"], said["number"], said["state"]) == (KIND, 1, "proposed")


def test_up_to_three_cases_are_drawn_for_the_trial(office: Office) -> None:
    for number in range(4):
        take_in(office, id=f"XQ〔2026〕{number}号")
    presses = handed(office).seen.presses
    assert len({one.case for one in presses}) == 3
    assert all(one.sha256 and not one.letter for one in presses)


def test_without_a_case_the_kinds_example_is_tried(office: Office) -> None:
    version = handed(office)
    assert [(one.case, one.letter) for one in version.seen.presses] == [("", "")]
    assert "（改一）" in trial_press(KIND, 1, 1, by=REVIEWER, office=office)[2].text
    for place in (0, 2):
        with pytest.raises(NoTrialPress):
            trial_press(KIND, 1, place, by=REVIEWER, office=office)


def test_a_version_with_faults_is_kept_and_never_comes_into_use(office: Office) -> None:
    faulty = HandedTemplate(content=reworded("{{ ''.__class__ }}{{ isuer }}"))
    version = upload_template(KIND, faulty, by=COLLEAGUE, office=office)
    assert version.state is TemplateState.REFUSED
    assert {"reaches_in", "template_misspelt_field"} <= {one.slug for one in version.seen.faults}
    assert version.seen.presses == ()
    with pytest.raises(TemplateHasFaults):
        activate_template(KIND, 1, WHY, by=REVIEWER, office=office)
    assert show_template(KIND, 1, by=REVIEWER, office=office).bar is not None


def test_what_a_trial_refuses_is_a_fault(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("caseflow.letters.pressing.trial.SECONDS", 5)
    version = upload_template(
        KIND, HandedTemplate(content=reworded("{{ title|int + title|first }}")), by=COLLEAGUE, office=office
    )
    assert version.state is TemplateState.REFUSED
    assert [one.slug for one in version.seen.faults] == ["template_broken"]
    assert [one.sha256 for one in version.seen.presses] == [""]
    with pytest.raises(NoTrialPress):
        trial_press(KIND, 1, 1, by=REVIEWER, office=office)


NO_TEMPLATES: dict[str, tuple[bytes, type[DomainError]]] = {
    "empty": (b"", EmptyTemplate),
    "old": (bytes.fromhex("d0cf11e0a1b11ae1"), OldWordTemplate),
    "large": (b"x" * (MOST_BYTES + 1), TemplateTooLarge),
}


@pytest.mark.parametrize("name", NO_TEMPLATES)
def test_what_is_no_template_is_refused_and_not_kept(office: Office, name: str) -> None:
    content, refusal = NO_TEMPLATES[name]
    before, kept = acts(office), set(office.files.kept())
    with pytest.raises(refusal):
        upload_template(KIND, HandedTemplate(content=content), by=COLLEAGUE, office=office)
    assert office.graph.template_versions() == ()
    assert (acts(office), set(office.files.kept())) == (before, kept)


def test_the_same_file_is_not_kept_twice_but_the_same_click_is_once(office: Office) -> None:
    first = handed(office, once="x")
    assert handed(office, once="x") == first
    with pytest.raises(TemplateKnown):
        handed(office)
    assert acts(office).count("upload_template") == 1


def test_a_number_of_a_person_in_the_note_is_refused(office: Office) -> None:
    given = HandedTemplate(content=reworded("x"), note="联系 13812345678")
    with pytest.raises(PersonalInText):
        upload_template(KIND, given, by=COLLEAGUE, office=office)


def test_two_at_once_get_two_numbers(office: Office) -> None:
    with ThreadPoolExecutor(2) as pool:
        numbers = list(pool.map(lambda mark: handed(office, mark).number, ("甲改", "乙改")))
    assert sorted(numbers) == [1, 2]


def test_a_second_person_lets_it_in_and_the_log_says_who(office: Office) -> None:
    handed(office, by=DRAFTER)
    both = replace(DRAFTER, powers=(*DRAFTER.powers, *REVIEWER.powers))
    with pytest.raises(OwnTemplate):
        activate_template(KIND, 1, WHY, by=both, office=office)
    with pytest.raises(NotAllowed):
        activate_template(KIND, 1, WHY, by=COLLEAGUE, office=office)
    with pytest.raises(NoReason):
        activate_template(KIND, 1, " ", by=REVIEWER, office=office)
    lent = Power(verb=Verb.REVIEW, reach=Reach.DISTRICT, lent_by="甲")
    with pytest.raises(OwnTemplate):
        activate_template(KIND, 1, WHY, by=ActingOfficer(Officer(name="己"), Door.PAGE, (lent,)), office=office)
    lent = replace(lent, lent_by="乙")
    version = activate_template(KIND, 1, WHY, by=ActingOfficer(Officer(name="己"), Door.PAGE, (lent,)), office=office)
    assert version is not None
    assert (version.state, version.activated_by, version.reason) == (TemplateState.ACTIVE, "己", WHY)
    assert json.loads(office.graph.entries()[-1].act.what) == {
        "kind": KIND,
        "from": 0,
        "to": 1,
        "why": WHY,
        "on_behalf_of": "乙",
    }
    with pytest.raises(TemplateInForce):
        activate_template(KIND, 1, WHY, by=REVIEWER, office=office)
    with pytest.raises(NoSuchTemplateVersion):
        activate_template(KIND, 9, WHY, by=REVIEWER, office=office)


def test_new_drafts_take_it_and_going_back_is_letting_in_again(office: Office) -> None:
    take_in(office)
    old = drafted(office, KIND, "town")
    let_in(office)
    assert "（改一）" in text_of(drafted(office, KIND, "town").id, office)
    assert "（改一）" not in text_of(old.id, office)
    let_in(office, "（改二）")
    assert "（改二）" in text_of(drafted(office, KIND, "town").id, office)
    assert [one.state for one in office.graph.template_versions(KIND)] == [TemplateState.ACTIVE, TemplateState.RETIRED]
    activate_template(KIND, 1, "改回", by=HEAD, office=office)
    assert "（改一）" in text_of(drafted(office, KIND, "town").id, office)
    assert activate_template(KIND, 0, "改回自带", by=HEAD, office=office, once="z") is None
    assert activate_template(KIND, 0, "改回自带", by=HEAD, office=office, once="z") is None
    assert "（改" not in text_of(drafted(office, KIND, "town").id, office)
    with pytest.raises(TemplateInForce):
        activate_template(KIND, 0, "再改", by=HEAD, office=office)


def test_one_let_in_between_draft_and_issue_changes_nothing_of_the_letter(office: Office) -> None:
    take_in(office)
    letter = drafted(office, KIND, "town")
    let_in(office)
    review_letter(CASE, letter.id, by=REVIEWER, office=office)
    done = issue_letter(CASE, letter.id, by=HEAD, office=office)
    assert "（改一）" not in text_of(letter.id, office)
    assert verify_letter(CASE, done.id, by=DRAFTER, office=office).same
    newer = issued(office, KIND, "town")
    assert "（改一）" in text_of(newer.id, office)
    assert verify_letter(CASE, newer.id, by=DRAFTER, office=office).same


def test_a_draft_drawn_anew_takes_the_version_in_use(office: Office) -> None:
    take_in(office)
    letter = drafted(office, KIND, "town")
    version = let_in(office)
    assert edit_letter(CASE, letter.id, by=DRAFTER, office=office).template == version.sha256
    assert "（改一）" in text_of(letter.id, office)


def test_one_let_in_during_a_bulk_job_is_taken_by_the_letters_after_it(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = tuple(f"XQ〔2026〕{number}号" for number in range(1, 5))
    for case_id in cases:
        take_in(office, id=case_id)
    job = _bulk(office, cases)
    version = handed(office)
    asked = 0

    def stopping() -> bool:
        nonlocal asked
        asked += 1
        if asked == 3:
            activate_template(KIND, version.number, WHY, by=REVIEWER, office=office)
        return False

    run_job(job, office=office, stopping=stopping)
    shown, _ = show_job(job, by=DRAFTER, office=office)
    assert shown.state is JobState.DONE
    used = [office.graph.dossier(case_id).work.letters[0].template for case_id in cases]  # type: ignore[union-attr]
    assert [one == version.sha256 for one in used] == [False, False, True, True]


def _bulk(office: Office, cases: tuple[str, ...]) -> str:
    record = replace(DRAFTER.officer, roles=frozenset({OfficerRole.CLERK}))
    office.graph.write(lambda pen: pen.save_officer(OfficerRecord(officer=record, password_hash="x")))  # noqa: S106
    wanted = Bulk(act=BulkAct.DRAFT, kind=KIND, choice=Choice(cases=cases, to="town"), asked=Asked(answers=SUPERVISION))
    return start_bulk(wanted, by=DRAFTER, office=office).id


def test_wordings_are_held_against_each_other(office: Office) -> None:
    let_in(office)
    handed(office, "（改二）")
    view = show_template(KIND, 2, by=REVIEWER, office=office)
    assert view.against == 1
    assert [(one.change.value, "（改" in one.text) for one in view.lines if one.change.value in {"added", "taken"}] == [
        ("taken", True),
        ("added", True),
    ]
    folder = show_template(KIND, 2, against=0, by=REVIEWER, office=office)
    assert folder.against == 0
    assert show_template(KIND, 1, by=REVIEWER, office=office).against == 0
    same = show_template(KIND, 1, against=1, by=REVIEWER, office=office)
    assert (same.lines, same.same_file) == ((), True)
    own = show_template(KIND, 0, by=REVIEWER, office=office)
    assert (own.version, own.bar) == (None, None)
    with pytest.raises(NoSuchTemplateVersion):
        show_template(KIND, 2, against=7, by=REVIEWER, office=office)


def test_the_list_says_what_is_in_use_and_what_waits(office: Office) -> None:
    let_in(office)
    handed(office, "（改二）")
    rows = {row.kind.kind: row for row in list_templates(by=REVIEWER, office=office)}
    assert rows[KIND].active is not None
    assert (rows[KIND].active.number, rows[KIND].waiting, rows[KIND].misfit) == (1, 1, None)
    assert rows["advice_letter"].versions == ()
    own = show_template("advice_letter", 0, by=REVIEWER, office=office)
    assert isinstance(own.bar, TemplateInForce)
    assert isinstance(show_template(KIND, 2, by=COLLEAGUE, office=office).bar, NotAllowed)


def test_a_version_that_the_kind_outgrew_presses_nothing_and_is_told(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(office)
    let_in(office)
    kind = office.press.kind(KIND)
    monkeypatch.setattr(office.press, "_kinds", {KIND: replace(kind, slots=kind.slots[:-1])})
    monkeypatch.setattr(office.press, "_agreed", {})
    assert isinstance(list_versions(KIND, by=REVIEWER, office=office).misfit, SlotsMismatch)
    with pytest.raises(SlotsMismatch):
        drafted(office, KIND, "town")


def test_a_trial_on_a_case_out_of_reach_is_not_shown(office: Office) -> None:
    take_in(office)
    handed(office)
    town = Agency(id="elsewhere", name="别镇", kind=AgencyKind.TOWN)
    office.graph.write(lambda pen: pen.save(town))
    power = Power(verb=Verb.READ, reach=Reach.AGENCY, places=frozenset({"别镇"}))
    stranger = ActingOfficer(Officer(name="庚"), Door.PAGE, (power, Power(verb=Verb.DRAFT, reach=Reach.AGENCY)))
    assert [row.readable for row in show_template(KIND, 1, by=stranger, office=office).presses] == [False]
    with pytest.raises(NoSuchCase):
        trial_press(KIND, 1, 1, by=stranger, office=office)
    # A version of the stranger's own is tried on nothing that he may not read.
    own = handed(office, "（别镇改）", by=stranger)
    assert [one.case for one in own.seen.presses] == [""]


def test_the_dictionary_shows_every_field_with_a_value_of_a_case(office: Office) -> None:
    shown = list_fields(KIND, by=REVIEWER, office=office)
    assert shown.sample.case == ""
    names = [row.slot.name for row in shown.rows if not row.of]
    assert names == [slot.name for slot in office.press.kind(KIND).slots]
    take_in(office)
    drafted(office, KIND, "town")
    known = list_fields(KIND, by=REVIEWER, office=office)
    assert known.sample.case == CASE
    values = {(row.of, row.slot.name): row.example for row in known.rows}
    assert values["", "issuer"]
    lists = [row for row in known.rows if row.slot.many]
    assert all(row.example is not None and row.example.isdigit() for row in lists)
    assert {row.tag for row in known.rows if row.slot.name == "issuer"} == {"{{ issuer }}"}
    assert STATED["id"] == CASE


def test_a_version_whose_file_is_gone_is_told(office: Office) -> None:
    version = let_in(office)
    office.graph.write(lambda pen: pen.save(replace(version, sha256="0" * 64)))
    row = list_versions(KIND, by=REVIEWER, office=office)
    assert isinstance(row.misfit, MissingFile)
