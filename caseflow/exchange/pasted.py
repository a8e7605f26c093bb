"""Workers pasted from a spreadsheet: rows and cells read, each wrong cell named with how to mend it; numbers sealed.

Rows are lines; cells are parted by tabs, else by commas or semicolons, else by two spaces or more. A first row of
heads, Chinese or English, says which column is which; without it the order is name, id number, months, owed, phone,
bank card.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marshmallow import ValidationError

from caseflow.domain.case_file import Claim, Worker
from caseflow.domain.echoes import scrubbed
from caseflow.domain.identifiers import mask_of, plain
from caseflow.domain.money import Yuan, total
from caseflow.exchange.building import SEALED, Seal
from caseflow.exchange.notes import Note
from caseflow.exchange.schemas import WorkerSchema
from caseflow.exchange.typed import number_of

MOST_ROWS = 5_000
COLUMNS = ("name", "id_number", "months", "owed", "phone", "bank_card")
"""The columns where no head says otherwise."""
_HEADS: Mapping[str, str] = {
    "姓名": "name", "工人姓名": "name", "名字": "name", "name": "name", "worker": "name",
    "身份证": "id_number", "身份证号": "id_number", "身份证号码": "id_number", "公民身份号码": "id_number",
    "证件号码": "id_number", "证件号": "id_number", "idnumber": "id_number", "id": "id_number", "idno": "id_number",
    "月数": "months", "欠薪月数": "months", "欠薪月份数": "months", "拖欠月数": "months", "months": "months",
    "金额": "owed", "欠薪": "owed", "欠薪金额": "owed", "欠薪数额": "owed", "拖欠金额": "owed", "拖欠工资": "owed",
    "欠付金额": "owed", "欠薪总额": "owed", "owed": "owed", "amount": "owed",
    "电话": "phone", "手机": "phone", "手机号": "phone", "手机号码": "phone", "联系电话": "phone", "phone": "phone",
    "mobile": "phone", "银行卡": "bank_card", "银行卡号": "bank_card", "卡号": "bank_card",
    "工资卡号": "bank_card", "bankcard": "bank_card", "card": "bank_card",
    "序号": "", "编号": "", "no": "", "#": "", "备注": "", "note": "", "签字": "", "签名": "",
}  # fmt: skip
"""What a head may read, without spaces and brackets; an empty name is a column that is passed by."""
_TOTALS = ("合计", "总计", "小计", "total")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell as it may be shown again (personal numbers masked) and what is wrong with it, if anything."""

    text: str
    fault: Note | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its number in the pasted text from 1, its cells by column, and the worker where all is well."""

    number: int
    cells: Mapping[str, Cell]
    worker: Worker | None


@dataclass(frozen=True, slots=True)
class Pasted:
    """Everything that was pasted. `columns` are those found; `fault` says why there is no row at all."""

    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    fault: Note | None = None

    @property
    def good(self) -> bool:
        return self.fault is None and all(row.worker is not None for row in self.rows)

    @property
    def workers(self) -> tuple[Worker, ...]:
        return tuple(row.worker for row in self.rows if row.worker is not None)

    @property
    def wrong(self) -> int:
        """How many cells are wrong."""
        return sum(cell.fault is not None for row in self.rows for cell in row.cells.values())

    @property
    def owed(self) -> Yuan:
        return total([one.owed for one in self.workers if one.owed is not None])


@dataclass(frozen=True, slots=True)
class Gap:
    """Where the rows and the claim say two things: the claim's fact, what it states, what the rows add up to."""

    fact: str
    stated: str
    counted: str


def gaps(pasted: Pasted, claim: Claim) -> tuple[Gap, ...]:
    """The differences between the rows and the claim's own number of workers and sum owed."""
    count = len(pasted.workers)
    found = []
    if claim.workers is not None and claim.workers != count:
        found.append(Gap("workers", str(claim.workers), str(count)))
    if claim.owed is not None and claim.owed != pasted.owed:
        found.append(Gap("owed", str(claim.owed), str(pasted.owed)))
    return tuple(found)


def read_pasted(text: str, seal: Seal) -> Pasted:
    """Every row of the text. Nothing is dropped in silence but empty lines and a line of totals."""
    lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    if not lines:
        return Pasted(fault=Note("nothing_pasted"))
    if len(lines) > MOST_ROWS + 1:
        return Pasted(fault=Note("too_many_rows", most=str(MOST_ROWS), given=str(len(lines))))
    split = [(number, _cells(line)) for number, line in lines]
    heads = _columns(split[0][1])
    columns = heads or COLUMNS
    if heads and not {"name", "id_number"} & set(heads):
        return Pasted(fault=Note("no_name_column"))
    body = [(number, cells) for number, cells in (split[1:] if heads else split) if not _is_total(cells)]
    if not body:
        return Pasted(fault=Note("nothing_pasted"))
    doubles = _doubles(body, columns)
    rows = tuple(_row(number, cells, columns, doubles, seal) for number, cells in body)
    width = max(len(cells) for _, cells in body)
    shown = tuple(name for name in columns[: max(width, 2)] if name)
    return Pasted(shown if not heads else tuple(name for name in columns if name), rows)


def _cells(line: str) -> list[str]:
    for parting in ("\t", "[,，;；](?!\\d{3}(?:\\D|$))", r"\s{2,}|　+"):
        cells = re.split(parting, line.strip("\r\n") if parting == "\t" else line.strip())
        if len(cells) > 1:
            return [cell.strip().strip('"').strip() for cell in cells]
    return line.split()


def _columns(cells: list[str]) -> tuple[str, ...]:
    """What the heads name; empty where the row holds no heads."""
    named = [_HEADS.get(_head(cell)) for cell in cells]
    if not any(named):
        return ()
    return tuple(name or "" for name in named)


def _head(cell: str) -> str:
    plain_head = unicodedata.normalize("NFKC", cell).lower()
    return re.sub(r"[\s_\-.:]|\(.*?\)", "", plain_head)


def _is_total(cells: list[str]) -> bool:
    return any(_head(cell).startswith(_TOTALS) for cell in cells[:2])


def _doubles(body: list[tuple[int, list[str]]], columns: tuple[str, ...]) -> dict[str, int]:
    """Id numbers that stand in more than one row, with the first of them."""
    if "id_number" not in columns:
        return {}
    place = columns.index("id_number")
    numbers = [(plain(cells[place]), number) for number, cells in body if place < len(cells) and cells[place]]
    counted = Counter(one for one, _ in numbers)
    return {one: number for one, number in reversed(numbers) if counted[one] > 1}


def _row(number: int, cells: list[str], columns: tuple[str, ...], doubles: Mapping[str, int], seal: Seal) -> Row:
    stated = {
        name: cell for name, cell in zip(columns, cells, strict=False) if name and cell not in {"", "-", "—", "/"}
    }
    values = {name: number_of(cell) if name in {"months", "owed"} else cell for name, cell in stated.items()}
    faults = dict(_faults(values, number, doubles))
    if len(cells) > len(columns):
        faults.setdefault(next(name for name in reversed(columns) if name), Note("too_many_cells"))
    shown = {name: Cell(_shown(name, stated.get(name, "")), faults.get(name)) for name in columns if name}
    return Row(number, shown, None if faults else _worker(values, seal))


def _faults(values: Mapping[str, Any], number: int, doubles: Mapping[str, int]) -> Iterator[tuple[str, Note]]:
    try:
        WorkerSchema().load(values)
    except ValidationError as error:
        for name, notes in error.messages_dict.items():
            yield name, notes[0]
    if "name" not in values:
        yield "name", Note("name_missing")
    first = doubles.get(plain(values.get("id_number", "")))
    if first is not None and first != number:
        yield "id_number", Note("id_number_twice", row=str(first))


def _shown(name: str, text: str) -> str:
    return mask_of(text) if name in SEALED else scrubbed(text)


def _worker(values: Mapping[str, Any], seal: Seal) -> Worker:
    read: dict[str, Any] = {name: one for name, one in WorkerSchema().load(values).items() if one is not None}
    read |= {name: seal(read[name]) for name in SEALED if name in read}
    return Worker(**read)
