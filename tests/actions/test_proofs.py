"""Handing in proofs: whole or not at all, each once, opened by name in the log, withdrawn and kept."""

from dataclasses import replace
from pathlib import Path

import pytest

from caseflow.actions.proofs.add_proof import HandedIn, add_proof
from caseflow.actions.proofs.see_proofs import list_proofs, open_proof
from caseflow.actions.proofs.withdraw_proof import link_proof, withdraw_proof
from caseflow.domain.errors import DiskFull, MissingFile, NoSuchCase, NotAllowed, PersonalInText
from caseflow.domain.findings import ReasonMissing
from caseflow.domain.officer import Verb
from caseflow.domain.proof_files import NoSuchFact, NoSuchProof, NotAProofFile, NotAProofKind, ProofWithdrawn
from caseflow.domain.words import ProofKind
from caseflow.office import Office
from tests import proofs
from tests.people import acting
from tests.proving import BOSS, PHONE, acts_of, lay, proven

READER = acting("读者", Verb.READ)
SCAN = HandedIn(content=proofs.SCAN, name="合同.pdf")


@pytest.fixture(autouse=True)
def _case(office: Office) -> None:
    lay(office)


def documents(office: Office) -> list[str]:
    return [row.document.name for row in list_proofs("T1", by=BOSS, office=office).rows]


def test_a_proof_is_kept_once_under_its_hash_with_what_it_shows(office: Office, tmp_path: Path) -> None:
    document = proven(office, kind="contract", shows=("contracts.K2", "claims.C1", "contracts.K2"), note="原件")
    assert (document.kind, document.shows) == (ProofKind.CONTRACT, ("contracts.K2", "claims.C1"))
    assert [row.document for row in list_proofs("T1", by=BOSS, office=office).rows] == [document]
    kept = [path.name for path in (tmp_path / "files").rglob("*") if path.is_file()]
    assert kept == [document.sha256]
    [told] = acts_of(office, "add_proof")
    assert (told["proof"], told["to"]["sha256"], told["why"]) == (document.id, document.sha256, "原件")


def test_the_same_bytes_again_are_the_same_document_under_whatever_name(office: Office) -> None:
    first = proven(office)
    again = add_proof("T1", replace(SCAN, name="另一份.pdf"), by=BOSS, office=office)
    assert again.known
    assert again.document == first
    assert len(acts_of(office, "add_proof")) == 1


def test_a_double_click_hands_in_once(office: Office) -> None:
    first = add_proof("T1", SCAN, once="click", by=BOSS, office=office)
    second = add_proof("T1", SCAN, once="click", by=BOSS, office=office)
    assert (first.known, second.known) == (False, False)
    assert second.document == first.document
    assert documents(office) == ["合同.pdf"]


def test_a_withdrawn_document_may_be_handed_in_anew(office: Office) -> None:
    first = proven(office)
    withdraw_proof("T1", first.id, "拿错了", by=BOSS, office=office)
    again = add_proof("T1", SCAN, by=BOSS, office=office)
    assert not again.known
    assert again.document.id != first.id


@pytest.mark.parametrize(
    ("handed", "refusal"),
    [
        (replace(SCAN, content=b""), NotAProofFile),
        (replace(SCAN, content=b"<html>", name="photo.jpg"), NotAProofFile),
        (replace(SCAN, kind="letter"), NotAProofKind),
        (replace(SCAN, shows=("contracts.K9",)), NoSuchFact),
        (replace(SCAN, note=f"电话 {PHONE}"), PersonalInText),
    ],
)
def test_what_is_refused_leaves_nothing_behind(
    handed: HandedIn, refusal: type[Exception], office: Office, tmp_path: Path
) -> None:
    with pytest.raises(refusal):
        add_proof("T1", handed, by=BOSS, office=office)
    assert documents(office) == []
    assert not (tmp_path / "files").exists()


def test_a_full_disk_is_told_and_the_case_stays_as_it_was(office: Office) -> None:
    class FullDisk:
        def store(self, content: bytes) -> str:
            raise DiskFull(place="files")

    with pytest.raises(DiskFull):
        add_proof("T1", SCAN, by=BOSS, office=replace(office, files=FullDisk()))  # type: ignore[arg-type]
    assert documents(office) == []
    assert acts_of(office, "add_proof") == []


def test_every_opening_is_in_the_log_with_who_and_what(office: Office) -> None:
    document = proven(office)
    opened = open_proof("T1", document.id, by=READER, office=office)
    assert (opened.document, opened.content) == (document, proofs.SCAN)
    assert acts_of(office, "open_proof") == [{"name": "合同.pdf", "proof": document.id, "sha256": document.sha256}]


def test_a_file_that_is_gone_is_told_and_not_logged_as_opened(office: Office, tmp_path: Path) -> None:
    document = proven(office)
    next((tmp_path / "files").rglob(document.sha256)).unlink()
    with pytest.raises(MissingFile):
        open_proof("T1", document.id, by=BOSS, office=office)
    assert acts_of(office, "open_proof") == []


def test_a_withdrawn_proof_is_kept_with_who_when_and_why(office: Office) -> None:
    document = proven(office)
    gone = withdraw_proof("T1", document.id, " 与本案无关 ", by=BOSS, office=office)
    [row] = list_proofs("T1", by=BOSS, office=office).rows
    assert row.document == gone
    assert (gone.withdrawn_by, row.withdrawn_why) == ("admin", "与本案无关")
    assert open_proof("T1", document.id, by=BOSS, office=office).content == proofs.SCAN


def test_a_proof_is_withdrawn_once_and_with_a_reason(office: Office) -> None:
    document = proven(office)
    with pytest.raises(ReasonMissing):
        withdraw_proof("T1", document.id, "  ", by=BOSS, office=office)
    with pytest.raises(PersonalInText):
        withdraw_proof("T1", document.id, PHONE, by=BOSS, office=office)
    first = withdraw_proof("T1", document.id, "拿错了", once="click", by=BOSS, office=office)
    assert withdraw_proof("T1", document.id, "拿错了", once="click", by=BOSS, office=office) == first
    with pytest.raises(ProofWithdrawn):
        withdraw_proof("T1", document.id, "再撤一次", by=BOSS, office=office)
    assert len(acts_of(office, "withdraw_proof")) == 1


def test_a_proof_is_tied_to_other_facts_and_the_log_keeps_both(office: Office) -> None:
    document = proven(office, shows=("contracts.K2",))
    linked = link_proof("T1", document.id, ["claims.C1"], once="click", by=BOSS, office=office)
    assert linked.shows == ("claims.C1",)
    assert link_proof("T1", document.id, ["claims.C1"], once="click", by=BOSS, office=office) == linked
    assert link_proof("T1", document.id, ["claims.C1"], by=BOSS, office=office) == linked
    assert acts_of(office, "link_proof") == [{"from": ["contracts.K2"], "proof": document.id, "to": ["claims.C1"]}]
    with pytest.raises(NoSuchFact):
        link_proof("T1", document.id, ["claims.C9"], by=BOSS, office=office)


def test_a_proof_of_another_case_is_not_there(office: Office) -> None:
    document = proven(office)
    lay(office, id="T2")
    for guessed in (document.id, "nowhere"):
        with pytest.raises(NoSuchProof):
            open_proof("T2", guessed, by=BOSS, office=office)
        with pytest.raises(NoSuchProof):
            withdraw_proof("T2", guessed, "x", by=BOSS, office=office)
        with pytest.raises(NoSuchProof):
            link_proof("T2", guessed, [], by=BOSS, office=office)


def test_who_may_only_read_hands_nothing_in_and_a_stranger_learns_nothing(office: Office) -> None:
    document = proven(office)
    stranger = acting("外人")
    for by, refusal in ((READER, NotAllowed), (stranger, NotAllowed)):
        with pytest.raises(refusal):
            add_proof("T1", SCAN, by=by, office=office)
        with pytest.raises(refusal):
            withdraw_proof("T1", document.id, "x", by=by, office=office)
        with pytest.raises(refusal):
            link_proof("T1", document.id, [], by=by, office=office)
    with pytest.raises(NotAllowed):
        list_proofs("T1", by=stranger, office=office)
    with pytest.raises(NotAllowed):
        open_proof("T1", document.id, by=stranger, office=office)
    with pytest.raises(NoSuchCase):
        add_proof("T9", SCAN, by=BOSS, office=office)
