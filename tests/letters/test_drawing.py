"""What the order says about each party: no known fact typed again, nothing said that the case does not hold."""

from dataclasses import replace
from typing import Any

import pytest

from caseflow.domain.case_file import CaseFile, Claim, Contract, Party, Project
from caseflow.domain.days import Day
from caseflow.domain.drafts.citations import bare, citable_in, cited_in, in_words
from caseflow.domain.drafts.wording import BASES, DUTIES, LINK_KINDS, LINKS, PROOFS, ROLES, SYSTEMS, numeral
from caseflow.domain.errors import NotTheirLetter, UncitableArticle
from caseflow.domain.judgement import ArrearsRow, SystemRow
from caseflow.domain.letter import Draft
from caseflow.domain.money import NOTHING
from caseflow.domain.rule import Article
from caseflow.domain.words import (
    Basis,
    ContractKind,
    Duty,
    Grade,
    Nature,
    PartyKind,
    ProofKind,
    Role,
    SystemCode,
)
from tests.letters.cases import CASE, judged, order_to, system_row, with_claim, with_party, worker, yuan
from tests.make import the_law

ACCOUNT = system_row("wage_account", "GC", "sys-wage-account", "保障农民工工资支付条例 第二十六条", "pen-55")
BOARD = replace(
    ACCOUNT, system="notice_board", rule="sys-notice-board", articles=("保障农民工工资支付条例 第三十四条",)
)


def drawn(case: CaseFile, to: str, systems: tuple[SystemRow, ...] = ()) -> Draft:
    return order_to(to, case, judged(case, the_law(), systems), the_law())


def texts(draft: Draft, slot: str) -> list[str]:
    return [row["text"] for row in draft.slots[slot]]


def payment(draft: Draft) -> dict[str, str]:
    (row,) = draft.slots["payments"]
    return dict(row)


def test_the_general_contractor_is_told_to_pay_first_what_its_subcontractor_owes() -> None:
    draft = drawn(CASE, "GC")
    assert payment(draft) == {
        "no": "一",
        "what": "先行清偿天津泰源建筑劳务有限公司拖欠的劳动者工资",
        "workers": "3",
        "amount": "116,500.50",
        "capitals": "壹拾壹万陆仟伍佰元伍角整",
        "limit": "",
    }
    assert "保障农民工工资支付条例 第三十条" in draft.cites
    assert draft.slots["recipient"] == "津建第九工程（集团）有限公司"
    assert draft.slots["credit_code"] == "91120111MA05EXAM0X"
    assert draft.slots["representative"] == "周砚秋"
    assert draft.slots["project"] == "杨柳青镇柳岸家园二期工程"


def test_the_employer_is_told_to_pay_and_what_follows_for_an_employer() -> None:
    draft = drawn(CASE, "SUB")
    assert payment(draft)["what"] == "支付拖欠的劳动者工资"
    threats = "".join(texts(draft, "consequences"))
    for word in (
        "第二十六条",
        "百分之五十以上百分之一百以下",
        "罚款",
        "失信联合惩戒",
        "第二百七十六条之一",
        "公安机关",
    ):
        assert word in threats


def test_who_owes_no_wages_of_its_own_is_not_threatened_like_an_employer() -> None:
    threats = "".join(texts(drawn(CASE, "GC"), "consequences"))
    assert "强制执行" in threats
    assert not [word for word in ("加付赔偿金", "公安机关", "失信") if word in threats]


def test_the_facts_tell_place_chain_arrears_and_where_the_sum_comes_from() -> None:
    assert texts(drawn(CASE, "GC"), "facts") == [
        "你单位系杨柳青镇柳岸家园二期工程的施工总承包单位。",
        "经查，天津青禾置业有限公司将工程发包给你单位；你单位将劳务作业分包给天津泰源建筑劳务有限公司。",
        "天津泰源建筑劳务有限公司招用的3名劳动者自2026年7月至2026年9月期间的工资被拖欠，共计116,500.50元，"
        "上述数额已经查证属实，名单附后。",
    ]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"paid": yuan("16500.50")}, "共计116,500.50元，已支付16,500.50元，尚欠100,000.00元"),
        ({"approximate": True}, "共计约116,500.50元"),
        ({"approximate": True}, "确切数额以核定为准"),
        ({"basis": Basis.CLAIMED}, "上述数额系劳动者主张"),
        ({"basis": Basis.ADMITTED}, "上述数额已经用人单位认可"),
        ({"workers": None, "people": ()}, "招用的劳动者自2026年7月至2026年9月期间的工资被拖欠"),
        ({"workers": 40}, "其中3名劳动者的名单附后"),
        ({"since": None}, "截至2026年9月的工资"),
        ({"until": None}, "自2026年7月起的工资"),
        ({"since": Day(2026), "until": Day(2026)}, "2026年期间的工资"),
        ({"since": None, "until": None}, "3名劳动者的工资被拖欠"),
        ({"owed": None, "claimed": yuan("9000")}, "劳动者主张9,000.00元，具体数额尚待核定"),
        ({"owed": None}, "的工资被拖欠，具体数额尚待核定"),
        ({"employers": ()}, "用人单位招用的3名劳动者"),
    ],
)
def test_the_sentence_about_the_arrears_says_what_is_known_and_no_more(said: dict[str, Any], told: str) -> None:
    assert told in "".join(texts(drawn(with_claim(CASE, **said), "GC"), "facts"))


def test_what_the_case_does_not_hold_stays_blank() -> None:
    draft = drawn(CASE, "SUB")
    blank = {"document_number", "address", "credit_code", "representative", "deadline", "contact", "inspector_one"}
    assert not blank & draft.slots.keys()
    assert "evidence" not in drawn(replace(CASE, proofs=(), projects=()), "GC").slots


def test_an_amount_that_is_only_claimed_is_left_to_the_officer() -> None:
    row = payment(drawn(with_claim(CASE, owed=None, claimed=yuan("9000")), "GC"))
    assert not {"amount", "capitals"} & row.keys()


def test_a_round_figure_is_told_as_a_fact_but_not_ordered() -> None:
    assert "amount" not in payment(drawn(with_claim(CASE, approximate=True), "GC"))


@pytest.mark.parametrize(
    ("still", "told"),
    [("16500.50", "已支付100,000.00元，尚欠16,500.50元"), ("120000", "现尚欠120,000.00元")],
)
def test_what_check_one_found_open_is_what_is_ordered(still: str, told: str) -> None:
    row = ArrearsRow(
        claim="C1",
        owed=yuan("116500.50"),
        paid=None,
        open=yuan(still),
        ordered=False,
        due_on=None,
        because=(),
        missing=(),
    )
    judgement = judged(CASE, the_law())
    checked = replace(judgement, three_checks=replace(judgement.three_checks, arrears=(row,)))
    draft = order_to("GC", CASE, checked, the_law())
    assert told in "".join(texts(draft, "facts"))
    assert payment(draft)["amount"] == str(yuan(still))


def test_work_an_owner_lets_is_let_and_not_let_on() -> None:
    case = replace(CASE, contracts=(replace(CASE.contracts[0], kind=ContractKind.SPECIALIST), CASE.contracts[1]))
    owned = with_party(case, "OWN", role=Role.PROJECT_OWNER)
    assert "天津青禾置业有限公司将专业工程发包给你单位" in "".join(texts(drawn(owned, "GC"), "facts"))


def test_what_is_paid_already_is_not_ordered_again() -> None:
    with pytest.raises(NotTheirLetter):
        drawn(with_claim(CASE, paid=yuan("116500.50")), "GC")
    assert payment(drawn(with_claim(CASE, paid=yuan("100000.50")), "GC"))["amount"] == "16,500.00"


def test_a_party_on_whom_nothing_lies_gets_no_order() -> None:
    with pytest.raises(NotTheirLetter) as refused:
        drawn(CASE, "OWN")
    assert refused.value.terms == {"kind": "correction_order", "party": "OWN"}


OVERDUE = replace(
    CASE, contracts=(replace(CASE.contracts[0], overdue=True, unsettled=yuan("80000")), CASE.contracts[1])
)


def test_an_owner_advances_no_more_than_the_unsettled_price() -> None:
    draft = drawn(OVERDUE, "OWN")
    row = payment(draft)
    assert (row["amount"], row["limit"]) == ("80,000.00", "，以未结清的工程款80,000.00元为限")
    assert "你单位与津建第九工程（集团）有限公司之间尚有工程款80,000.00元未结清。" in texts(draft, "facts")
    assert "保障农民工工资支付条例 第二十九条" in draft.cites


def test_an_advance_without_a_known_price_leaves_its_amount_blank() -> None:
    case = replace(CASE, contracts=(replace(CASE.contracts[0], overdue=True), CASE.contracts[1]))
    draft = drawn(case, "OWN")
    assert "amount" not in payment(draft)
    assert payment(draft)["limit"] == "，以未结清的工程款为限"
    assert "未结清的数额尚待核定" in "".join(texts(draft, "facts"))


def test_a_quarrel_over_the_works_is_answered_in_the_order() -> None:
    assert "第三十五条" in "".join(texts(drawn(CASE, "GC"), "provisions"))
    assert "第三十五条" not in "".join(texts(drawn(replace(CASE, disputes=()), "GC"), "provisions"))


def test_broken_systems_are_told_to_their_bearer_with_article_and_penalty() -> None:
    draft = drawn(CASE, "GC", (ACCOUNT, BOARD))
    assert "你单位存在下列问题：未按规定开设或者使用农民工工资专用账户；未在施工现场" in texts(draft, "facts")[-1]
    assert [row["no"] for row in draft.slots["corrections"]] == ["二", "三"]
    assert "按规定开设并使用农民工工资专用账户" in texts(draft, "corrections")[0]
    assert "不符合《保障农民工工资支付条例》第二十六条的规定" in texts(draft, "provisions")[1]
    assert "依照《保障农民工工资支付条例》第五十五条的规定处罚" in texts(draft, "consequences")[-1]
    assert len([text for text in texts(draft, "consequences") if "处罚" in text]) == 1


def test_what_nobody_verified_is_left_out_beside_what_somebody_did() -> None:
    doubtful = "工程建设领域农民工工资保证金规定 第十八条"
    draft = drawn(CASE, "GC", (replace(ACCOUNT, articles=(doubtful, *ACCOUNT.articles), penalty="dep-use-trigger"),))
    assert doubtful not in draft.cites
    assert "第十八条的规定处罚" not in "".join(texts(draft, "consequences"))


def test_a_link_without_a_known_giver_is_not_told() -> None:
    top = replace(CASE.contracts[0], giver=None)
    assert texts(drawn(replace(CASE, contracts=(top, CASE.contracts[1])), "GC"), "facts")[1] == (
        "经查，你单位将劳务作业分包给天津泰源建筑劳务有限公司。"
    )


def test_a_contract_the_owner_has_settled_is_not_told_as_unpaid() -> None:
    other = Contract(key="K9", giver="OWN", taker="PER", project="P1", kind=ContractKind.OTHER)
    told = texts(drawn(replace(OVERDUE, contracts=(*OVERDUE.contracts, other)), "OWN"), "facts")
    assert not [text for text in told if "李德福" in text]


def test_an_order_over_systems_alone_names_no_wages() -> None:
    draft = drawn(CASE, "OWN", (replace(ACCOUNT, bearer="OWN", penalty=None),))
    assert draft.slots["payments"] == draft.slots["roster"] == draft.slots["payments_total"] == ()
    assert [row["no"] for row in draft.slots["corrections"]] == ["一"]
    assert texts(draft, "materials") == ["制度落实情况及相关证明材料", "加盖公章的书面整改报告"]


def test_a_system_of_another_party_or_of_a_town_is_not_in_the_order() -> None:
    rows = (replace(ACCOUNT, bearer="SUB"), replace(ACCOUNT, system="town_assignment"))
    assert drawn(CASE, "GC", rows).slots["corrections"] == ()


def test_an_order_that_only_unverified_law_carries_is_refused() -> None:
    unverified = replace(ACCOUNT, bearer="OWN", rule="dep-use-trigger", penalty=None)
    unverified = replace(unverified, articles=("工程建设领域农民工工资保证金规定 第十八条",))
    with pytest.raises(UncitableArticle) as refused:
        drawn(CASE, "OWN", (unverified,))
    assert refused.value.terms["article"] == "dep-use-trigger"


def test_the_list_of_workers_shows_names_and_masked_numbers_only() -> None:
    roster = drawn(CASE, "GC").slots["roster"]
    assert [row["name"] for row in roster] == ["赵堃", "钱玥", "孙𠮷祥"]
    assert [row["id_number"] for row in roster] == ["1201**********1234", "1302**********5678", "—"]
    assert roster[1] == {
        "no": "2",
        "name": "钱玥",
        "id_number": "1302**********5678",
        "months": "2.5",
        "owed": "38,500.50",
    }
    assert drawn(CASE, "GC").slots["roster_total"] == ({"people": "3", "owed": "116,500.50"},)


def test_a_list_without_all_sums_has_no_total_and_no_people_no_list() -> None:
    some = drawn(with_claim(CASE, people=(worker("赵堃", None), worker("钱玥", "100"))), "GC")
    assert some.slots["roster_total"] == ()
    assert "owed" not in some.slots["roster"][0]
    assert drawn(with_claim(CASE, people=()), "GC").slots["roster"] == ()


def two_claims() -> CaseFile:
    crew = Contract(key="K3", giver="GC", taker="PER", project="P1", under="K1", kind=ContractKind.CREW)
    other = Claim(key="C2", employers=("PER",), contracts=("K3",), workers=2, owed=yuan("10000"))
    return replace(CASE, contracts=(*CASE.contracts, crew), claims=(*CASE.claims, other))


def test_several_payments_are_counted_and_added_up() -> None:
    draft = drawn(two_claims(), "GC")
    assert [row["no"] for row in draft.slots["payments"]] == ["一", "二"]
    assert draft.slots["payments_total"] == (
        {"workers": "5", "amount": "126,500.50", "capitals": "壹拾贰万陆仟伍佰元伍角整"},
    )


def test_a_total_with_an_unknown_part_stays_blank() -> None:
    case = two_claims()
    unknown = replace(case, claims=(case.claims[0], replace(case.claims[1], owed=None, workers=None)))
    assert drawn(unknown, "GC").slots["payments_total"] == ({},)


def test_many_claims_of_one_employer_make_one_line() -> None:
    many = tuple(replace(CASE.claims[0], key=f"C{at}", people=()) for at in range(400))
    row = payment(drawn(replace(CASE, claims=many), "GC"))
    assert (row["workers"], row["amount"]) == ("1200", "46,600,200.00")


def test_a_person_is_addressed_as_a_person() -> None:
    draft = drawn(two_claims(), "PER")
    assert draft.slots["you"] == "你"
    assert draft.slots["credit_code"] == draft.slots["representative"] == "／"
    assert texts(draft, "materials")[-1] == "书面整改报告"
    threats = "".join(texts(draft, "consequences"))
    assert "公安机关" in threats
    assert "加付赔偿金" not in threats


def test_a_party_without_a_name_is_called_by_its_role_and_key() -> None:
    case = with_party(CASE, "SUB", name=None, role=Role.LABOUR_SUBCONTRACTOR)
    assert "先行清偿劳务分包单位（SUB）拖欠的劳动者工资" in payment(drawn(case, "GC"))["what"]
    assert "先行清偿SUB拖欠" in payment(drawn(with_party(CASE, "SUB", name=None), "GC"))["what"]
    assert "recipient" not in drawn(case, "SUB").slots


def test_a_representative_who_is_a_party_is_called_by_name() -> None:
    assert drawn(with_party(CASE, "GC", representative="PER"), "GC").slots["representative"] == "李德福"


@pytest.mark.parametrize(
    ("nature", "told"),
    [
        (Nature.WHOLE_TRANSFER, "你单位将其承包的工程转包给天津泰源建筑劳务有限公司"),
        (Nature.BORROWED_LICENCE, "你单位允许天津泰源建筑劳务有限公司以其名义承揽工程"),
        (Nature.LAWFUL, "你单位将劳务作业分包给天津泰源建筑劳务有限公司"),
    ],
)
def test_a_link_is_called_what_the_facts_call_it(nature: Nature, told: str) -> None:
    case = replace(CASE, contracts=(CASE.contracts[0], replace(CASE.contracts[1], nature=frozenset({nature}))))
    assert told in texts(drawn(case, "GC"), "facts")[1]


def test_without_a_known_place_the_order_says_nothing_of_the_chain() -> None:
    alone = CaseFile(
        id="X",
        as_of=Day(2026, 11),
        parties=(Party(key="A", name="甲公司", kind=PartyKind.ORGANISATION),),
        projects=(Project(key="P1"),),
        claims=(Claim(key="C1", employers=("A",), workers=1, owed=yuan("1")),),
    )
    assert texts(drawn(alone, "A"), "facts") == ["你单位招用的1名劳动者的工资被拖欠，共计1.00元。"]


def test_before_the_decree_an_order_cites_the_law_of_its_day() -> None:
    draft = drawn(replace(CASE, as_of=Day(2019, 6, 1)), "SUB")
    assert "劳动法 第五十条" in draft.cites
    assert not [article for article in draft.cites if article.startswith("保障农民工工资支付条例")]


@pytest.mark.parametrize("to", ["GC", "SUB"])
def test_every_article_of_an_order_is_one_of_the_rules_with_a_verified_grade(to: str) -> None:
    draft = drawn(CASE, to)
    assert {bare(article) for article in draft.cites} <= citable_in(the_law())
    spoken = "".join((*texts(draft, "provisions"), *texts(draft, "consequences")))
    assert set(cited_in(spoken)) == {bare(article) for article in draft.cites}


def test_every_word_of_the_closed_lists_has_its_words() -> None:
    assert set(ROLES) == set(Role)
    assert set(DUTIES) == set(Duty)
    assert set(PROOFS) == set(ProofKind)
    assert set(SYSTEMS) == set(SystemCode) - {SystemCode.TOWN_ASSIGNMENT}
    assert set(BASES) == set(Basis) - {Basis.FALSE}
    assert set(LINKS) == set(Nature) - {Nature.LAWFUL, Nature.UNKNOWN}
    assert set(LINK_KINDS) == set(ContractKind) - {ContractKind.OTHER, ContractKind.UNKNOWN}
    assert NOTHING.fen == 0


@pytest.mark.parametrize(
    ("number", "told"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (35, "三十五"), (100, "100")]
)
def test_items_are_counted_as_on_paper(number: int, told: str) -> None:
    assert numeral(number) == told


def test_articles_are_named_law_by_law() -> None:
    named = [("甲条例", "第三条"), ("劳动法", "第五十条"), ("甲条例", "第五条"), ("劳社部发〔2005〕12号", "第四条")]
    articles = [Article(law, number, Grade.V1) for law, number in (*named, named[0])]
    told = in_words(articles)
    assert told == "《甲条例》第三条、第五条、《中华人民共和国劳动法》第五十条和劳社部发〔2005〕12号文件第四条"
    assert set(cited_in(f"根据{told}的规定")) == {str(article) for article in articles}
