"""送达回证, drawn: which paper went to whom, each attempt on record, and the lines a person fills and signs by hand."""

from caseflow.domain.drafts.enforcement import paper
from caseflow.domain.drafts.matter import letter_name, texts
from caseflow.domain.drafts.occasion import Occasion, Parent
from caseflow.domain.drafts.steps_told import on
from caseflow.domain.drafts.wording import NOT_APPLICABLE
from caseflow.domain.letter import Draft
from caseflow.domain.letter_record import ServedHow, Serving

KIND = "proof_of_service"
WAYS = {
    ServedHow.DIRECT: "直接送达",
    ServedHow.LEFT: "留置送达",
    ServedHow.POST: "邮寄送达",
    ServedHow.ENTRUSTED: "委托送达",
    ServedHow.PUBLIC_NOTICE: "公告送达",
    ServedHow.ELECTRONIC: "电子送达",
    ServedHow.POSTED: "张贴并拍照",
}
_OPEN, _TICKED = "□", "■"


def draw(occasion: Occasion) -> Draft:
    """The sheet about one letter; ways, place and servers stand there once it was served, to be signed by hand."""
    about = occasion.about
    letter = None if about is None else about.letter
    done = next((one for one in _servings(about) if one.done), None)
    servers = () if done is None else done.servers
    slots = {
        "issuer": occasion.issuer_name,
        "case_number": occasion.case.id,
        "document": f"《{letter_name(letter.kind)}》" if letter is not None else NOT_APPLICABLE,
        "number": (letter.number if letter is not None else None) or NOT_APPLICABLE,
        "issued": (on(letter.issued_on) if letter is not None else None) or NOT_APPLICABLE,
        "recipient": (letter.to_name if letter is not None else None) or NOT_APPLICABLE,
        "place": texts([done.place] if done is not None and done.place else ()),
        "ways": _ways(about),
        "attempts": texts(_told(one) for one in _servings(about)),
        "server_one": texts(servers[:1]),
        "server_two": texts(servers[1:2]),
    }
    return paper(KIND, occasion, (slots,), ())


def _servings(about: Parent | None) -> tuple[Serving, ...]:
    return () if about is None else tuple(sorted(about.servings, key=lambda one: (one.on, one.at)))


def _ways(about: Parent | None) -> str:
    used = {one.how for one in _servings(about) if one.done}
    return "　".join(f"{_TICKED if way in used else _OPEN}{words}" for way, words in WAYS.items())


def _told(serving: Serving) -> str:
    """2026年9月8日，直接送达，签收人：门卫。; an attempt that failed says so."""
    told = f"{on(serving.on)}，{WAYS[serving.how]}{'' if serving.done else '，未能送达'}"
    details = (
        ("地点", serving.place),
        ("送达人", "、".join(serving.servers)),
        ("签收人", serving.receiver),
        ("见证人", serving.witnesses),
        ("备注", serving.note),
    )
    return "".join([told, *(f"，{name}：{words}" for name, words in details if words.strip()), "。"])
