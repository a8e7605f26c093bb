"""Invented occasions for the papers about the whole district: what was passed on, pressed and decided, and the form."""

import json
from datetime import UTC, date, datetime
from typing import Any

from caseflow.domain.letter_record import LetterState
from tests.letters import enforcement

_PERIOD = {"period_from": "2026-10-01", "period_until": "2026-10-31"}
ANSWERS: dict[str, dict[str, str]] = {
    "lead_circular": {
        **_PERIOD,
        "problems": "个别单位回复材料不齐全",
        "demands": "请每月5日前更新线索台账",
        "copies": "区委政法委",
    },
    "board_notice": {
        **_PERIOD,
        "standard": "《西青区工程建设领域“红黄黑榜”评议办法》2026年版",
        "reviewed_on": "2026-11-10",
        "red": "大寺新家园三期工程；天津海晟建筑有限公司；连续三个月按月足额支付工资，各项制度落实",
        "yellow": "张家窝镇产业园一期工程；天津恒筑工程有限公司；一项制度逾期未整改",
        "black": "杨柳青镇柳岸家园二期工程",
        "contact": "陈玉兰",
        "contact_phone": "022-27390000",
    },
}
KINDS = tuple(ANSWERS)
TO = {
    "lead_circular": {"to": "members", "to_name": "各街镇、各成员单位", "to_kind": "members"},
    "board_notice": {"to": "public", "to_name": "社会公众", "to_kind": "public"},
}
LEAD = {"clue_number": "XS-2026-0412", "source": "hotline_12345", "received_at": "2026-10-08T09:05"}
OTHER_TOWN = "张家窝镇"
LETTERS: tuple[dict[str, Any], ...] = (
    {
        "id": "D1",
        "kind": "lead_transfer",
        "number": "西青治欠办转〔2026〕31号",
        "to_name": OTHER_TOWN,
        "form": json.dumps(LEAD),
        "issued_on": date(2026, 10, 9),
        "state": LetterState.CLOSED,
        "closed_at": datetime(2026, 10, 20, 2, tzinfo=UTC),
    },
    {
        "id": "D2",
        "kind": "lead_transfer",
        "number": "西青治欠办转〔2026〕35号",
        "to_name": "杨柳青镇",
        "form": json.dumps({**LEAD, "clue_number": "XS-2026-0433", "received_at": "2026-10-12"}),
        "issued_on": date(2026, 10, 12),
    },
    {
        "id": "D3",
        "kind": "supervision_letter",
        "number": "西青治欠办函〔2026〕12号",
        "to_name": "杨柳青镇",
        "issued_on": date(2026, 10, 13),
        "reply_within": "7 days",
    },
    {
        "id": "D4",
        "kind": "look_back",
        "number": "HTK-2026-0003",
        "form": json.dumps({"visited_on": "2026-10-28", "reached": "3", "content": "2"}),
        "state": LetterState.ISSUED,
        "issued_on": date(2026, 10, 28),
    },
)
"""Fields of letters of the invented case, for `occasions.sent`."""
SERVED = tuple(enforcement.serving("handling_decision", letter=one["id"]) for one in LETTERS[:3])
