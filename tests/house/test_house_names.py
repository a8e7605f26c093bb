"""One English name for each term of the office, and none of the words that say nothing."""

import re

import pytest

from caseflow import glossary
from caseflow.domain import agency, letter_record, officer, records, words
from tests.house import tree

EMPTY_WORDS = {"service", "services", "manager", "helper", "helpers", "util", "utils", "data", "info"}
PINYIN = (
    "anjian banzu baogong baogongtou duban duzhi fabao fenbao fuwu gongcheng gongzi hetong jianshe jiean laodong "
    "laowu nongmin nongmingong qianxin qingdan renshe shigong shixin songda taizhang tongbao xiansuo xingzheng "
    "yuetan zhanghu zhengzhi zhuanbao zongbao"
)
SERVING = re.compile(r"proof_?of_?service", re.IGNORECASE)  # 送达 is the one service the office renders
IMPOSED = {"data", "data_key"}  # marshmallow's own parameters, in the room that hands them through

GROUP_OF = {
    words.PartyKind: "party_kind",
    words.Role: "role",
    words.PartyStatus: "party_status",
    words.OwnerKind: "owner_kind",
    words.Sector: "sector",
    words.ProjectState: "project_state",
    words.ContractKind: "contract_kind",
    words.Nature: "nature",
    words.ClaimAbout: "claim_about",
    words.Basis: "basis",
    words.ActKind: "act_kind",
    words.DisputeAbout: "dispute_about",
    words.ProofKind: "proof_kind",
    words.EventKind: "event_kind",
    words.SystemCode: "system",
    words.Duty: "duty",
    words.MeasureKind: "measure",
    words.Verdict: "verdict",
    words.LawPeriod: "law_period",
    words.Grade: "grade",
    officer.OfficerRole: "officer_role",
    officer.Verb: "verb",
    officer.Reach: "reach",
    officer.Door: "door",
    agency.AgencyKind: "agency_kind",
    letter_record.LetterState: "letter_state",
    letter_record.ServedHow: "served_how",
    records.FindingStatus: "finding_status",
}

LETTERS = """
    lead_transfer risk_warning_letter advice_letter supervision_letter interview_letter
    inquiry_notice correction_order handling_decision hearing_notice penalty_decision non_acceptance_notice
    result_notice enforcement_reminder deposit_payment_notice police_transfer asset_query
    problem_list three_checks_report look_back interview_record case_opening_form case_closing_form
    listing_notice listing_decision removal_decision board_notice emergency_advance_form recovery_letter
    duty_transfer_letter lead_circular supervision_ledger project_ledger lead_ledger proof_of_service
    notice_board_sheet
"""


def says_nothing(name: str) -> bool:
    return bool(EMPTY_WORDS.union(PINYIN.split()).intersection(tree.words_of(SERVING.sub("", name))))


def test_no_name_is_an_empty_word_or_speaks_pinyin() -> None:
    bad = [
        f"{tree.named(path)}:{line} {name}"
        for path in tree.modules()
        for line, name in tree.chosen_names(path)
        if says_nothing(name) and not (path.parent.name == "exchange" and name in IMPOSED)
    ]
    assert bad == []


def test_no_file_is_named_by_a_word_that_says_nothing() -> None:
    assert [tree.named(path) for path in tree.files() if says_nothing(path.stem)] == []


@pytest.mark.parametrize("name", ["LetterServiceManager", "process_duban", "user_info", "data", "qianxin_list"])
def test_an_empty_word_is_found_in_either_spelling(name: str) -> None:
    assert says_nothing(name)


@pytest.mark.parametrize("name", ["proof_of_service", "ProofOfService", "metadata", "lead_transfer"])
def test_an_office_word_is_left_alone(name: str) -> None:
    assert not says_nothing(name)


@pytest.mark.parametrize("kind", GROUP_OF, ids=lambda kind: kind.__name__)
def test_every_word_of_the_case_file_has_a_chinese_and_an_english_label(kind: type[words.StrEnum]) -> None:
    entries = glossary.words()[GROUP_OF[kind]]
    assert set(entries) == {member.value for member in kind}
    assert all(re.search(r"[\u4e00-\u9fff]", chinese) and english for chinese, english in entries.values())


def test_no_closed_list_of_the_case_file_is_forgotten_here() -> None:
    declared = {each for each in vars(words).values() if isinstance(each, type) and issubclass(each, words.StrEnum)}
    assert declared - {words.StrEnum} == {each for each in GROUP_OF if each.__module__ == words.__name__}


def test_every_letter_kind_of_the_office_has_its_name() -> None:
    assert set(glossary.words()["letter"]) == set(LETTERS.split())


def test_one_term_has_one_name() -> None:
    for group, entries in glossary.words().items():
        english = [label for _, label in entries.values()]
        doubles = {label for label in english if english.count(label) > 1}
        assert group == "field" or doubles <= {"Credit list"}, f"{group}: {doubles}"


def test_no_group_of_the_glossary_is_written_twice() -> None:
    text = (tree.TOP / "caseflow" / "glossary.yml").read_text(encoding="utf-8")
    groups = re.findall(r"^(\w+):", text, re.MULTILINE)
    assert [group for group in set(groups) if groups.count(group) > 1] == []
