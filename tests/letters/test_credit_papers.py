"""The papers of the credit list: what must come first, whom each copy names, on which ground, and how one leaves it."""

import io
import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from docx import Document

from caseflow.domain.case_file import Event
from caseflow.domain.days import Day
from caseflow.domain.drafts.preconditions import StepsMissing
from caseflow.domain.errors import NoSuchParty, NotTheirLetter
from caseflow.domain.records import NOTHING_DONE, Work
from caseflow.domain.words import EventKind
from caseflow.letters.press import WordPress
from caseflow.problems import told
from tests.letters.cases import judged, with_claim, yuan
from tests.letters.enforcement import ANSWERS, letter, listing, served, serving
from tests.letters.folders import FOLDER
from tests.letters.occasions import DISTRICT_CASE, drawn, occasion
from tests.make import the_law

NOTICE, DECISION, REMOVAL = "listing_notice", "listing_decision", "removal_decision"
_CITED = ("保障农民工工资支付条例 第四十八条", "拖欠农民工工资失信联合惩戒对象名单管理暂行办法 第五条")
_NEVER = tuple(f"第{word}条" for word in ("六", "七", "八", "九", "十", "十三", "十四", "十五", "十六", "十七", "十八"))


def answered(kind: str, **answers: str) -> dict[str, Any]:
    return {"form": {**ANSWERS[kind], **answers}}


def to_person(kind: str, name: str, **answers: str) -> dict[str, Any]:
    return answered(kind, copy_for="responsible", person=name, **answers)


def judgement(*measures: Any) -> Any:
    return replace(judged(DISTRICT_CASE, the_law()), measures=measures)


def reasons(**answers: str) -> list[str]:
    return [row.get("text", "") for row in drawn(REMOVAL, **answered(REMOVAL, **answers)).slots["reasons"]]


@pytest.mark.parametrize(
    ("changed", "lacking"),
    [
        ({"work": NOTHING_DONE}, "期限已届满的支付指令"),
        ({"judgement": judgement()}, "应当列入名单各项条件"),
        ({"judgement": judgement(listing(ready=False))}, "应当列入名单各项条件"),
        ({"judgement": judgement(listing("SUB"))}, "应当列入名单各项条件"),
        ({"today": date(2026, 10, 28)}, "期限已届满的支付指令"),
    ],
)
def test_nobody_is_told_before_an_order_was_let_pass_and_the_conditions_are_shown(
    changed: dict[str, Any], lacking: str
) -> None:
    for kind in (NOTICE, DECISION):
        with pytest.raises(StepsMissing) as refused:
            drawn(kind, **changed)
        assert lacking in told(refused.value)


def test_the_notice_says_the_ground_the_rules_and_what_may_be_objected() -> None:
    draft = drawn(NOTICE)
    assert draft.cites == _CITED
    assert draft.slots["ground"].endswith("数额标准")
    assert draft.slots["objection_within"] == "5个工作日"
    assert "不予列入" in draft.slots["spared"]
    assert (draft.slots["you"], draft.slots["unit"], draft.slots["listed"]) == ("你单位",) * 3


def test_an_incident_that_the_measure_rests_on_is_the_ground() -> None:
    incident = Event(on=Day(2026, 11, 1), kind=EventKind.GROUP_INCIDENT, party="SUB")
    case = replace(DISTRICT_CASE, events=(*DISTRICT_CASE.events, incident))
    path = f"events.{len(case.events) - 1}"
    found = replace(judged(case, the_law()), measures=(listing(because=(path,)),))
    assert "群体性事件" in drawn(NOTICE, case, judgement=found).slots["ground"]
    other = replace(found, measures=(listing(because=("claims.0",)),))
    assert "数额标准" in drawn(NOTICE, case, judgement=other).slots["ground"]


def test_a_representatives_copy_names_him_from_the_case_and_calls_the_unit_by_its_name() -> None:
    slots = drawn(NOTICE, **answered(NOTICE, copy_for="representative")).slots
    unit = DISTRICT_CASE.name_of("GC")
    assert (slots["recipient"], slots["you"], slots["unit"]) == ("周砚秋", "你", unit)
    assert slots["listed"] == f"你（{unit}法定代表人）"
    assert (slots["credit_code"], slots["representative"]) == ("／", "／")
    assert any(unit in row["text"] for row in slots["facts"])
    assert not any("你单位" in row["text"] for row in slots["facts"])
    other = drawn(NOTICE, **answered(NOTICE, copy_for="representative", person="郑海")).slots
    assert other["recipient"] == "郑海"


def test_a_person_directly_responsible_is_named_by_the_form_or_left_blank() -> None:
    assert drawn(NOTICE, **to_person(NOTICE, "郑海")).slots["listed"].endswith("直接责任人员）")
    assert "recipient" not in drawn(NOTICE, **answered(NOTICE, copy_for="responsible")).slots


def test_a_unit_without_a_name_or_representative_leaves_its_places_blank() -> None:
    parties = tuple(
        replace(one, name=None, representative=None) if one.key == "GC" else one for one in DISTRICT_CASE.parties
    )
    slots = drawn(NOTICE, replace(DISTRICT_CASE, parties=parties), **answered(NOTICE, copy_for="representative")).slots
    assert slots["unit"] == "该单位"
    assert "recipient" not in slots


def noticed(recipient: str, copy_for: str) -> Work:
    """The work in which the order and one copy of the notice were served."""
    before = served("handling_decision")
    form = json.dumps({"copy_for": copy_for})
    notice = letter(NOTICE, form=form, slots=json.dumps({"recipient": recipient}))
    return replace(before, letters=(*before.letters, notice), servings=(*before.servings, serving(NOTICE)))


@pytest.mark.parametrize(
    ("recipient", "copy_for", "form", "told_"),
    [
        ("津建", "unit", answered(DECISION), True),
        ("郑海", "responsible", to_person(DECISION, "郑海"), True),
        ("津建", "unit", to_person(DECISION, "郑海"), False),
        ("林平", "responsible", to_person(DECISION, "郑海"), False),
        ("郑海", "responsible", answered(DECISION), False),
        ("郑海", "responsible", answered(DECISION, copy_for="responsible"), False),
    ],
)
def test_each_decision_needs_a_notice_to_the_same_unit_or_person(
    recipient: str, copy_for: str, form: dict[str, Any], told_: bool
) -> None:
    if told_:
        assert drawn(DECISION, work=noticed(recipient, copy_for), **form).slots["noticed_on"] == "2026年11月6日"
        return
    with pytest.raises(StepsMissing) as refused:
        drawn(DECISION, work=noticed(recipient, copy_for), **form)
    assert "《列入失信名单告知书》" in told(refused.value)


@pytest.mark.parametrize(
    ("today", "result", "passes"),
    [
        (date(2026, 11, 13), "none", False),
        (date(2026, 11, 13), "", False),
        (date(2026, 11, 13), "not_taken", True),
        (date(2026, 11, 14), "none", True),
    ],
)
def test_the_term_to_object_ends_before_the_decision_unless_the_objection_was_dealt_with(
    today: date, result: str, passes: bool
) -> None:
    asked = occasion(DECISION, today=today, **answered(DECISION, objection_result=result))
    assert asked.values["listing_objection"] == "5个工作日"
    if passes:
        assert "异议" in drawn(DECISION, today=today, form=asked.form).slots["objection"]
        return
    with pytest.raises(StepsMissing) as refused:
        drawn(DECISION, today=today, form=asked.form)
    assert "异议期限届满（2026年11月13日）" in told(refused.value)


def test_the_decision_comes_in_its_term_or_with_an_extension() -> None:
    # 20 working days from 2026-10-28 end on 2026-11-25; forty on 2026-12-23.
    assert drawn(DECISION, today=date(2026, 11, 25))
    late = {"today": date(2026, 11, 26)}
    with pytest.raises(StepsMissing, match=r".*") as refused:
        drawn(DECISION, **late)
    assert "2026年11月25日届满" in told(refused.value)
    extended = answered(DECISION, extension_approval="青人社批〔2026〕8号")
    assert drawn(DECISION, **late, **extended)
    with pytest.raises(StepsMissing):
        drawn(DECISION, today=date(2026, 12, 24), **extended)


def test_an_order_whose_last_day_cannot_be_counted_opens_no_listing() -> None:
    work = served("handling_decision", NOTICE)
    bare = tuple(replace(one, form="{}") if one.kind == "handling_decision" else one for one in work.letters)
    with pytest.raises(StepsMissing):
        drawn(DECISION, work=replace(work, letters=bare))


def test_whoever_has_paid_is_not_listed() -> None:
    paid = with_claim(DISTRICT_CASE, paid=yuan("116500.50"))
    with pytest.raises(NotTheirLetter):
        drawn(DECISION, paid)


def test_the_decision_holds_all_that_it_must_and_cites_no_article_from_memory() -> None:
    draft = drawn(DECISION)
    document = Document(io.BytesIO(WordPress(FOLDER, the_law()).proof(draft).docx))
    text = "\n".join(one.text for one in document.paragraphs)
    for part in ("一、事由", "三、依据和决定", "四、联合惩戒措施提示", "五、提前移出的条件和程序", "六、救济途径"):
        assert part in text
    assert "列入期限为三年" in text
    listing_rules = [one for one in draft.cites if "名单管理暂行办法" in one]
    assert [one.rsplit(" ")[1] for one in listing_rules] == ["第五条", "第十一条", "第十二条"]
    assert not [one for one in listing_rules if one.rsplit(" ")[1] in _NEVER]


def test_without_the_offices_values_the_places_stay_blank() -> None:
    slots = drawn(DECISION, values={}).slots
    assert not {"term_start", "bars", "removal_within", "review_organ"} & slots.keys()
    assert drawn(REMOVAL, values={}).slots["after"] == ({},)


def test_a_party_that_the_case_does_not_know_is_refused() -> None:
    for kind in (NOTICE, DECISION, REMOVAL):
        with pytest.raises(NoSuchParty):
            drawn(kind, to="X")


def test_nobody_is_removed_who_was_not_listed() -> None:
    with pytest.raises(StepsMissing) as refused:
        drawn(REMOVAL, work=NOTHING_DONE)
    assert "列入失信名单决定书" in told(refused.value)


@pytest.mark.parametrize(
    ("form", "today", "lacking"),
    [
        ({}, date(2026, 11, 6), "列入期限届满（2026年11月6日）"),
        ({"ends_on": "2026-12-01"}, date(2026, 11, 25), "列入期限届满（2026年12月1日）"),
        (
            {"decided": "early"},
            date(2026, 11, 25),
            "改正违法行为的日期、不再拖欠的书面信用承诺、不存在不得提前移出情形",
        ),
        (
            {"decided": "early", "corrected_on": "2026-06-01", "pledge": "given", "bar": "none"},
            date(2026, 11, 25),
            "满六个月（2026年12月1日）",
        ),
        (
            {"decided": "early", "corrected_on": "2026-05-25", "pledge": "given", "bar": "criminal"},
            date(2026, 11, 25),
            "不得提前移出情形的核查结果",
        ),
    ],
)
def test_a_removal_waits_for_its_time_and_conditions(form: dict[str, str], today: date, lacking: str) -> None:
    with pytest.raises(StepsMissing) as refused:
        drawn(REMOVAL, today=today, **answered(REMOVAL, **form))
    assert lacking in told(refused.value)


def test_each_removal_says_why_and_what_is_decided() -> None:
    early = {"decided": "early", "corrected_on": "2026-05-25", "pledge": "given", "bar": "none"}
    assert reasons(ends_on="2026-11-06") == ["上述决定的列入期限为三年，已于2026年11月6日届满。"]
    assert reasons(**early)[0].startswith("你单位已于2026年5月25日改正")
    assert len(reasons(**early, applied_on="2026-11-20")) == 2
    assert reasons(decided="annulled", reasons="上述处理决定已被撤销。") == ["上述处理决定已被撤销。"]
    assert reasons(decided="annulled") == [""]
    assert reasons(decided="refused", applied_on="2026-11-20") == [
        "2026年11月20日，本机关收到你单位提出的提前移出申请。",
        "",
    ]
    slots = drawn(REMOVAL, **answered(REMOVAL, **early)).slots
    assert slots["action"] == "提前移出"
    assert slots["along"] == ({"text": "与你单位一并列入的总经理郑海同时移出。"},)
    assert "第十二条" in slots["removed_by"]


def test_a_refusal_removes_nobody_and_an_annulment_names_no_article() -> None:
    refused = drawn(REMOVAL, **answered(REMOVAL, decided="refused", reasons="列入期间再次拖欠")).slots
    assert (refused["along"], refused["after"]) == ((), ())
    assert refused["decision"] == "对你单位不予提前移出。"
    annulled = drawn(REMOVAL, **answered(REMOVAL, decided="annulled", reasons="所依据的决定已被撤销", along=""))
    assert annulled.slots["removed_by"] == "依法"
    assert annulled.slots["along"] == ()
    assert not [one for one in annulled.cites if "名单管理暂行办法" in one]


def test_a_listing_without_a_day_of_issue_counts_from_when_it_was_served() -> None:
    work = served(DECISION)
    undated = replace(work, letters=tuple(replace(one, issued_on=None) for one in work.letters))
    assert drawn(REMOVAL, work=undated).slots["listed_on"] == "2023年11月7日"
