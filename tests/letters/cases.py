"""Invented cases for the letters, and the judgement the chain alone gives about them."""

from dataclasses import replace
from datetime import date

from caseflow.domain.case_file import CaseFile, Claim, Contract, Dispute, Party, Project, Proof, Worker
from caseflow.domain.chain import trace
from caseflow.domain.days import Day
from caseflow.domain.drafts.drawing import draw
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.identifiers import Sealed
from caseflow.domain.judgement import Judgement, SystemRow
from caseflow.domain.law_book import LawBook
from caseflow.domain.letter import Draft
from caseflow.domain.liability import judge_claim, summary
from caseflow.domain.money import Yuan
from caseflow.domain.places import positions
from caseflow.domain.three_checks import run_checks
from caseflow.domain.words import (
    Basis,
    ContractKind,
    DisputeAbout,
    LawPeriod,
    PartyKind,
    ProofKind,
    Verdict,
)

BUREAU = "天津市西青区人力资源和社会保障局"


def order_to(to: str, case: CaseFile, judgement: Judgement, law: LawBook) -> Draft:
    """The correction order of the bureau to one party, with nothing in its small form."""
    occasion = Occasion(
        case=case,
        judgement=judgement,
        law=law,
        to=to,
        to_name=case.name_of(to) or to,
        issuer_name=BUREAU,
        today=date(2026, 11, 25),
    )
    return draw("correction_order", occasion)


def yuan(amount: str) -> Yuan:
    return Yuan.parse(amount)


def worker(name: str, owed: str | None, months: float | None = None, id_mask: str | None = None) -> Worker:
    sealed = None if id_mask is None else Sealed(box="-", digest=name, mask=id_mask)
    return Worker(name=name, id_number=sealed, owed=None if owed is None else yuan(owed), months=months)


PEOPLE = (
    worker("赵堃", "42000.00", 3, "1201**********1234"),
    worker("钱玥", "38500.50", 2.5, "1302**********5678"),
    worker("孙𠮷祥", "36000.00", 3),
)

CASE = CaseFile(
    id="XQ-2026-0137",
    as_of=Day(2026, 11, 20),
    projects=(Project(key="P1", name="杨柳青镇柳岸家园二期工程"),),
    parties=(
        Party(key="OWN", name="天津青禾置业有限公司", kind=PartyKind.ORGANISATION),
        Party(
            key="GC",
            name="津建第九工程（集团）有限公司",
            kind=PartyKind.ORGANISATION,
            credit_code="91120111MA05EXAM0X",
            representative="周砚秋",
        ),
        Party(key="SUB", name="天津泰源建筑劳务有限公司", kind=PartyKind.ORGANISATION),
        Party(key="PER", name="李德福", kind=PartyKind.INDIVIDUAL),
    ),
    contracts=(
        Contract(key="K1", giver="OWN", taker="GC", project="P1", kind=ContractKind.GENERAL),
        Contract(key="K2", giver="GC", taker="SUB", project="P1", under="K1", kind=ContractKind.LABOUR),
    ),
    claims=(
        Claim(
            key="C1",
            employers=("SUB",),
            contracts=("K2",),
            workers=3,
            owed=yuan("116500.50"),
            basis=Basis.ESTABLISHED,
            since=Day(2026, 7),
            until=Day(2026, 9),
            people=PEOPLE,
        ),
    ),
    disputes=(Dispute(between=("GC", "SUB"), about=DisputeAbout.QUANTITY),),
    proofs=(
        Proof(key="F1", kind=ProofKind.ROSTER),
        Proof(key="F2", kind=ProofKind.PAY_SHEET, name="2026年7月至9月工资支付表"),
    ),
)


def system_row(system: str, bearer: str, rule: str, article: str, penalty: str | None = None) -> SystemRow:
    return SystemRow(
        system=system,
        project="P1",
        verdict=Verdict.BROKEN,
        rule=rule,
        articles=(article,),
        grade="S",
        bearer=bearer,
        penalty=penalty,
        because=("systems.wage_account",),
        missing=(),
    )


def judged(case: CaseFile, law: LawBook, systems: tuple[SystemRow, ...] = ()) -> Judgement:
    """The chain, liability and check 1 as the domain judges them, with check 2 as given."""
    as_of = case.as_of or Day.of(date(2026, 11, 20))
    chain = trace(case)
    claims = tuple(judge_claim(chain, claim, law, day=as_of.last) for claim in case.claims)
    return Judgement(
        id=case.id,
        as_of=as_of,
        law=LawPeriod.DECREE,
        chain=positions(chain),
        doubts=(),
        claims=claims,
        liable=summary(claims),
        three_checks=replace(run_checks(case, chain, law, day=as_of.last, claims=claims), systems=systems),
        measures=(),
        letters=(),
        missing=(),
        paragraph="",
    )


def with_party(case: CaseFile, key: str, **said: object) -> CaseFile:
    changed = tuple(replace(party, **said) if party.key == key else party for party in case.parties)  # type: ignore[arg-type]
    return replace(case, parties=changed)


def with_claim(case: CaseFile, **said: object) -> CaseFile:
    return replace(case, claims=(replace(case.claims[0], **said), *case.claims[1:]))  # type: ignore[arg-type]
