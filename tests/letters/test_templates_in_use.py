"""A template changed in the folder while the office runs is held to its kind before it prints anything."""

from pathlib import Path

import pytest

from caseflow.domain.errors import BadLetterKind, DomainError, SlotsMismatch
from caseflow.letters.press import WordPress
from tests.letters.cases import CASE, judged, order_to
from tests.letters.folders import FOLDER, changed_folder
from tests.make import the_law

HEADING = "查明的事实"
MISFITS = {
    "《某某条例》第九百条规定的事实": BadLetterKind,
    "【查明的事实】": BadLetterKind,
    "{{ a_field_nobody_has }}": SlotsMismatch,
    "{{ ''.__class__ }}": BadLetterKind,
    "{{ 'a' * 10**9 }}": BadLetterKind,
    "{% if issuer %}查明的事实": BadLetterKind,
}


@pytest.mark.parametrize(("words", "refusal"), MISFITS.items(), ids=list(MISFITS))
def test_a_misfit_is_refused_by_the_running_press_and_at_the_start(
    tmp_path: Path, words: str, refusal: type[DomainError]
) -> None:
    press = WordPress(changed_folder(tmp_path), the_law())
    draft = order_to("GC", CASE, judged(CASE, the_law()), the_law())
    before = press.template("correction_order")
    changed_folder(tmp_path, words=(HEADING, words))
    with pytest.raises(refusal):
        press.proof(draft)
    with pytest.raises(refusal):
        press.template("correction_order")
    assert HEADING in press.read(press.proof(draft, template=before).docx).text
    with pytest.raises(refusal):
        WordPress(tmp_path, the_law())


def test_a_changed_wording_that_fits_is_taken_up_without_a_restart(tmp_path: Path) -> None:
    press = WordPress(changed_folder(tmp_path), the_law())
    draft = order_to("GC", CASE, judged(CASE, the_law()), the_law())
    changed_folder(tmp_path, words=(HEADING, "经查明的事实"))
    assert "经查明的事实" in press.read(press.proof(draft).docx).text


def test_a_file_that_is_no_word_document_is_refused_in_words(tmp_path: Path) -> None:
    press = WordPress(changed_folder(tmp_path), the_law())
    (tmp_path / "correction_order.docx").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1"))
    with pytest.raises(DomainError) as caught:
        press.template("correction_order")
    assert caught.value.slug == "template_old_word"


def test_every_template_of_the_office_fits() -> None:
    press = WordPress(FOLDER, the_law())
    assert all(press.template(kind.kind) for kind in press.kinds())
