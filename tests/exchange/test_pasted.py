"""Workers pasted from a spreadsheet: what is read, and how each wrong cell is named."""

import pytest

from caseflow.domain.case_file import Claim
from caseflow.domain.money import Yuan
from caseflow.exchange.pasted import MOST_ROWS, Gap, Pasted, gaps, read_pasted
from caseflow.problems.by_hand import told_note
from tests.make import sealed

ID_NUMBER = "11010519491231002X"
OTHER_NUMBER = "440524198001010013"
CARD = "6222021234567890128"


def read(text: str) -> Pasted:
    return read_pasted(text, sealed)


def faults(pasted: Pasted) -> list[tuple[int, str, str]]:
    return [
        (row.number, name, str(cell.fault))
        for row in pasted.rows
        for name, cell in row.cells.items()
        if cell.fault is not None
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"张某\t{ID_NUMBER}\t2\t1264.5",
        f"张某,{ID_NUMBER},2,1264.50",
        f"张某，{ID_NUMBER}，2，1264.5元",
        f"张某  {ID_NUMBER}   2  ¥1,264.50",
        f"张某 {ID_NUMBER} 2 １２６４．５",
        f"姓名\t身份证号码\t欠薪月数\t欠薪金额（元）\n张某\t{ID_NUMBER}\t2\t1,264.50元",
        f"序号\t欠薪金额\t姓名\t月数\t证件号码\n1\t￥1264.5\t张某\t2个月\t{ID_NUMBER}",
        f"Name,ID Number,Months,Owed\n张某,{ID_NUMBER},2,1264.5",
        f"姓名\t身份证号\t月数\t金额\n\n张某\t{ID_NUMBER}\t2\t1264.5\n合计\t\t\t1264.5",
    ],
)
def test_one_worker_is_read_however_he_is_pasted(text: str) -> None:
    pasted = read(text)
    assert pasted.good, faults(pasted)
    (worker,) = pasted.workers
    assert (worker.name, worker.months, worker.owed) == ("张某", 2, Yuan(126_450))
    assert worker.id_number == sealed(ID_NUMBER)
    assert pasted.owed == Yuan(126_450)
    assert ID_NUMBER not in repr(pasted)


def test_phones_and_cards_are_sealed_too() -> None:
    pasted = read(f"姓名\t手机号\t银行卡号\n张某\t138 1234 5678\t{CARD}")
    (worker,) = pasted.workers
    assert (worker.phone, worker.bank_card) == (sealed("13812345678"), sealed(CARD))
    assert "13812345678" not in repr(pasted)
    assert CARD not in repr(pasted)


def test_what_is_not_stated_is_unknown() -> None:
    pasted = read("张某\t-\t\t—\n王某")
    assert [(one.name, one.id_number, one.months, one.owed) for one in pasted.workers] == [
        ("张某", None, None, None), ("王某", None, None, None),
    ]  # fmt: skip


def test_each_wrong_cell_is_named_by_row_and_column_and_nothing_is_lost() -> None:
    pasted = read(
        f"姓名\t身份证号\t月数\t欠薪金额\n"
        f"张某\t110105194912310021\t2\t100\n"
        f"\t{ID_NUMBER}\t两\t12.345\n"
        f"李某\t{ID_NUMBER}\t2\t-5\n"
        f"赵某\t\t2\t一百\t多的\n"
        f"钱某\t\t2\t100"
    )
    assert not pasted.good
    assert faults(pasted) == [
        (2, "id_number", "not_an_id_number"), (3, "name", "name_missing"), (3, "months", "not_a_number"),
        (3, "owed", "money_too_many_decimals"), (4, "id_number", "id_number_twice"), (4, "owed", "money_negative"),
        (5, "owed", "not_a_number"),
    ]  # fmt: skip
    assert [worker.name for worker in pasted.workers] == ["钱某"]
    assert pasted.wrong == 7
    said = " ".join(
        told_note(cell.fault, language)
        for row in pasted.rows
        for cell in row.cells.values()
        if cell.fault is not None
        for language in ("zh", "en")
    )
    assert "{" not in said
    assert ID_NUMBER not in said + repr(pasted)
    assert "110105194912310021" not in said + repr(pasted)


def test_shifted_rows_are_told() -> None:
    assert faults(read(f"张某\t{ID_NUMBER}\t2\t100\t\t\t多")) == [(1, "bank_card", "too_many_cells")]


@pytest.mark.parametrize(
    ("text", "slug"),
    [("", "nothing_pasted"), (" \n\t\n", "nothing_pasted"), ("姓名\t金额", "nothing_pasted"),
     ("月数\t金额\n2\t100", "no_name_column"), ("张某\n" * (MOST_ROWS + 2), "too_many_rows")],
)  # fmt: skip
def test_what_holds_no_rows_is_refused_as_a_whole(text: str, slug: str) -> None:
    pasted = read(text)
    assert (str(pasted.fault), pasted.good, pasted.workers) == (slug, False, ())


def test_rows_and_claim_are_compared() -> None:
    pasted = read("张某\t\t2\t100\n王某\t\t3\t200")
    assert gaps(pasted, Claim(key="C1", workers=3, owed=Yuan(30_000))) == (Gap("workers", "3", "2"),)
    assert gaps(pasted, Claim(key="C1", workers=2, owed=Yuan(40_000))) == (Gap("owed", "400.00", "300.00"),)
    assert gaps(pasted, Claim(key="C1")) == ()


def test_400_workers_with_html_in_their_names_are_read() -> None:
    pasted = read("\n".join(f"<b>张{number}</b>\t\t1\t10.01" for number in range(400)))
    assert (len(pasted.workers), pasted.owed) == (400, Yuan(400_400))
    assert pasted.workers[0].name == "<b>张0</b>"
