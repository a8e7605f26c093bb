"""`caseflow case`, `letter` and `user`, from files on disk to words on the terminal."""

import json
import zipfile
from pathlib import Path

import pytest

from tests.cli.commands import PUBLISHED, TOP, caseflow
from tests.exchange.test_reading import ID_NUMBER, UNREADABLE

GOOD = {"version": 1, "id": "A1", "parties": [{"key": "GC", "name": "甲&乙<丙>公司"}]}


@pytest.fixture
def home(graph_home: Path) -> Path:
    """A data folder whose engine runs already, so that a command only attaches."""
    return graph_home


def written(folder: Path, name: str, stated: object) -> Path:
    path = folder / name
    path.write_bytes(stated if isinstance(stated, bytes) else json.dumps(stated, ensure_ascii=False).encode())
    return path


def test_good_cases_are_kept_and_bad_ones_named_by_file_path_and_reason(home: Path, tmp_path: Path) -> None:
    good = written(tmp_path, "good.json", [GOOD, {**GOOD, "id": "A2", "parties": [{"key": "B", "rol": 1}]}])
    circle = written(tmp_path, "circle.json", {**GOOD, "id": "A3", "contracts": [{"key": "K", "under": "K"}]})
    done = caseflow(home, "case", "import", good, circle, PUBLISHED / "RC016.json")
    assert done.returncode == 65
    assert "A1  已收入" in done.stdout
    assert "RC016  已收入" in done.stdout
    assert "good.json 中的案件 A2 未收" in done.stderr
    assert "parties.0.rol：没有“rol”这个字段，是否应为“role”" in done.stderr
    assert "contracts.0.under：合同“K”的上一级是它自己" in done.stderr
    listed = caseflow(home, "case", "list").stdout
    assert "A1" in listed
    assert "RC016" in listed
    assert "A2" not in listed


def test_only_a_whole_import_ends_well_and_again_changes_nothing(home: Path, tmp_path: Path) -> None:
    good = written(tmp_path, "good.json", GOOD)
    assert caseflow(home, "case", "import", good).returncode == 0
    again = caseflow(home, "case", "import", good)
    assert (again.returncode, again.stdout) == (0, "A1  内容相同，未改动\n")
    written(tmp_path, "good.json", {**GOOD, "as_of": "2024-01-31"})
    changed = caseflow(home, "--lang", "en", "case", "import", good)
    first, fact, judged = changed.stdout.splitlines()
    assert (first, fact) == ("A1  changed, old values kept in the log", "  as_of: — → 2024-01-31")
    assert judged.startswith("  The day judged for changes from ")


def test_a_case_may_come_by_standard_input(home: Path) -> None:
    done = caseflow(home, "case", "import", "-", given=json.dumps(GOOD))
    assert (done.returncode, done.stdout) == (0, "A1  已收入\n")


def test_every_unreadable_file_is_refused_and_the_rest_goes_in(home: Path, tmp_path: Path) -> None:
    raws = [parameter.values[0] for parameter in UNREADABLE]
    files = [written(tmp_path, f"bad{place}.json", raw) for place, raw in enumerate(raws)]
    done = caseflow(home, "case", "import", *files, tmp_path, tmp_path / "nix.json", written(tmp_path, "g.json", GOOD))
    assert done.returncode == 65
    assert done.stdout == "A1  已收入\n"
    assert sum("未收" in line for line in done.stderr.splitlines()) == len(files) + 2


def test_a_file_of_200_mb_is_refused_at_once(home: Path, tmp_path: Path) -> None:
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.truncate(200_000_000)
    done = caseflow(home, "case", "import", large, language="en")
    assert done.returncode == 65
    assert "File large.json was not taken: it is larger than 50 MB" in done.stderr


def test_no_id_number_is_said_or_stored_in_clear(home: Path, tmp_path: Path) -> None:
    person = {"name": "张某", "id_number": ID_NUMBER}
    wrong = {"name": "李某", "id_number": "110105194912310021"}
    good = written(tmp_path, "good.json", {**GOOD, "claims": [{"key": "C1", "people": [person]}]})
    bad = written(tmp_path, "bad.json", {**GOOD, "id": "B", "claims": [{"people": [wrong]}]})
    done = caseflow(home, "case", "import", good, bad)
    shown = caseflow(home, "case", "show", "A1")
    assert "claims.0.people.0.id_number" in done.stderr
    for said in (done.stdout, done.stderr, shown.stdout):
        assert ID_NUMBER not in said
        assert wrong["id_number"] not in said


def test_a_case_is_traced_to_the_same_bytes_and_shown_in_words(home: Path) -> None:
    caseflow(home, "case", "import", PUBLISHED / "RC016.json")
    one, other = (caseflow(home, "case", "trace", "RC016", "--json").stdout for _ in range(2))
    assert one == other
    answer = json.loads(one)
    assert answer["id"] == "RC016"
    assert answer["liable"][0]["rank"] == 1
    shown = caseflow(home, "case", "show", "RC016").stdout
    for word in ("责任链条", "清偿责任", "一查 欠薪处置", "二查 制度落实", "三查 监管履职", "可采取的措施", "结论"):
        assert word in shown
    assert answer["paragraph"][:20] in shown.replace("\n", "").replace(" ", "")
    assert "Chain" in caseflow(home, "case", "show", "RC016", "--lang", "en").stdout


def test_the_schema_is_the_one_in_the_docs(home: Path) -> None:
    assert caseflow(home, "case", "schema").stdout == (TOP / "docs" / "case-file.schema.json").read_text("utf-8")


def test_an_order_is_drafted_into_a_word_file(home: Path, tmp_path: Path) -> None:
    caseflow(home, "case", "import", PUBLISHED / "RC016.json")
    payer = json.loads(caseflow(home, "case", "trace", "RC016", "--json").stdout)["liable"][0]["party"]
    order = tmp_path / "order.docx"
    done = caseflow(home, "letter", "draft", "RC016", "correction_order", "--to", payer, "-o", order)
    assert done.returncode == 0, done.stderr
    assert "待填" in done.stdout
    assert "word/document.xml" in zipfile.ZipFile(order).namelist()
    nowhere = caseflow(home, "letter", "draft", "RC016", "correction_order", "--to", payer, "-o", tmp_path / "no" / "x")
    assert nowhere.returncode == 65


@pytest.mark.parametrize(
    ("arguments", "code", "word"),
    [
        (("case", "trace", "nix", "--json"), 66, "nix"),
        (("case", "show", "nix"), 66, "没有编号为 nix 的案件"),
        (("letter", "draft", "nix", "correction_order", "--to", "A", "-o", "x"), 66, "nix"),
        (("--as", "张三", "case", "list"), 66, "张三"),
        (("user", "token", "nix"), 66, "nix"),
        (("user", "password", "admin", "--password", "short"), 65, "10"),
        (("case", "import"), 64, "FILE"),
        (("case", "erase"), 64, "erase"),
    ],
)
def test_a_refusal_is_one_sentence_with_its_exit_code(
    arguments: tuple[str, ...], code: int, word: str, home: Path
) -> None:
    done = caseflow(home, *arguments)
    assert done.returncode == code
    assert word in done.stderr


def test_a_wrong_setting_stops_everything_before_it_starts(tmp_path: Path) -> None:
    done = caseflow(tmp_path / "home", "case", "list", prot="80")
    assert done.returncode == 78
    assert "CASEFLOW_PORT" in done.stderr
    assert not (tmp_path / "home").exists()


def test_a_home_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    done = caseflow(tmp_path / "file" / "home", "case", "list", language="en")
    assert done.returncode == 78
    assert "CASEFLOW_HOME" in done.stderr


def test_the_first_command_in_a_new_folder_tells_the_password_once(home: Path) -> None:
    first, second = (caseflow(home, "case", "list").stderr for _ in range(2))
    assert "admin" in first
    assert "密码" in first
    assert "密码" not in second
