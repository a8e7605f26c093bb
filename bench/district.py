"""An invented district, the same at every run: projects with six tiers of contracts, claims, workers, companies.

Companies are few and work on several projects: mostly neighbouring ones, one time in ten on any earlier project, so
that any two parties of the district are a few contracts apart. Nobody here exists: a credit code that starts with
SAMPLE cannot be a real one.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from caseflow.domain.case_file import (
    Act,
    CaseFile,
    Claim,
    Contract,
    Dispute,
    Event,
    Party,
    Project,
    Proof,
    Region,
    Source,
    Supervision,
    Supervisor,
    Worker,
)
from caseflow.domain.days import Day
from caseflow.domain.identifiers import Sealed
from caseflow.domain.money import Yuan
from caseflow.domain.words import (
    ActKind,
    Basis,
    ClaimAbout,
    ContractKind,
    DisputeAbout,
    EventKind,
    Nature,
    PartyKind,
    ProjectState,
    ProofKind,
    Role,
    Sector,
    SystemCode,
)
from caseflow.office import Stamp

WORKERS_OF_PROJECT = 50
_CLAIMS_OF_PROJECT = 5
_TIERS = ("OWN", "GC", "SPEC", "LAB", "LAB2", "F", "CREW")
"""The owner and six tiers below; each lets work to the next."""
_SHARED_BY = {"OWN": 2, "GC": 4, "SPEC": 5, "LAB": 3, "LAB2": 7}
"""On how many neighbouring projects a company of this tier works."""
_TRADE = {"OWN": "置业", "GC": "建设工程", "SPEC": "钢结构", "LAB": "劳务", "LAB2": "劳务"}
_ROLES = {
    "OWN": Role.PROJECT_OWNER,
    "GC": Role.GENERAL_CONTRACTOR,
    "SPEC": Role.SPECIALIST_SUBCONTRACTOR,
    "LAB": Role.LABOUR_SUBCONTRACTOR,
    "LAB2": Role.LABOUR_SUBCONTRACTOR,
    "F": Role.FOREMAN,
    "CREW": Role.TEAM_LEADER,
}
_PERSONS = {"F": PartyKind.INDIVIDUAL, "CREW": PartyKind.CREW}
_KINDS = (
    *(ContractKind.GENERAL, ContractKind.SPECIALIST, ContractKind.LABOUR),
    *(ContractKind.LABOUR, ContractKind.LABOUR, ContractKind.CREW),
)
_SYSTEMS = (
    *(SystemCode.PERMIT, SystemCode.WAGE_DEPOSIT, SystemCode.REAL_NAME, SystemCode.WAGE_ACCOUNT),
    *(SystemCode.MONTHLY_PAY, SystemCode.NOTICE_BOARD, SystemCode.PROXY_PAYMENT),
    *(SystemCode.LABOUR_OFFICER, SystemCode.PAYMENT_GUARANTEE),
)
_EVENTS = (
    *(EventKind.COMPLAINT, EventKind.WORKS_STOPPED, EventKind.ORDER_TO_PRODUCE, EventKind.ORDER_TO_PAY),
    *(EventKind.PART_PAID, EventKind.INTERVIEW_CALLED, EventKind.GROUP_INCIDENT, EventKind.ORDER_EXPIRED),
)
_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"
_GIVEN = "安平永昌志远福祥春来国庆建军海波立新"

STAMP = Stamp(batch="bench", file="district.json", by="bench", at=datetime(2026, 1, 5, 1, 0, tzinfo=UTC))


def cases(first: int, beyond: int) -> Iterator[CaseFile]:
    """The cases of the projects from `first` to before `beyond`: one project and fifty workers each."""
    return (project_case(number) for number in range(first, beyond))


def project_case(number: int) -> CaseFile:
    """One project of the district: six tiers, five claims of ten workers each, nine systems, two events."""
    crowd = WORKERS_OF_PROJECT // _CLAIMS_OF_PROJECT
    claims = tuple(
        _claim(place, employer=6 - place % 3, people=_people(number * WORKERS_OF_PROJECT + place * crowd, crowd))
        for place in range(_CLAIMS_OF_PROJECT)
    )
    return _case(case_name(number), number, claims=claims, events=2)


def case_name(number: int) -> str:
    return f"D{number:06d}"


def dossier_case(name: str, number: int, *, claims: int) -> CaseFile:
    """A case as the page is measured with: six tiers, so many claims of one worker each, nine systems, twenty events.

    Its companies are those of project `number`.
    """
    first = int.from_bytes(hashlib.blake2b(name.encode(), digest_size=5).digest(), "big") + 10**9
    people = [_people(first + place, 1) for place in range(claims)]
    each = tuple(_claim(place, employer=6 - place % 3, people=one) for place, one in enumerate(people))
    return replace(
        _case(name, number, claims=each, events=20),
        supervision=_supervision(),
        disputes=(Dispute(between=("GC", "SPEC"), about=DisputeAbout.PRICE, note="双方未办结算。"),),
        proofs=tuple(Proof(key=f"F{place}", kind=kind, name="样例证据") for place, kind in enumerate(ProofKind)),
    )


def worker_digest(number: int) -> str:
    """What stands for the id number of the worker; the number itself is nobody's."""
    return hashlib.blake2b(str(number).encode(), digest_size=32).hexdigest()


def company_key(tier: str, number: int) -> str:
    """The key of the company that stands at this tier of project `number`."""
    return f"SAMPLE{_TIERS.index(tier):02d}{_company(tier, number):010d}"


def _company(tier: str, number: int) -> int:
    shared = _SHARED_BY[tier]
    if number % 10 == len(tier):
        return number * 2_654_435_761 % (number // shared + 1)
    return number // shared


def _case(name: str, number: int, *, claims: tuple[Claim, ...], events: int) -> CaseFile:
    return CaseFile(
        id=name,
        as_of=Day(2026, 1, 5),
        source=Source(url="https://example.invalid/bench", publisher="样例", on=Day(2025, 12)),
        notes="样例案件：一个班组的工人投诉总包及各级分包拖欠工资，至今未付清。",
        projects=(_project(number),),
        parties=tuple(_party(key, number) for key in _TIERS),
        contracts=tuple(_contract(place) for place in range(1, len(_TIERS))),
        claims=claims,
        systems=dict.fromkeys(_SYSTEMS[:2], True),
        supervision=Supervision(town="样例镇", regulator="区住房和建设委员会"),
        events=tuple(_event(place) for place in range(events)),
    )


def _project(number: int) -> Project:
    return Project(
        key="P1",
        name=f"样例第{number}号住宅工程",
        sector=Sector.HOUSING,
        region=Region(province="天津市", city="天津市", district="西青区", town="样例镇"),
        contract_price=Yuan(1_200_000_000 + number),
        contract_signed_on=Day(2025, 3, 1),
        state=ProjectState.BUILDING,
        systems={code: bool(number >> place & 1) for place, code in enumerate(_SYSTEMS)},
    )


def _party(key: str, number: int) -> Party:
    if key in _PERSONS:
        name = _name(number * 31 + len(key))
        return Party(key=key, name=name, kind=_PERSONS[key], role=_ROLES[key], qualified=False, may_employ=False)
    return Party(
        key=key,
        name=f"样例{_TRADE[key]}第{_company(key, number)}有限公司",
        kind=PartyKind.ORGANISATION,
        role=_ROLES[key],
        credit_code=company_key(key, number),
        qualified=True,
        representative=_name(number),
    )


def _contract(place: int) -> Contract:
    """The contract by which tier `place` got its work."""
    taker = _TIERS[place]
    return Contract(
        key=f"K{place}",
        giver=_TIERS[place - 1],
        taker=taker,
        project="P1",
        under=f"K{place - 1}" if place > 1 else None,
        kind=_KINDS[place - 1],
        nature=frozenset({Nature.TO_INDIVIDUAL if taker in _PERSONS else Nature.LAWFUL}),
        signed_on=Day(2025, 2 + place, 1),
        price=Yuan(100_000_000 * (8 - place)),
        unsettled=Yuan(3_000_000 * place),
    )


def _claim(place: int, *, employer: int, people: tuple[Worker, ...]) -> Claim:
    owed = Yuan(sum(one.owed.fen for one in people if one.owed))
    return Claim(
        key=f"C{place + 1}",
        employers=(_TIERS[employer],),
        contracts=(f"K{employer}",),
        workers=len(people),
        claimed=owed + Yuan(50_000),
        owed=owed,
        months=3,
        about=ClaimAbout.WAGES,
        basis=Basis.ESTABLISHED,
        since=Day(2025, 8),
        until=Day(2025, 10),
        people=people,
    )


def _people(first: int, count: int) -> tuple[Worker, ...]:
    return tuple(_worker(number) for number in range(first, first + count))


def _worker(number: int) -> Worker:
    digest = worker_digest(number)
    sealed = Sealed(box=f"gAAAA{digest}{digest[:50]}=", digest=digest, mask=f"1201**********{number % 10_000:04d}")
    return Worker(name=_name(number), id_number=sealed, owed=Yuan(1_200_000 + number % 997 * 100), months=3)


def _name(number: int) -> str:
    given = number // len(_SURNAMES)
    first, second = _GIVEN[given % len(_GIVEN)], _GIVEN[given // len(_GIVEN) % len(_GIVEN)]
    return f"{_SURNAMES[number % len(_SURNAMES)]}{first}{second}"


def _supervision() -> Supervision:
    acts = tuple(
        Act(on=Day(2025, 11, 3 + place), by="样例镇", kind=kind, note="到场查看。")
        for place, kind in enumerate(ActKind)
    )
    officers = (Supervisor(name="样例一", post="分管负责人"), Supervisor(name="样例二", post="监察员"))
    return Supervision(town="样例镇", regulator="区住房和建设委员会", officers=officers, acts=acts)


def _event(place: int) -> Event:
    return Event(
        on=Day(2025, 11, 1 + place % 28),
        kind=_EVENTS[place % len(_EVENTS)],
        party=_TIERS[1 + place % 6],
        by="样例镇劳动保障所",
        amount=Yuan(2_000_000 + place),
        owed=Yuan(9_000_000 - place),
        due_on=Day(2025, 12, 1 + place % 28),
        served_on=Day(2025, 11, 2 + place % 27),
        served_how="直接送达",
        note="样例事件。",
    )
