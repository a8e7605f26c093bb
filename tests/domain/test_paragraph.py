"""The paragraph an investigator reads aloud: who owes, who pays in which order and why, what is still to be found."""

from typing import Any

import pytest

from caseflow.domain.chain import trace
from caseflow.domain.liability import judge_claim, summary
from caseflow.domain.paragraph import party_name, path_words, told
from caseflow.domain.words import LawPeriod
from tests.make import TODAY, case_of, the_law

CHAIN: dict[str, Any] = {
    "id": "T1",
    "projects": [{"key": "P1", "name": "天铁家园二期"}],
    "parties": [
        {"key": "OWN", "name": "建设甲公司", "kind": "organisation"},
        {"key": "GC", "name": "总包乙公司", "kind": "organisation"},
        {"key": "SUB", "name": "劳务丙公司", "kind": "organisation"},
    ],
    "contracts": [
        {"key": "K1", "project": "P1", "from": "OWN", "to": "GC", "kind": "general", "overdue": True, "unsettled": 9.5},
        {"key": "K2", "project": "P1", "from": "GC", "to": "SUB", "under": "K1", "kind": "labour"},
    ],
    "claims": [{"key": "C1", "employer": "SUB", "contract": "K2", "workers": 3, "owed": 24000, "approximate": True}],
    "disputes": [{"between": ["GC", "SUB"], "about": "quantity"}],
}


def paragraph(stated: dict[str, Any], period: LawPeriod = LawPeriod.DECREE) -> str:
    case = case_of(stated)
    claims = tuple(judge_claim(trace(case), claim, the_law(), day=TODAY) for claim in case.claims)
    missing = tuple(path for claim in claims for path in claim.missing)
    return told(case, claims, summary(claims), law=the_law(), period=period, missing=missing)


def test_the_paragraph_says_who_owes_whom_how_much() -> None:
    assert paragraph(CHAIN).startswith("天铁家园二期，劳务丙公司拖欠3名农民工工资24,000.00元（人数、金额为约数）。")


def test_the_paragraph_says_who_pays_first_and_under_which_article() -> None:
    text = paragraph(CHAIN)
    assert "首先应当出资的：总包乙公司，依据《保障农民工工资支付条例》第三十条" in text
    assert "建设甲公司，依据《保障农民工工资支付条例》第二十九条" in text
    assert "以9.50元为限" in text
    assert "是否一并责令由承办人决定" in text
    assert "最终责任由劳务丙公司承担" in text


def test_the_paragraph_calls_a_quarrel_no_excuse() -> None:
    assert "不影响工资支付（《保障农民工工资支付条例》第三十五条）" in paragraph(CHAIN)


def test_the_paragraph_names_what_is_still_to_be_found() -> None:
    assert "尚需查明：" in paragraph(CHAIN)


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ({"key": "C1", "employer": "SUB", "basis": "false"}, "虚构或者伪造"),
        ({"key": "C1", "employer": "SUB", "about": "works_price"}, "所涉为工程款"),
        ({"key": "C1"}, "用工主体尚未查明，现拖欠农民工工资，金额待核"),
    ],
)
def test_the_paragraph_speaks_of_claims_without_a_payer(claim: dict[str, Any], words: str) -> None:
    assert words in paragraph({**CHAIN, "claims": [claim]})


def test_a_case_without_claims_says_so() -> None:
    assert "尚未登记欠薪请求" in paragraph({"id": "T1", "parties": []})


@pytest.mark.parametrize(("period", "words"), [(LawPeriod.OLD, "施行之前"), (LawPeriod.UNKNOWN, "请先查明日期")])
def test_the_paragraph_says_which_law_it_judges_by(period: LawPeriod, words: str) -> None:
    assert words in paragraph(CHAIN, period)


def test_paths_are_read_out_in_words() -> None:
    case = case_of(CHAIN)
    assert path_words(case, "contracts.K1.overdue") == "建设甲公司与总包乙公司之间应付工程款是否逾期"
    assert path_words(case, "parties.GC.role") == "总包乙公司在项目上的身份"
    assert path_words(case, "as_of") == "判断时点"
    assert path_words(case, "contracts.K9.overdue") == "应付工程款是否逾期"
    assert party_name(case, None) == "未载明的单位"
    assert party_name(case, "X") == "X"
