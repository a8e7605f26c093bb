"""Invented occasions for the records of a case's file: what the officer answers."""

from dataclasses import replace

from caseflow.domain.judgement import Measure
from caseflow.domain.words import MeasureKind
from tests.letters import enforcement

ANSWERS: dict[str, dict[str, str]] = {
    "case_opening_form": {"source": "hotline_12345", "summary": "反映劳务分包单位自7月起未发放工资"},
    "case_closing_form": {"reason": "transferred", "details": "案件已移送公安机关", "filed_on": "2026-10-12"},
    "look_back": {
        "visited_on": "2026-11-20",
        "method": "both",
        "items": "劳资专管员到岗履职",
        "proofs": "银行代发回单2份",
        "reached": "3",
        "content": "2",
        "findings": "尚有部分工资未支付\n专用账户已经开设",
        "verdict": "again",
        "checker_one": "刘文博",
        "checker_two": "孙启明",
    },
    "emergency_advance_form": {"reason": "unable"},
    "three_checks_report": {
        "origin": "12345政务服务便民热线转办",
        "cause": "works_price",
        "cause_details": "总包单位称建设单位尚有进度款未付",
        "proposals": "约谈施工总承包单位",
        "investigator_one": "刘文博",
        "investigator_two": "孙启明",
    },
    "interview_record": {
        "started_at": "2026-12-03T14:30",
        "ended_at": "2026-12-03T15:40",
        "place": "区人力资源和社会保障局三楼会议室",
        "host_one": "刘文博",
        "host_two": "孙启明",
        "recorder": "陈玉兰",
        "unit": "津建第九工程（集团）有限公司",
        "attendee": "周砚秋",
        "attendee_id": "1201**********1234",
        "post": "法定代表人",
        "authority": "representative",
        "answers": "问：拖欠的工资准备何时支付？\n答：12月15日前全部支付。",
        "promises": "2026年12月15日前付清全部工资\n2026年12月10日前开设专用账户",
    },
}
KINDS = tuple(ANSWERS)
TO = {kind: {"to": "file", "to_name": "", "to_kind": "file"} for kind in KINDS}
VALUES = {**enforcement.VALUES, "advance_percent": "50%", "advance_ceiling": "20000"}
WORK = enforcement.served("correction_order")


def unable(party: str = "SUB", *, ready: bool = True) -> Measure:
    """That an employer cannot pay for now is shown."""
    shown = {"measure": MeasureKind.EMERGENCY_ADVANCE, "letter": "emergency_advance_form", "rules": ("fund-use",)}
    return replace(enforcement.crime(party, ready=ready), articles=("保障农民工工资支付条例 第六十三条",), **shown)
