"""What the slip and the four letters say: from the case, the checks and earlier letters, never asked a second time."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from caseflow.domain.case_file import Event, Party, Project, Region, Supervision
from caseflow.domain.days import Day
from caseflow.domain.drafts.answers import AnswersDisagree
from caseflow.domain.drafts.citations import bare, citable_in
from caseflow.domain.drafts.drawing import draw, drawable
from caseflow.domain.drafts.matter import arrears, arrears_words, letter_name, payers
from caseflow.domain.drafts.places import address_of, formal_name, writer_of
from caseflow.domain.drafts.titles import title_lines
from caseflow.domain.drafts.wording import ACTS, LETTERS, SYSTEM_NAMES, SYSTEMS
from caseflow.domain.errors import NoSuchLetterKind
from caseflow.domain.letter import Draft, TitleStyle
from caseflow.domain.records import Work
from caseflow.domain.words import ActKind, Basis, EventKind, PartyKind, Role
from caseflow.glossary import label
from caseflow.problems import told
from tests.letters import district, sheets
from tests.letters.cases import judged, with_claim, with_party, yuan
from tests.letters.occasions import (
    ANSWERS,
    DISTRICT_CASE,
    OFFICE,
    REGULATOR,
    TOWN,
    drawn,
    occasion,
)
from tests.letters.occasions import (
    SYSTEMS as BROKEN,
)
from tests.make import the_law

LETTER_KINDS = sorted(drawable() - {"correction_order", *sheets.KINDS})
BARE = replace(
    DISTRICT_CASE, parties=(), projects=(), supervision=None, contracts=(), claims=(), events=(), proofs=(), disputes=()
)


def texts(draft: Draft, slot: str) -> list[str]:
    return [row["text"] for row in draft.slots[slot]]


def nothing_broken(case: Any = DISTRICT_CASE) -> dict[str, Any]:
    return {"case": case, "judgement": judged(case, the_law())}


@pytest.mark.parametrize("kind", LETTER_KINDS)
def test_every_article_of_a_letter_is_one_that_somebody_verified(kind: str) -> None:
    assert {bare(article) for article in drawn(kind).cites} <= citable_in(the_law())


@pytest.mark.parametrize("kind", LETTER_KINDS)
def test_before_the_plan_no_letter_names_it(kind: str) -> None:
    """A letter about a case rests on the law of the case's day, one about the district on that of its own."""
    early = replace(DISTRICT_CASE, as_of=Day(2021, 9, 29))
    own_day = {"today": date(2021, 9, 29), "form": {}} if kind in district.KINDS else {}
    draft = drawn(kind, early, **own_day)
    assert not [article for article in draft.cites if article.startswith("西青区实施方案")]
    assert "安‘薪’西青" not in str(draft.slots)


def test_without_any_law_of_its_day_a_letter_rests_on_the_task() -> None:
    early = replace(DISTRICT_CASE, as_of=Day(2019, 5, 1))
    assert drawn("interview_letter", early).slots["opening"].count("按照根治拖欠农民工工资工作要求") == 1
    assert drawn("interview_letter", early).cites == ()


@pytest.mark.parametrize("kind", LETTER_KINDS)
def test_with_an_empty_form_a_letter_is_drawn_with_blanks(kind: str) -> None:
    draft = drawn(kind, form={})
    assert not {"contact", "contact_phone", "document_number", "issued_on"} & draft.slots.keys()
    assert all(value is not None for value in draft.slots.values())


@pytest.mark.parametrize("kind", ["lead_transfer", "risk_warning_letter", "advice_letter", "supervision_letter"])
def test_a_case_that_knows_next_to_nothing_still_gives_a_letter(kind: str) -> None:
    draft = drawn(kind, **nothing_broken(BARE), form={}, work=Work(), to_name="", to=kind)
    assert "recipient" not in draft.slots
    assert "涉案工程建设项目" in str(draft.slots)
    assert "None" not in str(draft.slots)


def test_a_kind_without_a_drawing_is_refused() -> None:
    with pytest.raises(NoSuchLetterKind):
        draw("praise", occasion("lead_transfer"))


# The slip


def test_the_slip_takes_source_and_number_from_its_form_and_the_rest_from_the_case() -> None:
    slots = drawn("lead_transfer").slots
    assert (slots["clue_number"], slots["source"], slots["received"]) == (
        "XS-2026-0412",
        "12345政务服务便民热线",
        "2026年10月8日9时5分",
    )
    assert (slots["workers"], slots["amount"], slots["employers"]) == (
        "3人",
        "116,500.50元",
        "天津泰源建筑劳务有限公司",
    )
    assert slots["place"] == TOWN
    assert slots["urgency"] == ({"text": "加急"},)


def test_the_day_of_receipt_is_the_complaints_where_the_form_is_silent() -> None:
    assert drawn("lead_transfer", form={}).slots["received"] == "2026年10月8日"
    undated = replace(DISTRICT_CASE, events=(Event(kind=EventKind.COMPLAINT),))
    assert "received" not in drawn("lead_transfer", undated, form={}).slots


@pytest.mark.parametrize(
    ("said_how", "to_kind", "told"),
    [
        ("complaint", "town", "赵**（138****5678）"),
        ("complaint", "zone_company", "赵**（138****5678）"),
        ("complaint", "regulator", "依法保密"),
        ("complaint", "labour_bureau", "依法保密"),
        ("report", "town", "依法保密"),
        ("anonymous", "town", "依法保密"),
        ("", "town", "依法保密"),
    ],
)
def test_who_reported_it_is_masked_for_the_town_and_secret_for_all_others(
    said_how: str, to_kind: str, told: str
) -> None:
    form = {**ANSWERS["lead_transfer"], "said_how": said_how}
    draft = drawn("lead_transfer", form=form, to_kind=to_kind)
    assert draft.slots["informant"] == told
    assert not [secret for secret in ("赵大堃", "13812345678") if secret in str(draft.slots)]


@pytest.mark.parametrize(
    ("name", "phone", "told"),
    [
        ("赵**", "138****5678", "赵**（138****5678）"),
        ("赵", None, "赵*"),
        (None, "13812345678", "依法保密"),
        ("赵大", "8812", "赵*（****）"),
    ],
)
def test_what_is_masked_already_stays_masked(name: str | None, phone: str | None, told: str) -> None:
    given = {"complainant_name": name, "complainant_phone": phone, "said_how": "complaint"}
    form = {key: text for key, text in given.items() if text is not None}
    assert drawn("lead_transfer", form=form).slots["informant"] == told


@pytest.mark.parametrize("kind", [kind for kind in LETTER_KINDS if kind != "lead_transfer"])
def test_no_other_letter_says_who_reported_it(kind: str) -> None:
    form = {**ANSWERS[kind], "complainant_name": "赵大堃", "complainant_phone": "13812345678"}
    assert "大堃" not in str(drawn(kind, form=form).slots)


def test_the_slip_says_who_should_pay_as_it_seems() -> None:
    assert texts(drawn("lead_transfer"), "payers") == [
        "津建第九工程（集团）有限公司（先行清偿用人单位拖欠的农民工工资）。以核查认定为准。"
    ]
    assert texts(drawn("lead_transfer", **nothing_broken(BARE)), "payers") == ["责任主体待核查认定。"]
    assert [name for name, _ in payers(occasion("lead_transfer"))] == ["津建第九工程（集团）有限公司"]


def test_a_place_is_the_projects_town_else_the_files() -> None:
    elsewhere = replace(DISTRICT_CASE, projects=(Project(key="P1"),))
    assert drawn("lead_transfer", elsewhere).slots["place"] == TOWN
    nowhere = replace(elsewhere, supervision=Supervision())
    assert drawn("lead_transfer", nowhere).slots["place"] == "待核实"


def test_what_nobody_knows_yet_is_asked_of_the_town() -> None:
    slots = drawn("lead_transfer", **nothing_broken(BARE), form={}).slots
    assert {slots[name] for name in ("owner", "contractor", "employers", "workers", "amount")} == {"待核实"}
    assert texts(drawn("lead_transfer", **nothing_broken(BARE), form={}), "summary") == [
        "反映拖欠农民工工资，具体情况待核实。"
    ]
    only_said = drawn("lead_transfer", **nothing_broken(BARE), form={"summary": "拖欠工资"})
    assert texts(only_said, "summary") == ["拖欠工资。"]


# Money


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"paid": None}, "共计人民币116,500.50元（大写：壹拾壹万陆仟伍佰元伍角整），至今未支付"),
        ({}, "已支付16,500.50元，尚欠100,000.00元（大写：壹拾万元整）"),
        ({"paid": yuan("116500.50")}, "现已支付完毕"),
        ({"approximate": True}, "共计人民币约116,500.50元"),
        ({"owed": None, "claimed": None, "paid": None}, "拖欠3名农民工工资，具体数额尚待核实"),
        ({"workers": None, "people": ()}, "拖欠农民工工资共计"),
        ({"workers": None}, "拖欠3名农民工工资共计"),
    ],
)
def test_the_sum_is_told_as_far_as_it_is_known(said: dict[str, Any], told: str) -> None:
    case = replace(with_claim(DISTRICT_CASE, **said), events=())
    assert told in arrears_words(arrears(case, judged(case, the_law())))


def test_a_sum_of_which_nobody_knows_what_is_left_says_so() -> None:
    found = arrears(DISTRICT_CASE, judged(DISTRICT_CASE, the_law()))
    assert arrears_words(replace(found, open=None)).endswith("尚欠数额待核实")
    more = replace(found, open=yuan("120000"))
    assert "已支付" not in arrears_words(more)
    assert "尚欠120,000.00元" in arrears_words(more)


def test_a_works_price_is_no_wage_and_no_wage_gives_no_sentence() -> None:
    assert arrears_words(arrears(BARE, judged(BARE, the_law()))) == ""
    false = with_claim(DISTRICT_CASE, basis=Basis.FALSE)
    assert arrears(false, judged(false, the_law())).claims == ()


@pytest.mark.parametrize(
    ("said", "told"), [({}, "经查"), ({"basis": Basis.CLAIMED}, "据反映"), ({"owed": None}, "据反映")]
)
def test_what_is_only_claimed_is_told_as_reported(said: dict[str, Any], told: str) -> None:
    case = with_claim(DISTRICT_CASE, claimed=yuan("9000"), **said)
    assert {"经查": "经核查", "据反映": "据反映"}[told] in "".join(texts(drawn("supervision_letter", case), "facts"))


# The warning


def test_the_warning_tells_each_broken_system_with_its_standard_and_asks_for_its_mending() -> None:
    draft = drawn("risk_warning_letter")
    risks, actions = texts(draft, "risks"), texts(draft, "actions")
    assert risks[0] == (
        "农民工工资专用账户方面：津建第九工程（集团）有限公司未按规定开设或者使用农民工工资专用账户，"
        "不符合《保障农民工工资支付条例》第二十六条的规定。"
    )
    assert risks[2] == "项目已停工7日，考勤数据中断。"
    assert "督促津建第九工程（集团）有限公司按规定开设并使用农民工工资专用账户，妥善保存有关资料" in actions
    assert draft.slots["risk_table"][2] == {
        "no": "3",
        "rule": "其他风险",
        "observed": "项目已停工7日，考勤数据中断",
        "standard": "—",
        "date": "2026年11月3日",
    }
    assert {"保障农民工工资支付条例 第四条", "保障农民工工资支付条例 第二十六条"} <= set(draft.cites)
    assert draft.slots["copies"] == ({"name": REGULATOR}, {"name": "津建第九工程（集团）有限公司"})


def test_a_system_without_a_bearer_or_an_article_is_told_without() -> None:
    rows = (replace(BROKEN[0], bearer=None, articles=("工程建设领域农民工工资保证金规定 第十八条",)),)
    draft = drawn("risk_warning_letter", judgement=judged(DISTRICT_CASE, the_law(), rows))
    assert texts(draft, "risks")[0] == "农民工工资专用账户方面：未按规定开设或者使用农民工工资专用账户。"
    assert draft.slots["risk_table"][0]["standard"] == "—"
    assert any(action.startswith("督促有关单位按规定开设") for action in texts(draft, "actions"))


def test_a_warning_without_a_risk_has_a_blank_where_the_risk_should_stand() -> None:
    draft = drawn("risk_warning_letter", **nothing_broken(), form={})
    assert draft.slots["risks"] == ({"no": "一"},)
    assert draft.slots["risk_table"] == ()
    assert "经监测和排查" in draft.slots["opening"]


# The advice


def test_the_advice_takes_its_figures_from_the_form_and_its_problems_from_the_case() -> None:
    slots = drawn("advice_letter").slots
    assert [slots[name] for name in ("clues", "closed", "overdue", "rate")] == ["24", "15", "6", "62.5%"]
    assert (slots["amount"], slots["capitals"]) == ("1,264,500.50", "壹佰贰拾陆万肆仟伍佰元伍角整")
    assert [row["no"] for row in slots["problems"]] == ["一", "二", "三"]
    assert "经2026年10月20日督促" in slots["problems"][0]["text"]


def test_a_share_of_no_leads_is_none_and_a_reminder_to_others_is_not_this_departments() -> None:
    form = {**ANSWERS["advice_letter"], "clues": "0", "closed": "0", "overdue": "0"}
    assert drawn("advice_letter", form=form).slots["rate"] == "—"
    assert "rate" not in drawn("advice_letter", form={"clues": "3"}).slots
    other = drawn("advice_letter", to="区水务局", to_name="区水务局")
    assert "督促，" not in other.slots["problems"][0]["text"]
    unwatched = drawn("advice_letter", replace(DISTRICT_CASE, supervision=None))
    assert "督促，" not in unwatched.slots["problems"][0]["text"]


@pytest.mark.parametrize(
    "changed",
    [{"closed": "25"}, {"closed": "20", "overdue": "5"}, {"overdue": "25"}, {"period_from": "2026-10-01"}],
)
def test_figures_that_cannot_all_be_right_are_refused(changed: dict[str, str]) -> None:
    with pytest.raises(AnswersDisagree) as refused:
        drawn("advice_letter", form={**ANSWERS["advice_letter"], **changed})
    assert "—" not in told(refused.value) + told(refused.value, "en")


def test_a_group_incident_is_a_problem_and_paid_wages_are_none() -> None:
    incident = replace(DISTRICT_CASE, events=(Event(kind=EventKind.GROUP_INCIDENT, on=Day(2026, 11, 1)),))
    assert "风险防控不够有力" in "".join(texts(drawn("advice_letter", incident), "problems"))
    paid = with_claim(DISTRICT_CASE, paid=yuan("116500.50"))
    assert "化解较慢" not in "".join(texts(drawn("advice_letter", **nothing_broken(paid)), "problems"))


# Head and closing


@pytest.mark.parametrize(
    ("name", "kind", "formal", "you"),
    [
        ("杨柳青镇", "town", "杨柳青镇人民政府", "贵镇"),
        ("西营门街道", "town", "西营门街道办事处", "贵街道"),
        ("西营门街", "town", "西营门街道办事处", "贵单位"),
        ("中北镇人民政府", "town", "中北镇人民政府", "贵镇"),
        ("经开集团", "zone_company", "经开集团", "贵集团"),
        ("区住房建设委", "regulator", "区住房建设委", "贵委"),
        ("区水务局", "regulator", "区水务局", "贵局"),
        ("专班", "regulator", "专班", "贵单位"),
    ],
)
def test_offices_are_addressed_as_is_proper(name: str, kind: str, formal: str, you: str) -> None:
    assert formal_name(name, kind) == formal
    assert address_of(name) == you


def test_who_writes_speaks_of_himself_as_what_he_is() -> None:
    assert [writer_of(name) for name in (OFFICE, "区人社局", "区住建委", "指挥部")] == [
        "我办",
        "我局",
        "我委",
        "我单位",
    ]


def test_a_title_says_its_matter_in_the_style_that_was_chosen() -> None:
    assert drawn("supervision_letter").slots["title"] == "关于杨柳青镇柳岸家园二期工程欠薪案件的督办函"
    plain = drawn("supervision_letter", title_style=TitleStyle.PLAIN, issuer_name="西青区治欠办")
    assert plain.slots["title"] == "西青区治欠办关于督办杨柳青镇柳岸家园二期工程欠薪案件的函"
    assert "".join(row["text"] for row in plain.slots["title_lines"]) == plain.slots["title"]


@pytest.mark.parametrize(
    ("pieces", "lines"),
    [
        (("关于甲项目", "的函"), ["关于甲项目的函"]),
        (
            ("关于杨柳青镇柳岸家园二期工程", "欠薪风险", "的警示函"),
            ["关于杨柳青镇柳岸家园二期工程", "欠薪风险的警示函"],
        ),
        (("一" * 19, "二" * 19), ["一" * 19, "二" * 19]),
        (("一" * 30, "的函"), ["一" * 15, "一" * 15 + "的函"]),
        (("一" * 10, "二" * 10, "三" * 10), ["一" * 10, "二" * 10, "三" * 10]),
    ],
)
def test_a_title_parts_no_piece_that_fits_a_line(pieces: tuple[str, ...], lines: list[str]) -> None:
    assert list(title_lines(pieces)) == lines


def test_copies_name_each_office_once_and_not_the_addressee() -> None:
    form = {**ANSWERS["risk_warning_letter"], "copies": f"{REGULATOR}\n{TOWN}\n区信访办"}
    copies = drawn("risk_warning_letter", form=form).slots["copies"]
    assert [row["name"] for row in copies] == [REGULATOR, "津建第九工程（集团）有限公司", "区信访办"]


def test_foremen_are_not_named_among_the_firms() -> None:
    for key, name in (("SUB", "泰源"), ("GC", "津建")):
        foreman = with_party(DISTRICT_CASE, key, kind=PartyKind.CREW)
        assert name not in texts(drawn("risk_warning_letter", foreman), "background")[0]
    unknown = replace(DISTRICT_CASE, parties=(*DISTRICT_CASE.parties, Party(key="X", role=Role.INVESTOR)))
    assert "X" not in texts(drawn("risk_warning_letter", unknown), "background")[0]


def test_a_case_of_two_towns_names_both() -> None:
    second = Project(key="P2", name="中北水厂", region=Region(town="中北镇"))
    both = replace(DISTRICT_CASE, projects=(*DISTRICT_CASE.projects, second))
    slots = drawn("lead_transfer", both).slots
    assert slots["place"] == f"{TOWN}、中北镇"
    assert slots["project"] == "杨柳青镇柳岸家园二期工程、中北水厂项目"


def test_every_word_of_the_closed_lists_has_its_words() -> None:
    assert set(ACTS) == set(ActKind)
    assert set(SYSTEM_NAMES) == set(SYSTEMS)
    assert set(LETTERS) == drawable()
    assert all(name == label("letter", kind) for kind, name in LETTERS.items())
    assert letter_name("praise") == "函件"
    assert occasion("advice_letter").day == date(2026, 11, 20)
