"""An invented building site with everything a chain picture can show, as an investigator would state it."""

from typing import Any

from caseflow.domain.case_file import CaseFile
from caseflow.domain.judge import judge
from caseflow.domain.judgement import Judgement
from tests.make import TODAY, case_of, the_law

_NAMES = ("王建国", "刘长海", "赵军", "孙秀英", "周国庆", "吴志强", "郑海涛", "冯玉兰")
_OTHERS = ("津海幕墙装饰", "滨城消防安装", "华北防水保温", "卫津门窗制造")


def _people() -> list[dict[str, Any]]:
    return [{"name": name, "owed": 42000 - 3500 * place, "months": 3} for place, name in enumerate(_NAMES)]


def site() -> CaseFile:
    """Owner, general contractor, six subcontractors, labour firms, three foremen, 38 workers, eight of them named."""
    return case_of(
        {
            "id": "津青欠薪案〔2026〕137号",
            "as_of": "2026-11-22",
            "projects": [
                {"key": "P1", "name": "天铁家园二期", "systems": {"proxy_payment": True, "wage_account": False}}
            ],
            "parties": [
                _firm("OWN", "天津市西青区城市建设投资有限公司", role="project_owner"),
                _firm("GC", "中建某局集团第六建筑有限公司", role="general_contractor"),
                _firm("S1", "天津泰源钢结构工程有限公司"),
                _firm("S2", "天津宏达机电安装工程有限公司"),
                *(_firm(f"S{n}", f"天津{name}工程有限公司") for n, name in enumerate(_OTHERS, start=3)),
                _firm("L1", "河北恒信建筑劳务有限公司", qualified=False),
                _firm("L2", "安徽瑞顺建筑劳务有限公司"),
                *_people_who_lead(),
                _firm("INV", "天津城投资产管理有限公司"),
            ],
            "contracts": [
                _link("K1", "OWN", "GC", None, "general", overdue=True, unsettled=3000000),
                _link("K2", "GC", "S1", "K1", "specialist"),
                _link("K3", "GC", "S2", "K1", "specialist"),
                *(_link(f"K{n + 10}", "GC", f"S{n}", "K1", "specialist") for n in range(3, 7)),
                _link("K4", "S1", "L1", "K2", "labour", nature="unlawful_subcontract"),
                _link("K5", "S2", "L2", "K3", "labour"),
                _link("K6", "L1", "F1", "K4", "crew", nature="to_individual"),
                _link("K7", "L1", "F2", "K4", "crew"),
                _link("K8", "L2", "F3", "K5", "crew"),
            ],
            "claims": [
                {"key": "C1", "employer": "F1", "contract": "K6", "workers": 38, "owed": 1264500, "people": _people()}
            ],
        }
    )


def _firm(key: str, name: str, **more: Any) -> dict[str, Any]:
    return {"key": key, "name": name, "kind": "organisation", **more}


def _people_who_lead() -> list[dict[str, Any]]:
    names = {"F1": "李德福", "F2": "高志强", "F3": "周国庆"}
    return [{"key": key, "name": name, "kind": "individual", "role": "team_leader"} for key, name in names.items()]


def _link(key: str, giver: str, taker: str, under: str | None, kind: str, **more: Any) -> dict[str, Any]:
    return {"key": key, "from": giver, "to": taker, "under": under, "kind": kind, "project": "P1", **more}


def judged_site() -> tuple[Judgement, CaseFile]:
    case = site()
    return judge(case, the_law(), today=TODAY), case


def large_site(firms: int) -> CaseFile:
    """A general contractor, ten subcontractors, labour firms and foremen below each, workers below some of those."""
    parties = [_firm("OWN", "天津建设单位有限公司", role="project_owner"), _firm("GC", "天津总承包集团有限公司")]
    contracts = [_link("K", "OWN", "GC", None, "general")]
    claims = []
    for number in range(firms - 2):
        above = f"F{(number - 10) // 3}" if number >= 10 else "GC"
        kind = "specialist" if number < 10 else "labour" if number < 40 else "crew"
        name = f"班组长{number}" if kind == "crew" else f"天津第{number}建筑工程有限公司"
        parties.append({"key": f"F{number}", "name": name, "kind": "individual" if kind == "crew" else "organisation"})
        under = f"K{above[1:]}" if above != "GC" else "K"
        contracts.append(_link(f"K{number}", above, f"F{number}", under, kind))
        if kind == "crew" and number % 9 == 0:
            people = [{"name": f"工人{number}-{one}", "owed": 1000 + one} for one in range(7)]
            claims.append({"key": f"C{number}", "employer": f"F{number}", "workers": 9, "people": people})
    project = {"key": "P1", "name": "大型工地"}
    return case_of(
        {"id": f"LARGE-{firms}", "projects": [project], "parties": parties, "contracts": contracts, "claims": claims}
    )


def judged_large(firms: int) -> tuple[Judgement, CaseFile]:
    case = large_site(firms)
    return judge(case, the_law(), today=TODAY), case
