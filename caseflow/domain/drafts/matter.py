"""What the letters tell of a case: its project, who builds it, what wages are open, which systems are broken."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from caseflow.domain.case_file import CaseFile, Claim
from caseflow.domain.drafts.facts import project_words
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order import name_in, system_words
from caseflow.domain.drafts.wording import DUTIES, LETTERS, ROLES, SYSTEM_NAMES, SYSTEMS, numeral
from caseflow.domain.judgement import Judgement, SystemRow
from caseflow.domain.money import NOTHING, Yuan, total
from caseflow.domain.words import Basis, PartyKind, Role, SystemCode, Verdict

Row = Mapping[str, str]
_FIRMS = (
    (Role.PROJECT_OWNER,),
    (Role.GENERAL_CONTRACTOR,),
    (Role.SPECIALIST_CONTRACTOR,),
    (Role.SPECIALIST_SUBCONTRACTOR,),
    (Role.LABOUR_SUBCONTRACTOR,),
    (Role.SUBCONTRACTOR,),
)


def project(case: CaseFile) -> str:
    """The project by name; 涉案工程建设项目 where the file names none."""
    return project_words(case) or "涉案工程建设项目"


def firms(occasion: Occasion) -> str:
    """建设单位为甲公司，施工总承包单位为乙公司: only firms, a foreman's name is nobody else's business."""
    told = [f"{ROLES[roles[0]]}为{'、'.join(names)}" for roles in _FIRMS if (names := tuple(holders(occasion, *roles)))]
    return "，".join(told)


def holders(occasion: Occasion, *roles: Role) -> Iterator[str]:
    """The firms that hold one of these places in the chain, by name, each once."""
    keys = dict.fromkeys(place.party for place in occasion.judgement.chain if place.role in roles and place.party)
    for key in keys:
        party = occasion.case.party(key)
        if party is not None and party.kind not in {PartyKind.INDIVIDUAL, PartyKind.CREW}:
            yield name_in(occasion.case, key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrears:
    """The wage claims of a case put together; None where a claim does not say."""

    claims: tuple[Claim, ...]
    workers: int | None
    owed: Yuan | None
    open: Yuan | None
    about: bool
    """Whether one of the sums is a round figure."""

    @property
    def still_open(self) -> bool:
        return bool(self.claims) and self.open != NOTHING

    @property
    def known_from(self) -> str:
        """经核查 where every sum is established or admitted; else it is only what was reported."""
        proven = all(claim.owed is not None and claim.basis is not Basis.CLAIMED for claim in self.claims)
        return "经核查" if proven else "据反映"


def arrears(case: CaseFile, judgement: Judgement) -> Arrears:
    """Heads and sums of every wage claim, as check 1 found them."""
    claims = tuple(claim for claim in case.claims if claim.no_wages is None)
    rows = {row.claim: row for row in judgement.three_checks.arrears}
    found = [rows[claim.key] for claim in claims if claim.key in rows]
    heads = [claim.workers if claim.workers is not None else len(claim.people) or None for claim in claims]
    known = [head for head in heads if head is not None]
    return Arrears(
        claims=claims,
        workers=sum(known) if claims and len(known) == len(heads) else None,
        owed=_sum(row.owed for row in found),
        open=_sum(row.open for row in found),
        about=any(claim.approximate for claim in claims),
    )


def _sum(sums: Iterable[Yuan | None]) -> Yuan | None:
    listed = list(sums)
    known = [one for one in listed if one is not None]
    return total(known) if listed and len(known) == len(listed) else None


def in_full(amount: Yuan) -> str:
    """1,000.00元（大写：壹仟元整）."""
    return f"{amount}元（大写：{amount.capitals}）"


def arrears_words(found: Arrears) -> str:
    """拖欠36名农民工工资，共计…元，已支付…元，尚欠…元, without the full stop; empty for no wage claim."""
    if not found.claims:
        return ""
    whose = f"{found.workers}名农民工" if found.workers is not None else "农民工"
    if found.owed is None:
        return f"拖欠{whose}工资，具体数额尚待核实"
    amount = f"约{found.owed}元" if found.about else in_full(found.owed)
    told = f"拖欠{whose}工资共计人民币{amount}"
    if found.open is None:
        return f"{told}，尚欠数额待核实"
    if found.open == NOTHING:
        return f"{told}，现已支付完毕"
    if found.open == found.owed:
        return f"{told}，至今未支付"
    paid = found.owed.less(found.open)
    between = f"已支付{paid}元，" if paid != NOTHING else ""
    return f"{told}，{between}尚欠{in_full(found.open)}"


def broken(occasion: Occasion) -> tuple[SystemRow, ...]:
    """The systems found broken, each bearer's once over all projects."""
    rows = {
        (row.system, row.bearer): row
        for row in occasion.judgement.three_checks.systems
        if row.verdict is Verdict.BROKEN and row.system in set(SYSTEMS)
    }
    return tuple(rows.values())


def system_name(row: SystemRow) -> str:
    return SYSTEM_NAMES[SystemCode(row.system)]


def failing(occasion: Occasion, row: SystemRow) -> str:
    """津建公司未按规定开设农民工工资专用账户; without a known bearer the failing alone."""
    bearer = name_in(occasion.case, row.bearer) if row.bearer else ""
    return f"{bearer}{system_words(row)[0]}"


def mending(occasion: Occasion, row: SystemRow) -> str:
    """督促津建公司按规定开设…."""
    bearer = name_in(occasion.case, row.bearer) if row.bearer else "有关单位"
    return f"督促{bearer}{system_words(row)[1]}"


def payers(occasion: Occasion) -> tuple[tuple[str, str], ...]:
    """Who has to put money into workers' hands first: (name, what its duty is), as the judgement ranks them."""
    first = [row for row in occasion.judgement.liable if row.rank == 1]
    return tuple(
        (
            name_in(occasion.case, row.party),
            DUTIES[row.duty].demand.format(owing="用人单位").replace("劳动者", "农民工"),
        )
        for row in first
    )


def letter_name(kind: str) -> str:
    return LETTERS.get(kind, "函件")


def texts(items: Iterable[str]) -> tuple[Row, ...]:
    return tuple({"text": item} for item in items)


def numbered(items: Iterable[str]) -> tuple[Row, ...]:
    """Rows counted 1, 2, 3."""
    return tuple({"no": str(at), "text": item} for at, item in enumerate(items, start=1))


def counted(items: Iterable[str]) -> tuple[Row, ...]:
    """Rows counted 一, 二, 三."""
    return tuple({"no": numeral(at), "text": item} for at, item in enumerate(items, start=1))
