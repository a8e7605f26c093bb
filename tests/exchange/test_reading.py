"""What the office takes from a case file, and what it refuses, where, and in which words."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from caseflow.domain.case_file import CaseFile
from caseflow.domain.days import Day, Term
from caseflow.domain.errors import BadCaseFile, Fault, UnreadableFile
from caseflow.domain.money import Yuan
from caseflow.domain.words import Nature, Role, SystemCode
from caseflow.exchange.reading import MOST_BYTES, Read, load_cases, read_file
from caseflow.problems import told, told_fault
from tests.make import sealed

ID_NUMBER = "11010519491231002X"
WRONG_ID_NUMBER = "110105194912310021"


def read(stated: Any) -> tuple[Read, ...]:
    raw = stated if isinstance(stated, str | bytes) else json.dumps(stated, ensure_ascii=False)
    return load_cases(raw, "case.json", sealed)


def case(**stated: Any) -> CaseFile:
    one = read({"version": 1, "id": "A1", "parties": [], **stated})[0]
    assert isinstance(one, CaseFile), one
    return one


def faults(**stated: Any) -> tuple[Fault, ...]:
    return faults_of({"version": 1, "id": "A1", "parties": [], **stated})


def faults_of(stated: Any) -> tuple[Fault, ...]:
    one = read(stated)[0]
    assert isinstance(one, BadCaseFile), one
    return one.faults


def party(**stated: Any) -> dict[str, Any]:
    return {"parties": [{"key": "A", **stated}]}


def test_three_fields_are_a_case_and_everything_else_is_unknown() -> None:
    one = case()
    assert (one.id, one.as_of, one.parties, one.claims, one.systems) == ("A1", None, (), (), {})


def test_null_is_unknown_and_never_no() -> None:
    one = case(
        as_of=None, source=None, projects=None, contracts=None, claims=None, systems={"permit": None}, events=None,
        **party(name=None, kind=None, role=None, qualified=None, investors=None),
    )  # fmt: skip
    assert one.systems == {}
    assert one.parties[0].qualified is None
    assert one.parties[0].kind == "unknown"


def test_a_whole_case_is_read_as_it_is_stated() -> None:
    one = case(
        as_of="2020-09",
        projects=[{"key": "P1", "systems": {"wage_account": False}}],
        parties=[{"key": "GC", "name": "甲&乙<丙>公司", "role": "general_contractor"}, {"key": "F", "name": "𠮷堃玥"}],
        contracts=[{"key": "K1", "from": "GC", "to": "F", "nature": ["to_individual", "lawful"], "unsettled": 1.10}],
        claims=[{"key": "C1", "employer": ["GC", "F"], "contract": "K1", "from": "2020", "months": 2.5, "owed": 1e5,
                 "people": [{"name": "张某", "id_number": ID_NUMBER, "owed": 1200.00}]}],
        events=[{"on": "2020-02-29", "kind": "order_to_pay", "party": "GC", "due_in": "7 working days"}],
    )  # fmt: skip
    contract, claim, event = one.contracts[0], one.claims[0], one.events[0]
    assert one.as_of == Day(2020, 9)
    assert one.parties[0].name == "甲&乙<丙>公司"
    assert one.parties[0].role is Role.GENERAL_CONTRACTOR
    assert one.parties[1].name == "𠮷堃玥"
    assert (contract.giver, contract.taker, contract.unsettled) == ("GC", "F", Yuan(110))
    assert contract.nature == {Nature.TO_INDIVIDUAL, Nature.LAWFUL}
    assert (claim.employers, claim.contracts, claim.since) == (("GC", "F"), ("K1",), Day(2020))
    assert (claim.owed, claim.months) == (Yuan(10_000_000), 2.5)
    assert (event.on, event.due_in) == (Day(2020, 2, 29), Term(7, working=True))
    assert one.projects[0].systems == {SystemCode.WAGE_ACCOUNT: False}


def test_the_only_project_is_the_project_of_every_contract() -> None:
    one = case(project={"name": "某住宅项目"}, contracts=[{"key": "K1"}], **party())
    assert [project.key for project in one.projects] == ["P1"]
    assert one.contracts[0].project == "P1"


def test_a_thing_without_a_key_is_called_by_its_place() -> None:
    one = case(contracts=[{"key": "K2"}, {}, {"key": "K3"}])
    assert [contract.key for contract in one.contracts] == ["K2", "K4", "K3"]


def test_an_id_number_is_sealed_at_the_door() -> None:
    one = case(claims=[{"people": [{"name": "张某", "id_number": "110105 19491231 002x"}]}])
    worker = one.claims[0].people[0]
    assert worker.id_number == sealed(ID_NUMBER)
    assert ID_NUMBER not in repr(one)


def test_a_list_is_read_case_by_case_and_the_good_ones_are_kept() -> None:
    good, bad, worse = read([{"version": 1, "id": "A", "parties": []}, {"version": 1, "id": "B"}, 3])
    assert isinstance(good, CaseFile)
    assert isinstance(bad, BadCaseFile)
    assert isinstance(worse, BadCaseFile)
    assert (bad.terms["case"], worse.terms["case"]) == ("B", "#3")


BAD = [
    pytest.param({"colour": 1}, "colour", "unknown_field", id="an unknown field"),
    pytest.param(party(nme="甲"), "parties.0.nme", "unknown_field", id="an unknown field of a party"),
    pytest.param({"systems": {"wage_acount": True}}, "systems.wage_acount", "unknown_field", id="an unknown system"),
    pytest.param(party(role="foremann"), "parties.0.role", "unknown_word", id="a word outside a closed list"),
    pytest.param(party(kind=3), "parties.0.kind", "not_text", id="a number for a word"),
    pytest.param({"contracts": [{"nature": ["lawful", "legal"]}]}, "contracts.0.nature.1", "unknown_word", id="listed"),
    pytest.param({"claims": [{"owed": -1}]}, "claims.0.owed", "money_negative", id="negative money"),
    pytest.param({"claims": [{"owed": 1.234}]}, "claims.0.owed", "money_too_many_decimals", id="three decimals"),
    pytest.param({"claims": [{"owed": "12"}]}, "claims.0.owed", "not_a_number", id="money as text"),
    pytest.param({"claims": [{"owed": True}]}, "claims.0.owed", "not_a_number", id="a yes for money"),
    pytest.param({"claims": [{"owed": 1e30}]}, "claims.0.owed", "not_a_number", id="money beyond reason"),
    pytest.param({"claims": [{"owed": 9e13}]}, "claims.0.owed", "money_too_large", id="money too large"),
    pytest.param({"claims": [{"workers": 1.5}]}, "claims.0.workers", "not_a_count", id="half a worker"),
    pytest.param({"claims": [{"months": -1}]}, "claims.0.months", "not_months", id="negative months"),
    pytest.param({"as_of": "2020-02-30"}, "as_of", "not_a_day", id="30 February"),
    pytest.param({"as_of": "2021-02-29"}, "as_of", "not_a_day", id="no leap year"),
    pytest.param({"as_of": "2020-1-1"}, "as_of", "not_a_day", id="a day without zeros"),
    pytest.param({"as_of": 2020}, "as_of", "not_a_day", id="a year as a number"),
    pytest.param({"events": [{"due_in": "soon"}]}, "events.0.due_in", "not_a_term", id="no term"),
    pytest.param(party(qualified="yes"), "parties.0.qualified", "not_yes_or_no", id="text for yes or no"),
    pytest.param(party(qualified=1), "parties.0.qualified", "not_yes_or_no", id="a number for yes or no"),
    pytest.param(party(name=["甲"]), "parties.0.name", "not_text", id="a list for a name"),
    pytest.param(party(name="甲\u0000"), "parties.0.name", "unprintable", id="a control character"),
    pytest.param({"parties": {}}, "parties", "not_a_list", id="an object for a list"),
    pytest.param({"parties": None}, "parties", "missing_field", id="no parties"),
    pytest.param({"parties": [None]}, "parties.0", "missing_field", id="null for a party"),
    pytest.param({"parties": ["甲"]}, "parties.0", "not_an_object", id="a name for a party"),
    pytest.param({"supervision": []}, "supervision", "not_an_object", id="a list for an object"),
    pytest.param({"version": 2}, "version", "other_version", id="another version"),
    pytest.param({"id": "a/b"}, "id", "not_a_case_id", id="a slash in the id"),
    pytest.param({"id": ""}, "id", "empty_text", id="an empty id"),
    pytest.param({"source": {"url": "javascript:alert(1)"}}, "source.url", "not_a_web_address", id="a script"),
    pytest.param({"proofs": [{"sha256": "12"}]}, "proofs.0.sha256", "not_a_sha256", id="no fingerprint"),
    pytest.param(party(credit_code="甲"), "parties.0.credit_code", "not_a_credit_code", id="no credit code"),
    pytest.param({"project": {}, "projects": [{}]}, "project", "project_and_projects", id="both forms of project"),
    pytest.param({"parties": [{"key": "A"}, {"key": "A"}]}, "parties.1.key", "key_twice", id="a key twice"),
    pytest.param({"claims": [{"employer": "B"}], **party()}, "claims.0.employer", "no_such_party_key", id="employer"),
    pytest.param({"claims": [{"contract": ["K"]}]}, "claims.0.contract", "no_such_contract_key", id="no contract"),
    pytest.param({"contracts": [{"project": "P"}]}, "contracts.0.project", "no_such_project_key", id="no project"),
    pytest.param({"events": [{"claim": "C"}]}, "events.0.claim", "no_such_claim_key", id="no claim"),
    pytest.param({"events": [{"party": "B"}]}, "events.0.party", "no_such_party_key", id="an event of nobody"),
    pytest.param({"disputes": [{"between": ["workers", "B"]}]}, "disputes.0.between.1", "no_such_party_key", id="who"),
    pytest.param(party(investors=["B"]), "parties.0.investors", "no_such_party_key", id="no investor"),
    pytest.param(party(acts_for="A"), "parties.0.acts_for", "party_of_itself", id="one's own agent"),
    pytest.param({"contracts": [{"key": "K", "under": "K"}]}, "contracts.0.under", "contract_under_itself", id="own"),
    pytest.param({"contracts": [{"key": "K", "under": "L"}, {"key": "L", "under": "K"}]}, "contracts.0.under",
                 "circle_of_contracts", id="a circle of contracts"),
    pytest.param({"claims": [{"from": "2021", "until": "2020-05"}]}, "claims.0.until", "ends_before_it_begins", id="t"),
]  # fmt: skip


@pytest.mark.parametrize(("stated", "path", "slug"), BAD)
def test_what_is_wrong_is_named_with_its_path_in_both_languages(stated: dict[str, Any], path: str, slug: str) -> None:
    (fault,) = faults(**stated)
    assert (fault.path, fault.slug) == (path, slug)
    for language in ("zh", "en"):
        sentence = told_fault(fault, language)
        assert sentence.startswith(path)
        assert "—" not in sentence or slug.startswith("no_such"), "every term of the sentence is given"
        assert not re.search(r"{\w+}", sentence)


@pytest.mark.parametrize(
    ("stated", "given", "nearest"),
    [
        ({"claim": []}, "claim", "claims"),
        (party(role="General Contractor"), "General Contractor", "general_contractor"),
        ({"systems": {"realname": True}}, "realname", "real_name"),
    ],
)
def test_a_wrong_word_is_answered_with_the_nearest_right_one(stated: dict[str, Any], given: str, nearest: str) -> None:
    (fault,) = faults(**stated)
    assert (fault.terms["given"], fault.terms["nearest"]) == (given, nearest)


def test_every_fault_of_a_file_is_told_in_the_order_of_the_file() -> None:
    found = faults(as_of="2020-13", claims=[{"owed": -1}] * 11, systems={"x": 1})
    assert [fault.path for fault in found] == ["as_of", *(f"claims.{place}.owed" for place in range(11)), "systems.x"]


def test_two_owners_and_a_party_tied_to_nothing_may_well_be_true() -> None:
    one = case(
        parties=[{"key": key, "role": "project_owner"} for key in ("A", "B")] + [{"key": "C"}],
        contracts=[{"key": "K1", "from": "A", "kind": "general"}, {"key": "K2", "from": "B", "kind": "general"}],
    )
    assert len(one.parties) == 3


def test_a_field_named_twice_is_refused() -> None:
    (fault,) = faults_of('{"version": 1, "id": "A", "parties": [{"key": "A", "name": "甲", "name": "乙"}]}')
    assert (fault.path, fault.slug) == ("parties.0.name", "field_twice")


def test_no_message_repeats_an_id_number() -> None:
    found = faults(
        **{WRONG_ID_NUMBER: 1},
        notes=f"工人{ID_NUMBER}被欠薪",
        claims=[{"people": [{"name": 3, "id_number": WRONG_ID_NUMBER}], "about": ID_NUMBER}],
    )
    assert {fault.slug for fault in found} == {
        "unknown_field", "id_number_in_text", "not_text", "not_an_id_number", "unknown_word",
    }  # fmt: skip
    said = " ".join(told_fault(fault, language) for fault in found for language in ("zh", "en"))
    assert ID_NUMBER not in said
    assert WRONG_ID_NUMBER not in said


def test_a_long_number_that_is_nobodys_may_stand_in_a_note() -> None:
    assert case(notes="文号 123456789012345678").notes == "文号 123456789012345678"


UNREADABLE = [
    pytest.param(b"", "empty", id="an empty file"),
    pytest.param(b" \n", "empty", id="a blank file"),
    pytest.param(b"\xff\xfe{}", "not_utf8", id="another encoding"),
    pytest.param("欠薪案件".encode("gbk"), "not_utf8", id="GBK"),
    pytest.param(b"PK\x03\x04", "not_json", id="a spreadsheet"),
    pytest.param(b'{"version": 1,', "not_json", id="half a file"),
    pytest.param(b'{"version": NaN}', "not_json_number", id="NaN"),
    pytest.param(b'{"version": -Infinity}', "not_json_number", id="Infinity"),
    pytest.param(b"[" * 100_000, "too_deep", id="nested without end"),
    pytest.param(b'{"a":' * 100_000, "too_deep", id="objects without end"),
]


@pytest.mark.parametrize(("raw", "reason"), UNREADABLE)
def test_a_file_without_a_case_is_refused_with_its_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        load_cases(raw, "x.json", sealed)
    assert refused.value.terms["reason"] == reason
    for language in ("zh", "en"):
        assert "x.json" in told(refused.value, language)


@pytest.mark.parametrize("number", ["9" * 5_000, "1e999999999", "1e-999999999", "1." + "0" * 5_000 + "1"])
def test_absurd_numbers_cost_nothing_and_are_refused(number: str) -> None:
    (fault,) = faults_of(f'{{"version": 1, "id": "A", "parties": [], "claims": [{{"owed": {number}}}]}}')
    assert fault.path == "claims.0.owed"


def test_a_byte_order_mark_is_no_fault() -> None:
    (one,) = load_cases(b'\xef\xbb\xbf{"version": 1, "id": "A", "parties": []}', "x", sealed)
    assert isinstance(one, CaseFile)


def test_a_file_of_200_mb_is_refused_without_being_read(tmp_path: Path) -> None:
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(UnreadableFile) as refused:
        read_file(large, sealed)
    assert refused.value.terms == {"name": "large.json", "reason": "too_large", "most": str(MOST_BYTES // 1_000_000)}


@pytest.mark.parametrize(("name", "reason"), [("nix.json", "not_there"), (".", "is_a_folder")])
def test_a_file_that_is_not_there_is_refused(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_file(tmp_path / name, sealed)
    assert refused.value.terms["reason"] == reason


def test_400_claims_and_12_tiers_are_read() -> None:
    one = case(
        parties=[{"key": f"T{tier}"} for tier in range(13)],
        contracts=[
            {"key": f"K{tier}", "from": f"T{tier}", "to": f"T{tier + 1}", "under": f"K{tier - 1}" if tier else None}
            for tier in range(12)
        ],
        claims=[{"key": f"C{place}", "employer": "T12", "contract": "K11", "owed": 100} for place in range(400)],
    )
    assert (len(one.claims), len(one.contracts)) == (400, 12)
