"""The folder of letter templates, and folders with one thing changed in it."""

from pathlib import Path

import yaml

from caseflow.letters.package import packed, unpacked

FOLDER = Path(__file__).resolve().parents[2] / "templates" / "letters"


def changed_folder(tmp_path: Path, *, description: str | None = None, words: tuple[str, str] | None = None) -> Path:
    """A folder with the correction order, its description or its template changed."""
    members = unpacked((FOLDER / "correction_order.docx").read_bytes())
    if words is not None:
        text = members["word/document.xml"].decode()
        assert words[0] in text
        members["word/document.xml"] = text.replace(*words).encode()
    (tmp_path / "correction_order.docx").write_bytes(packed(members))
    stated = description or (FOLDER / "correction_order.yml").read_text(encoding="utf-8")
    (tmp_path / "correction_order.yml").write_text(stated, encoding="utf-8")
    return tmp_path


def described(**fields: object) -> str:
    row = yaml.safe_load((FOLDER / "correction_order.yml").read_text(encoding="utf-8"))
    return yaml.safe_dump({**row, **fields}, allow_unicode=True)
