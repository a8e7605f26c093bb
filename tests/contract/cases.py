"""Cases for the contract: one with every field filled, a long one, and small makers."""

from datetime import UTC, datetime

from caseflow.domain import case_file as facts
from caseflow.domain import words
from caseflow.domain.case_file import CaseFile, Claim, Contract, Party, Worker
from caseflow.domain.days import Day, Term
from caseflow.domain.entry import Act
from caseflow.domain.identifiers import Sealed
from caseflow.domain.money import Yuan
from caseflow.office import Stamp

MOMENT = datetime(2026, 11, 25, 1, 2, 3, 456_789, tzinfo=UTC)
DAY = Day(2020, 9, 14)


def stamp(batch: str = "b1", at: datetime = MOMENT) -> Stamp:
    return Stamp(batch=batch, file="a.json", by="admin", at=at)


def act(number: int | str, subject: str = "X1", at: datetime = MOMENT) -> Act:
    return Act(
        id=f"act-{number}", at=at, by="admin", door="command", verb="import", subject=subject, what='{"k": "堃"}'
    )


def sealed(number: int | str) -> Sealed:
    return Sealed(box=f"box-{number}", digest=f"digest-{number}", mask="1201**********1234")


FULL = CaseFile(
    id="X1",
    as_of=Day(2020, 9),
    source=facts.Source(url="https://example.org/1", publisher="某区人社局", on=Day(2020)),
    notes="甲&乙<丙>公司; 'quoted' \"twice\" \\ $x `y` 堃玥𠮷\n第二行",
    projects=(
        facts.Project(
            key="P1",
            name="甲&乙<丙>公司办公楼",
            sector=words.Sector.HOUSING,
            region=facts.Region(province="天津市", city="天津市", district="西青区", town="某镇"),
            owner_kind=words.OwnerKind.GOVERNMENT,
            contract_price=Yuan(1_200_000_001),
            contract_signed_on=DAY,
            permit_on=Day(2020, 1),
            lawful=False,
            funds_in_place=True,
            state=words.ProjectState.STOPPED,
            systems={words.SystemCode.PERMIT: True, words.SystemCode.WAGE_ACCOUNT: None},
        ),
        facts.Project(key="P2", region=facts.Region(), lawful=None),
    ),
    parties=(
        Party(
            key="GC",
            name="施工总承包甲公司",
            kind=words.PartyKind.ORGANISATION,
            role=words.Role.GENERAL_CONTRACTOR,
            count=2,
            credit_code="91120111MA05TEST1X",
            qualified=True,
            may_employ=False,
            dispatch_licence=False,
            status=words.PartyStatus.MERGED,
            successor="SUB",
            branch_of="SUB",
            investors=("SUB", "F"),
            acts_for="SUB",
            representative="王堃",
        ),
        Party(key="SUB", name="乙公司"),
        Party(key="F", name="赵𠮷", kind=words.PartyKind.INDIVIDUAL, may_employ=False),
        Party(key="A/B"),
    ),
    contracts=(
        Contract(
            key="K1",
            giver="GC",
            taker="SUB",
            project="P1",
            kind=words.ContractKind.LABOUR,
            nature=frozenset({words.Nature.TO_INDIVIDUAL, words.Nature.BORROWED_LICENCE}),
            signed_on=DAY,
            ended_on=Day(2021),
            price=Yuan(0),
            unsettled=Yuan(1),
            overdue=False,
            overdue_unpaid=Yuan(2),
            paid_down=True,
        ),
        Contract(key="K2", giver="SUB", taker="F", project="P1", under="K1"),
    ),
    claims=(
        Claim(
            key="C1",
            employers=("F", "SUB"),
            contracts=("K2", "K1"),
            workers=3,
            claimed=Yuan(300),
            owed=Yuan(200),
            paid=Yuan(0),
            months=2.5,
            about=words.ClaimAbout.MIXED,
            basis=words.Basis.FALSE,
            approximate=False,
            since=Day(2019, 3),
            until=DAY,
            people=(
                Worker(name="李玥", id_number=sealed(1), phone=sealed(2), bank_card=sealed(3), owed=Yuan(5), months=3),
                Worker(name="李玥"),
                Worker(name="李玥", id_number=sealed(1)),
            ),
        ),
        Claim(key="C2"),
    ),
    systems={words.SystemCode.REAL_NAME: False, words.SystemCode.PAY_SLIP: None, words.SystemCode.MONTHLY_PAY: True},
    supervision=facts.Supervision(
        town="某镇",
        regulator="住建委",
        officers=(facts.Supervisor(name="张某", post="科长"), facts.Supervisor()),
        acts=(facts.Act(on=DAY, by="某镇", kind=words.ActKind.VISIT, note="去过", proof="F1"),) * 2,
    ),
    disputes=(facts.Dispute(between=("workers", "GC"), about=words.DisputeAbout.QUALITY, note="质量"), facts.Dispute()),
    events=(
        facts.Event(
            on=DAY,
            kind=words.EventKind.ORDER_TO_PAY,
            party="F",
            by="某局",
            claim="C1",
            amount=Yuan(7),
            owed=Yuan(8),
            due_on=Day(2020, 10, 1),
            due_in=Term(7, working=True),
            served_on=DAY,
            served_how="张贴",
            proof="F1",
            note="注",
        ),
        facts.Event(kind=words.EventKind.PAID, due_in=Term(3, working=False)),
    ),
    proofs=(facts.Proof(key="F1", kind=words.ProofKind.PHOTO, name="照片", sha256="a" * 64), facts.Proof(key="F0")),
)


def company_case(id_: str, code: str, claims: int = 2) -> CaseFile:
    """A small case about the company of that credit code."""
    return CaseFile(
        id=id_,
        parties=(Party(key="GC", name="同一公司", credit_code=code), Party(key="SUB", name="乙公司")),
        contracts=(Contract(key="K1", giver="GC", taker="SUB"),),
        claims=tuple(
            Claim(
                key=f"C{number}",
                employers=("SUB",),
                contracts=("K1",),
                workers=1,
                owed=Yuan(100),
                people=(Worker(name="工人", id_number=sealed(f"{id_}-{number}")),),
            )
            for number in range(claims)
        ),
    )


def long_case(id_: str = "LONG", tiers: int = 12, claims: int = 400) -> CaseFile:
    """A chain of many tiers with many claims at its end."""
    return CaseFile(
        id=id_,
        parties=tuple(Party(key=f"T{tier}", name=f"第{tier}层公司") for tier in range(tiers + 1)),
        contracts=tuple(
            Contract(key=f"K{tier}", giver=f"T{tier}", taker=f"T{tier + 1}", under=f"K{tier - 1}" if tier else None)
            for tier in range(tiers)
        ),
        claims=tuple(
            Claim(
                key=f"C{number}",
                employers=(f"T{tiers}",),
                contracts=(f"K{tiers - 1}",),
                workers=1,
                owed=Yuan(number),
                people=(Worker(name=f"工人{number}", id_number=sealed(f"{id_}-{number}")),),
            )
            for number in range(claims)
        ),
    )
