"""The evidence an order names: the proofs of the file, and what officers handed in, by kind or file name."""

from dataclasses import replace

import pytest

from caseflow.domain.drafts.facts import evidence
from caseflow.domain.drafts.order import order_for
from caseflow.domain.drafts.wording import PROOFS
from caseflow.domain.letter_record import SealedScan
from caseflow.domain.records import Document, Work
from caseflow.domain.words import ProofKind
from tests.courses import AT
from tests.letters.cases import CASE, judged
from tests.make import the_law


def handed_in(name: str, kind: ProofKind | None = None, *, withdrawn: bool = False) -> Document:
    return Document(
        id=name,
        case=CASE.id,
        sha256="a" * 64,
        name=name,
        media_type="application/pdf",
        size=1,
        kind=kind,
        shows=(),
        note="",
        by="li",
        at=AT,
        withdrawn_at=AT if withdrawn else None,
    )


@pytest.mark.parametrize(
    ("documents", "named"),
    [
        ((), None),
        ((handed_in("扫描.pdf", ProofKind.ATTENDANCE),), PROOFS[ProofKind.ATTENDANCE]),
        ((handed_in("班组结算单.pdf"), handed_in("无后缀")), "班组结算单、无后缀"),
        ((handed_in("扫描.pdf", ProofKind.ATTENDANCE, withdrawn=True),), None),
    ],
)
def test_an_order_names_what_was_handed_in(documents: tuple[Document, ...], named: str | None) -> None:
    case = replace(CASE, proofs=())
    party = case.party("GC")
    assert party is not None
    assert evidence(order_for(case, judged(case, the_law()), party), Work(documents=documents)) == named


def test_a_scan_of_our_own_paper_is_no_evidence_unless_somebody_says_what_it_shows() -> None:
    plain, told = handed_in("用印件.pdf"), handed_in("用印件.pdf", ProofKind.PHOTO)
    scan = SealedScan(
        id="s",
        case="c",
        letter="l",
        document=plain.id,
        pages=1,
        number_read=True,
        number_compared=False,
        by="甲",
        at=AT,
    )
    assert Work(documents=(plain,)).handed_in == (plain,)
    assert Work(documents=(plain,), scans=(scan,)).handed_in == ()
    assert Work(documents=(told,), scans=(scan,)).handed_in == (told,)
    assert Work(documents=(handed_in("用印件.pdf", withdrawn=True),)).handed_in == ()
