"""How a letter calls an office: its formal name, what it says to it, and who writes."""

from caseflow.domain.agency import AgencyKind

_ENDINGS = (("街道办事处", "贵街道"), ("街道", "贵街道"), ("镇人民政府", "贵镇"), ("镇", "贵镇"))
_BODIES = {"局": "贵局", "委": "贵委", "会": "贵委", "办": "贵办", "公司": "贵公司", "集团": "贵集团"}
_WRITERS = {"办公室": "我办", "办": "我办", "局": "我局", "委员会": "我委", "委": "我委"}


def formal_name(name: str, kind: str) -> str:
    """杨柳青镇 → 杨柳青镇人民政府; a street's office is its 街道办事处; other names stand as they are."""
    if kind != AgencyKind.TOWN:
        return name
    if name.endswith("街"):
        return f"{name}道办事处"
    return {"镇": f"{name}人民政府", "道": f"{name}办事处"}.get(name[-1:], name)


def address_of(name: str) -> str:
    """贵镇, 贵街道, 贵委, 贵局; 贵单位 for any other."""
    for ending, word in (*_ENDINGS, *_BODIES.items()):
        if name.endswith(ending):
            return word
    return "贵单位"


def writer_of(issuer: str) -> str:
    """我办, 我局, 我委: how the issuer speaks of itself."""
    return next((word for ending, word in _WRITERS.items() if issuer.endswith(ending)), "我单位")
