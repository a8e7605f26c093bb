"""What may well be true of a chain but must be looked at: slug → (Chinese, English)."""

from collections.abc import Mapping

DOUBTS: Mapping[str, tuple[str, str]] = {
    "circle_of_contracts": (
        "合同之间绕成了一圈，请核对上下级关系。",
        "Contracts stand under each other in a circle; check which is above which.",
    ),
    "contract_not_there": (
        "所指的上一级合同不在案件中，请补充。",
        "The contract above this one is not in the case; add it.",
    ),
    "two_owners": (
        "同一项目出现两个以上建设单位，请核对是否联合建设或记录有误。",
        "One project has more than one owner; check whether they build together or the record is wrong.",
    ),
    "two_general_contractors": (
        "同一项目出现两个以上施工总承包单位，请核对是否联合体或分标段。",
        "One project has more than one general contractor; check for a consortium or several lots.",
    ),
    "position_twice": (
        "同一单位在一条链条上出现两次，请核对。",
        "One party stands twice on one way up the chain; check it.",
    ),
    "giver_missing": (
        "这份合同由谁发包尚不清楚，请查明。",
        "Who let this work is not known yet; find out.",
    ),
    "tied_to_nothing": (
        "这一当事人与任何合同、诉求都没有联系，请补充其位置。",
        "This party is tied to no contract and no claim; add where it stands.",
    ),
}
