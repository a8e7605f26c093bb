"""Invented chains for the picture tests: the facts, and a judgement with the ranks a test wants."""

from caseflow.domain.case_file import CaseFile, Claim, Contract, Party, Project
from caseflow.domain.chain import trace
from caseflow.domain.days import Day
from caseflow.domain.judgement import ClaimJudgement, Judgement, LiableParty, ThreeChecks
from caseflow.domain.money import Yuan
from caseflow.domain.places import positions
from caseflow.domain.words import ContractKind, Duty, LawPeriod, Nature, PartyKind, Role


def judged(case: CaseFile, **ranks: int) -> Judgement:
    """A judgement with the chain of the domain and these ranks."""
    claims = tuple(
        ClaimJudgement(claim=claim.key, owed=claim.owed, liable=(), missing=(), note=None) for claim in case.claims
    )
    liable = tuple(
        LiableParty(party=key, rank=rank, duty=Duty.PAYS, claims=(), cap=None, rules=(), articles=())
        for key, rank in ranks.items()
    )
    return Judgement(
        id=case.id,
        as_of=Day(2022, 9, 30),
        law=LawPeriod.DECREE,
        chain=positions(trace(case)),
        doubts=(),
        claims=claims,
        liable=liable,
        three_checks=ThreeChecks(arrears=(), systems=(), supervision=()),
        measures=(),
        letters=(),
        missing=(),
        paragraph="",
    )


def company(key: str, name: str, **facts: object) -> Party:
    return Party(key=key, name=name, kind=PartyKind.ORGANISATION, **facts)  # type: ignore[arg-type]


def link(key: str, giver: str | None, taker: str, under: str | None = None, **facts: object) -> Contract:
    facts.setdefault("project", "P1")
    facts.setdefault("kind", ContractKind.LABOUR)
    return Contract(key=key, giver=giver, taker=taker, under=under, **facts)  # type: ignore[arg-type]


def crew_case() -> CaseFile:
    """Owner, general contractor, two subcontractors, a foreman who hired 38 workers."""
    return CaseFile(
        id="CHAIN-1",
        projects=(Project(key="P1", name="天铁家园二期"),),
        parties=(
            company("OWN", "天津市西青区城市建设投资有限公司", role=Role.PROJECT_OWNER),
            company("GC", "中建某局集团第六建筑有限公司"),
            company("S1", "天津泰源钢结构工程有限公司"),
            company("S2", "甲&乙<丙>公司"),
            company("L1", "河北恒信建筑劳务有限公司", qualified=False),
            Party(key="F", name="李堃𠮷", kind=PartyKind.INDIVIDUAL),
        ),
        contracts=(
            link("K1", "OWN", "GC", kind=ContractKind.GENERAL, overdue=True),
            link("K2", "GC", "S1", "K1", kind=ContractKind.SPECIALIST),
            link("K3", "GC", "S2", "K1", kind=ContractKind.SPECIALIST, nature=frozenset({Nature.WHOLE_TRANSFER})),
            link("K4", "S1", "L1", "K2", nature=frozenset({Nature.UNLAWFUL_SUBCONTRACT})),
            link("K5", "L1", "F", "K4", kind=ContractKind.CREW),
        ),
        claims=(Claim(key="C1", employers=("F",), contracts=("K5",), workers=38, owed=Yuan(126_450_000)),),
    )


def deep_case(tiers: int) -> CaseFile:
    """One labour firm under another, `tiers` contracts deep."""
    keys = [f"T{n}" for n in range(tiers + 1)]
    return CaseFile(
        id="CHAIN-DEEP",
        parties=tuple(company(key, f"天津第{n}层建筑劳务有限公司") for n, key in enumerate(keys)),
        contracts=tuple(
            link(f"K{n}", keys[n], keys[n + 1], f"K{n - 1}" if n else None, project=None) for n in range(tiers)
        ),
        claims=(Claim(key="C1", employers=(keys[-1],), workers=5, owed=Yuan(100)),),
    )


def broad_case(firms: int) -> CaseFile:
    """One general contractor with many subcontractors, the last of which owes."""
    keys = [f"S{n}" for n in range(firms)]
    return CaseFile(
        id="CHAIN-BROAD",
        parties=(
            company("OWN", "天津建设单位有限公司"),
            company("GC", "天津总承包集团有限公司"),
            *(company(key, f"天津第{n}劳务有限公司") for n, key in enumerate(keys)),
        ),
        contracts=(
            link("K", "OWN", "GC", kind=ContractKind.GENERAL),
            *(link(f"K{n}", "GC", key, "K") for n, key in enumerate(keys)),
        ),
        claims=(Claim(key="C1", employers=(keys[-1],), contracts=(f"K{firms - 1}",), workers=9),),
    )


def two_projects() -> CaseFile:
    """One owner, one contractor, two projects; and a third firm's link whose giver nobody stated."""
    return CaseFile(
        id="CHAIN-TWO",
        projects=(Project(key="P1", name="南苑"), Project(key="P2", name="北苑")),
        parties=(
            company("OWN", "天津建设单位有限公司", role=Role.PROJECT_OWNER),
            company("GC", "天津总承包集团有限公司"),
            company("L", "河北劳务有限公司"),
            company("M", "安徽劳务有限公司"),
        ),
        contracts=(
            link("K1", "OWN", "GC", kind=ContractKind.GENERAL),
            link("K2", "OWN", "GC", kind=ContractKind.GENERAL, project="P2"),
            link("K3", "GC", "L", "K1"),
            link("K4", "GC", "L", "K2", project="P2"),
            link("K5", None, "M", project="P2"),
        ),
        claims=(
            Claim(key="C1", employers=("L",), contracts=("K3",), workers=3),
            Claim(key="C2", employers=("L", "M"), contracts=(), workers=4),
            Claim(key="C3"),
        ),
    )


def untied(parties: int) -> CaseFile:
    """Parties that nothing ties to each other."""
    return CaseFile(id="CHAIN-NONE", parties=tuple(company(f"N{n}", f"无关第{n}公司") for n in range(parties)))
