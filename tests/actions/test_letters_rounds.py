"""What a reviewer is shown of a letter that came back: each round, the words he saw beside those of now."""

from dataclasses import replace

import pytest

from caseflow.actions.letters.edit_letter import Edit, edit_letter
from caseflow.actions.letters.review_letter import return_letter, review_letter
from caseflow.actions.letters.see_rounds import see_rounds
from caseflow.domain.wording import Change
from caseflow.office import Office
from tests.actions.letters import CASE, DRAFTER, HEAD, ORDER, REVIEWER, drafted, take_in


@pytest.fixture(autouse=True)
def the_case(office: Office) -> None:
    take_in(office)


def test_a_letter_that_came_back_is_shown_beside_what_was_looked_at(office: Office) -> None:
    letter = drafted(office)
    assert see_rounds(CASE, letter.id, by=REVIEWER, office=office).rounds == ()
    return_letter(CASE, letter.id, why="联系人不对", by=REVIEWER, office=office)
    untouched = see_rounds(CASE, letter.id, by=REVIEWER, office=office)
    assert (len(untouched.rounds), untouched.since, untouched.lines) == (1, None, ())
    edit_letter(CASE, letter.id, Edit(answers={**ORDER, "address": "天津市西青区新址9号"}), by=DRAFTER, office=office)
    seen = see_rounds(CASE, letter.id, by=REVIEWER, office=office)
    assert seen.since == seen.rounds[0]
    assert (seen.rounds[0].by, seen.rounds[0].note, seen.rounds[0].version) == ("乙", "联系人不对", 1)
    added = [line.text for line in seen.lines if line.change is Change.ADDED]
    taken = [line.text for line in seen.lines if line.change is Change.TAKEN]
    assert any("天津市西青区新址9号" in text for text in added)
    assert any("天津市西青区某路1号" in text for text in taken)
    assert seen.paths == ()


def test_the_facts_that_changed_since_the_last_look_are_named(office: Office) -> None:
    letter = drafted(office)
    review_letter(CASE, letter.id, note="可以", by=REVIEWER, office=office)
    take_in(office, notes="又有新情况")
    edit_letter(CASE, letter.id, by=DRAFTER, office=office)
    seen = see_rounds(CASE, letter.id, by=HEAD, office=office)
    assert (seen.rounds[0].approved, seen.rounds[0].note) == (True, "可以")
    assert (seen.paths, seen.lines) == (("notes",), ())


def test_no_clear_number_of_a_person_is_kept_of_a_round(office: Office) -> None:
    said = {"said_how": "complaint", "complainant_name": "赵大明", "complainant_phone": "13812345678"}
    letter = drafted(office, "lead_transfer", "杨柳青镇", **said)
    review_letter(CASE, letter.id, by=REVIEWER, office=office)
    [look] = see_rounds(CASE, letter.id, by=REVIEWER, office=office).rounds
    kept = office.files.fetch(look.text or "").decode()
    assert "138****5678" in kept
    assert not [secret for secret in ("赵大明", "13812345678") if secret in kept]


def test_a_draft_of_an_older_office_without_its_template_goes_back_without_its_words(office: Office) -> None:
    letter = replace(drafted(office), template="0" * 64)
    office.graph.write(lambda pen: pen.save(letter))
    return_letter(CASE, letter.id, why="重拟", by=REVIEWER, office=office)
    edit_letter(CASE, letter.id, by=DRAFTER, office=office)
    seen = see_rounds(CASE, letter.id, by=REVIEWER, office=office)
    assert ([one.text for one in seen.rounds], seen.since) == ([None], None)
