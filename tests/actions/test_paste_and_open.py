"""Workers pasted as one list, and cases opened by hand."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from caseflow.actions.cases.import_cases import sealer
from caseflow.actions.facts.choose import choose
from caseflow.actions.facts.open_case import open_case
from caseflow.actions.facts.paste import paste_workers
from caseflow.actions.facts.see_facts import see_claim
from caseflow.actions.facts.undo import undo
from caseflow.domain.amending import Group
from caseflow.domain.amending_errors import CaseThere, NoSuchFact, NothingChanged, StaleFact
from caseflow.domain.amending_names import in_order
from caseflow.domain.case_file import CaseFile
from caseflow.domain.errors import NotAllowed, PersonalInText
from caseflow.domain.money import Yuan
from caseflow.domain.officer import Verb
from caseflow.exchange.opening import opened
from caseflow.exchange.pasted import Pasted, read_pasted
from caseflow.office import Office
from tests.actions.facts import ID_NUMBER, OFFICER, OTHER_NUMBER, STATED, case, corrected, dossier, taken
from tests.people import acting

ROWS = f"姓名\t身份证号\t月数\t欠薪金额\n张某\t{ID_NUMBER}\t2\t1,264.50元\n李某\t{OTHER_NUMBER}\t3\t2000"


def rows(office: Office, text: str = ROWS) -> Pasted:
    return read_pasted(text, sealer(office.cipher))


def seen(office: Office) -> str:
    return see_claim("A1", "C1", by=OFFICER, office=office)[2]


def test_a_pasted_list_takes_the_place_of_the_old_one_and_is_sealed(office: Office) -> None:
    taken(STATED, office)
    done = paste_workers("A1", "C1", rows(office).workers, sums=False, seen=seen(office), reason="花名册", once="p",
                         by=OFFICER, office=office)  # fmt: skip
    assert [(one.fact, one.old, one.new) for one in done.touched] == [("people", "2", "2")]
    claim = case(office).claims[0]
    assert [(one.name, one.owed) for one in claim.people] == [("张某", Yuan(126_450)), ("李某", Yuan(200_000))]
    assert (claim.workers, claim.owed) == (2, Yuan(300_000))
    for number in (ID_NUMBER, OTHER_NUMBER):
        assert number not in repr(dossier(office))
    again = paste_workers("A1", "C1", (), sums=False, seen="", reason="x", once="p", by=OFFICER, office=office)
    assert again == done


def test_the_claims_sums_follow_the_rows_where_that_is_asked(office: Office) -> None:
    taken(STATED, office)
    done = paste_workers("A1", "C1", rows(office).workers, sums=True, more=True, seen=seen(office), reason="花名册",
                         by=OFFICER, office=office)  # fmt: skip
    claim = case(office).claims[0]
    assert (len(claim.people), claim.workers, claim.owed) == (4, 4, Yuan(626_450))
    assert {one.slug for one in done.effects} >= {"owed_changed"}


def test_a_pasted_list_stands_against_a_file_and_can_be_undone(office: Office) -> None:
    taken(STATED, office)
    old = case(office).claims[0].people
    paste_workers("A1", "C1", rows(office).workers, sums=False, seen=seen(office), reason="花名册", by=OFFICER,
                  office=office)  # fmt: skip
    taken({**STATED, "notes": "新"}, office)
    (conflict,) = dossier(office).work.conflicts
    assert (conflict.group, conflict.key, conflict.fact, conflict.ours) == ("claims", "C1", "people", "2")
    assert case(office).claims[0].people[0].owed == Yuan(126_450)
    undo("A1", in_order(dossier(office).work.corrections)[-1].id, reason="误贴", by=OFFICER, office=office)
    assert case(office).claims[0].people == old


def test_a_list_that_changed_meanwhile_is_not_overwritten(office: Office) -> None:
    taken(STATED, office)
    before = seen(office)
    corrected(office, Group.CLAIMS, "C1", workers=5)
    with pytest.raises(StaleFact):
        paste_workers("A1", "C1", rows(office).workers, sums=False, seen=before, reason="x", by=OFFICER, office=office)
    with pytest.raises(NoSuchFact):
        paste_workers("A1", "C9", (), sums=False, seen="", reason="x", by=OFFICER, office=office)
    with pytest.raises(NoSuchFact):
        see_claim("A1", "C9", by=OFFICER, office=office)
    same = case(office).claims[0].people
    with pytest.raises(NothingChanged):
        paste_workers("A1", "C1", same, sums=False, seen=seen(office), reason="x", by=OFFICER, office=office)


def test_a_case_opened_by_hand_gets_the_next_number_of_the_year(office: Office) -> None:
    typed = {"name": "某住宅项目", "town": "某镇", "notes": "来信反映", "url": "https://example.org/1", "reason": "x"}
    taken({"version": 1, "id": "2026-002", "parties": []}, office)
    first = open_case(opened(typed), reason="来信", once="o", by=OFFICER, office=office)
    again = open_case(opened(typed), reason="来信", once="o", by=OFFICER, office=office)
    second = open_case(opened({}), reason="来电", by=OFFICER, office=office)
    assert (first.case, again.case, second.case) == ("2026-001", "2026-001", "2026-003")
    now = case(office, "2026-001")
    assert (now.projects[0].name, now.notes) == ("某住宅项目", "来信反映")
    (entry,) = dossier(office, "2026-001").entries
    assert (entry.act.verb, json.loads(entry.act.what)["why"]) == ("open_case", "来信")


def test_a_chosen_number_is_kept_and_never_given_twice(office: Office) -> None:
    open_case(CaseFile(id="XQ-7"), reason="x", once="k", by=OFFICER, office=office)
    assert open_case(CaseFile(id="XQ-7"), reason="x", once="k", by=OFFICER, office=office).case == "XQ-7"
    with pytest.raises(CaseThere):
        open_case(CaseFile(id="XQ-7"), reason="x", by=OFFICER, office=office)
    with pytest.raises(PersonalInText):
        open_case(CaseFile(id="XQ-8", notes=f"工人 {ID_NUMBER}"), reason="x", by=OFFICER, office=office)
    with pytest.raises(NotAllowed):
        open_case(CaseFile(id="XQ-9"), reason="x", by=acting("王五", Verb.READ), office=office)


def test_eight_who_open_cases_at_once_get_eight_numbers(office: Office) -> None:
    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(lambda _: open_case(opened({}), reason="x", by=OFFICER, office=office).case, range(8)))
    assert sorted(done) == [f"2026-{number:03}" for number in range(1, 9)]


def test_the_files_list_takes_the_place_of_ours_where_a_person_says_so(office: Office) -> None:
    taken(STATED, office)
    old = case(office).claims[0].people
    paste_workers("A1", "C1", rows(office).workers, sums=False, seen=seen(office), reason="花名册", by=OFFICER,
                  office=office)  # fmt: skip
    taken({**STATED, "notes": "新"}, office)
    (conflict,) = dossier(office).work.conflicts
    done = choose("A1", conflict.id, theirs=True, reason="核对", by=OFFICER, office=office)
    assert [(one.fact, one.old, one.new) for one in done.touched] == [("people", "2", "2")]
    assert [str(one.id_number) for one in case(office).claims[0].people] == [str(one.id_number) for one in old]
    assert not any(one.standing for one in dossier(office).work.corrections)
