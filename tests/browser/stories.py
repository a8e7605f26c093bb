"""One invented case that shows everything a case page can show at once."""

import json
from typing import Any

_FIRMS = [
    {"key": f"X{n}", "name": f"天津市第{n}建筑装饰安装工程有限责任公司", "kind": "organisation"} for n in range(1, 9)
]
_CASE: dict[str, Any] = {
    "version": 1,
    "id": "ALL〔2022〕1号",
    "as_of": "2022-09-30",
    "projects": [
        {
            "key": "P1",
            "name": "天铁家园二期",
            "sector": "housing",
            "owner_kind": "government",
            "state": "building",
            "region": {"city": "天津市", "district": "西青区", "town": "中北镇"},
        }
    ],
    "parties": [
        {"key": "OWN", "name": "天津市西青区城市建设投资有限公司", "kind": "organisation", "role": "project_owner"},
        {"key": "GC", "name": "中建某局集团第六建筑有限公司", "kind": "organisation", "role": "general_contractor"},
        {"key": "S1", "name": "天津泰源钢结构工程有限公司", "kind": "organisation"},
        {"key": "L1", "name": "河北恒信建筑劳务有限公司", "kind": "organisation", "qualified": False},
        {"key": "F1", "name": "李堃玥𠮷", "kind": "individual", "role": "foreman"},
        {"key": "T1", "name": "甲&乙<丙>公司", "kind": "organisation"},
        *_FIRMS,
    ],
    "contracts": [
        {"key": "K1", "from": "OWN", "to": "GC", "kind": "general", "overdue": True, "unsettled": 900000},
        {"key": "K2", "from": "GC", "to": "S1", "under": "K1", "kind": "specialist", "nature": "unlawful_subcontract"},
        {"key": "K3", "from": "S1", "to": "L1", "under": "K2", "kind": "labour", "nature": "whole_transfer"},
        {"key": "K4", "from": "L1", "to": "F1", "under": "K3", "kind": "crew", "nature": "to_individual"},
        *({"key": f"K1{n}", "from": "GC", "to": f"X{n}", "under": "K1", "kind": "specialist"} for n in range(1, 9)),
    ],
    "claims": [
        {
            "key": "C1",
            "employer": "F1",
            "contract": "K4",
            "workers": 38,
            "owed": 1264500,
            "paid": 380000,
            "basis": "established",
            "about": "wages",
            "from": "2022-05",
            "until": "2022-08",
        },
        {"key": "C2", "employer": "X1", "contract": "K11", "claimed": 20000, "basis": "claimed"},
    ],
    "systems": {"wage_account": False, "labour_officer": False, "permit": True, "real_name": True},
    "supervision": {
        "town": "中北镇",
        "regulator": "区住房和建设委员会",
        "acts": [{"on": "2022-08-01", "by": "中北镇", "kind": "inspection"}],
    },
    "disputes": [{"between": ["GC", "S1", "workers"], "about": "quantity"}],
    "events": [
        {"on": "2022-09-01", "kind": "group_incident", "party": "GC"},
        {"on": "2022-09-02", "kind": "order_to_pay", "party": "L1", "due_on": "2022-09-09", "served_on": "2022-09-02"},
        {"on": "2022-09-10", "kind": "order_expired", "party": "L1"},
        {"on": "2022-09-11", "kind": "absconded", "party": "F1"},
    ],
}
ALL_AT_ONCE = json.dumps(_CASE, ensure_ascii=False)
ALL_ID = str(_CASE["id"])
