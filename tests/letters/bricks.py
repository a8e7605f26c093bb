"""Papers built of the layouts' own bricks, so that a layout is measured by itself, not through one kind of letter."""

from pathlib import Path
from typing import Any

from caseflow.letters.package import word_file
from caseflow.letters.pressing.compiled import compiled
from tests.letters.paper import converted

OFFICE = "天津市西青区根治拖欠农民工工资工作领导小组办公室"
BUREAU = "天津市西青区人力资源和社会保障局"
RUNNING = "关于工程款拨付和工资支付安排以及劳务分包结算情况的说明和有关工作"
"""Words without a comma or a figure: each full line of them is 28 characters."""
FILLED = {
    "issuer": OFFICE,
    "issued_on": "2026年11月25日",
    "document_number": "西青治欠办〔2026〕8号",
    "title_lines": [{"text": "关于2026年第三季度欠薪线索"}, {"text": "核处情况的通报"}],
    "recipient": "各街镇人民政府",
    "urgency": [],
    "copies": [],
    "replaced": [],
}


def pressed(body: str, folder: Path, name: str, *, paper: dict[str, Any] | None = None, **values: Any) -> Path:
    """The body as PDF, its slots filled; `paper` are the options of `word_file`."""
    return converted(docx_of(body, name, paper=paper, **values), folder, name)


def docx_of(body: str, name: str, *, paper: dict[str, Any] | None = None, **values: Any) -> bytes:
    return compiled(word_file(body, title=name, **(paper or {}))).press({**FILLED, **values})
