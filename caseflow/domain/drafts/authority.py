"""Who may issue what to whom, and in which tone (documents 1.2, 1.3, 3.10; regulations 12.1).

Only an authority with power orders, punishes and lists; the leading group's office coordinates. By 第十六条 of
党政机关公文处理工作条例 a department puts no instructive demand on a lower government, unless the government above has
agreed, which the paper must then say. Every refusal names what stands in the way.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from caseflow.domain.agency import AgencyKind
from caseflow.domain.errors import DomainError
from caseflow.domain.letter import Draft, LetterKind, Life
from caseflow.domain.letter_addressee import MEMBERS

APPROVED = "经区政府同意"
_ENFORCEMENT = "Z"
_DOCUMENTS = re.compile("限期改正指令书|限期整改指令书")
"""Names of papers that hold a word of command and command nobody here."""
_ORDERS = re.compile("责令|限期(?:改正|整改|支付|办结)")
_DEMANDS = re.compile(
    r"责令|必须|限期|务必|不得延误|应当?(?:于|在)[^，。；\n]{0,24}[前内](?:完成|办结|报送|整改|支付|改正)?"
)


class MayNotIssue(DomainError):
    """This office may not issue this kind (terms: kind, issuer)."""

    slug = "may_not_issue"


class OfficeMayNotEnforce(DomainError):
    """The leading group's office has no power to order, punish or list (terms: kind)."""

    slug = "office_may_not_enforce"


class WrongRecipient(DomainError):
    """This kind does not go to such an addressee (terms: kind, addressee)."""

    slug = "wrong_recipient"


class NoRecipient(DomainError):
    """Nobody is named to whom the letter goes (terms: kind, place)."""

    slug = "no_recipient"


class MayNotOrder(DomainError):
    """A coordinating letter commands (terms: kind, word, slot: where the word stands)."""

    slug = "may_not_order"


class ApprovalNotSaid(DomainError):
    """The approval was given, but the letter does not say so (terms: kind)."""

    slug = "approval_not_said"


class ApprovalMissing(DomainError):
    """A kind that is not even drawn up without an approval (terms: kind, fields)."""

    slug = "approval_missing"


class DistrictUnread(DomainError):
    """A paper that counts the whole district is drawn up by who may read all of it (terms: kind, officer)."""

    slug = "district_unread"


def must_have(kind: LetterKind, answers: Mapping[str, Any]) -> None:
    """Whether the form answers what the kind needs before it is drawn up. Raises ApprovalMissing."""
    missing = [field.zh for field in kind.form if field.name in kind.needs and not answers.get(field.name)]
    if missing:
        raise ApprovalMissing(kind=kind.zh, fields="、".join(missing))


def may_issue(kind: LetterKind, *, issuer: str, to_kind: str) -> None:
    """Whether this issuer (a word of `AgencyKind`) sends this kind to such an addressee.

    `to_kind` empty: an addressee whose place in the chain nobody knows yet; that is left to the drawing.
    Raises OfficeMayNotEnforce, MayNotIssue, WrongRecipient.
    """
    if kind.layout == _ENFORCEMENT and issuer == AgencyKind.LEADING_OFFICE:
        raise OfficeMayNotEnforce(kind=kind.zh)
    if issuer not in kind.issuers:
        raise MayNotIssue(kind=kind.zh, issuer=issuer)
    if to_kind and to_kind not in kind.goes_to:
        raise WrongRecipient(kind=kind.zh, addressee=to_kind)


def may_say(kind: LetterKind, draft: Draft, *, to_kind: str, approval: str = "") -> None:
    """Whether a letter of a kind that may not order keeps to asking.

    To an office any demand (责令, 必须, 限期, 应于…前完成) takes the district government's approval; to a firm the
    leading group's office orders nothing at all. Raises MayNotOrder, ApprovalNotSaid.
    """
    if kind.may_order:
        return
    to_an_office = to_kind in {*AgencyKind, MEMBERS}
    if to_an_office and approval:
        if not any(APPROVED in text for _, text in said(draft)):
            raise ApprovalNotSaid(kind=kind.zh)
        return
    labels = {slot.name: slot.zh for slot in kind.slots}
    for slot, text in said(draft):
        found = (_DEMANDS if to_an_office else _ORDERS).search(_DOCUMENTS.sub("", text))
        if found:
            raise MayNotOrder(kind=kind.zh, word=found[0], slot=labels.get(slot, slot))


def must_be_named(kind: LetterKind, *, to: str, to_name: str) -> None:
    """A letter goes out to somebody; raises NoRecipient while only the word for a place is known."""
    if kind.life is Life.LETTER and not to_name.strip():
        raise NoRecipient(kind=kind.zh, place=to)


def said(draft: Draft) -> Iterator[tuple[str, str]]:
    """Every text of a draft with its slot's name."""
    for slot, value in draft.slots.items():
        for text in _texts(value):
            yield slot, text


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for text in value.values() if isinstance(text, str))
    else:
        for row in value:
            yield from _texts(row)
