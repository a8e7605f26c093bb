"""What changed in a judgement, in words: slug → (Chinese, English); terms are filled with names and labels."""

from collections.abc import Callable, Mapping

from caseflow.domain.judgement_changes import JudgementChange
from caseflow.glossary import Language, label

EFFECTS: Mapping[str, tuple[str, str]] = {
    "day_changed": ("判断基准日由 {old} 改为 {new}。", "The day judged for changes from {old} to {new}."),
    "law_changed": ("适用法律由“{law_before}”改为“{law}”。", "The law applied changes from '{law_before}' to '{law}'."),
    "payer_joined": (
        "{party} 列入清偿责任人：第 {rank} 顺位，{duty}。",
        "{party} joins those who must pay: rank {rank}, {duty}.",
    ),
    "payer_left": (
        "{party} 不再列为清偿责任人（原第 {rank} 顺位，{duty}）。",
        "{party} is no longer among those who must pay (was rank {rank}, {duty}).",
    ),
    "rank_changed": (
        "{party} 的清偿顺位由第 {old} 改为第 {new}。",
        "{party} changes from rank {old} to rank {new}.",
    ),
    "duty_changed": (
        "{party} 的责任由“{duty_before}”改为“{duty}”。",
        "The duty of {party} changes from '{duty_before}' to '{duty}'.",
    ),
    "cap_changed": (
        "{party} 的责任限额由 {old} 元改为 {new} 元。",
        "The limit of {party} changes from ¥{old} to ¥{new}.",
    ),
    "payer_claims_changed": (
        "{party} 应负责的诉求由 {old} 改为 {new}。",
        "{party} answers for claims {new}, before for {old}.",
    ),
    "grounds_changed": ("{party} 的责任依据有变。", "The grounds for the liability of {party} change."),
    "claim_joined": ("新增诉求 {claim}。", "Claim {claim} is new."),
    "claim_left": ("诉求 {claim} 已撤下。", "Claim {claim} is withdrawn."),
    "claim_noted": ("诉求 {claim}：{note}。", "Claim {claim}: {note}."),
    "claim_no_longer_noted": ("诉求 {claim} 不再适用：{note}。", "No longer so of claim {claim}: {note}."),
    "owed_changed": (
        "诉求 {claim} 的欠薪数额由 {old} 元改为 {new} 元。",
        "What is owed in claim {claim} changes from ¥{old} to ¥{new}.",
    ),
    "paid_changed": (
        "诉求 {claim} 的已付数额由 {old} 元改为 {new} 元。",
        "What was paid in claim {claim} changes from ¥{old} to ¥{new}.",
    ),
    "open_changed": (
        "诉求 {claim} 的尚欠数额由 {old} 元改为 {new} 元。",
        "What is still open in claim {claim} changes from ¥{old} to ¥{new}.",
    ),
    "ordered": ("诉求 {claim} 现视为已责令支付。", "Claim {claim} now counts as ordered."),
    "no_longer_ordered": ("诉求 {claim} 不再视为已责令支付。", "Claim {claim} no longer counts as ordered."),
    "due_on_changed": (
        "诉求 {claim} 的责令期限由 {old} 改为 {new}。",
        "The day by which claim {claim} was ordered paid changes from {old} to {new}.",
    ),
    "measure_joined": ("对 {party} 新提出措施：{measure}。", "New measure about {party}: {measure}."),
    "measure_left": ("对 {party} 不再提出措施：{measure}。", "No longer proposed about {party}: {measure}."),
    "measure_ready": ("对 {party} 的{measure}现已具备条件。", "{measure} about {party} is now ready."),
    "measure_unready": (
        "对 {party} 的{measure}现不具备条件。",
        "{measure} about {party} is no longer ready.",
    ),
    "measure_joined_for_nobody": ("新提出措施：{measure}。", "New measure: {measure}."),
    "measure_left_for_nobody": ("不再提出措施：{measure}。", "No longer proposed: {measure}."),
    "measure_ready_for_nobody": ("{measure}现已具备条件。", "{measure} is now ready."),
    "measure_unready_for_nobody": ("{measure}现不具备条件。", "{measure} is no longer ready."),
    "system_changed": (
        "制度检查“{system}”由“{verdict_before}”改为“{verdict}”。",
        "Check of {system} changes from '{verdict_before}' to '{verdict}'.",
    ),
    "system_of_project_changed": (
        "{project} 的制度检查“{system}”由“{verdict_before}”改为“{verdict}”。",
        "Check of {system} on {project} changes from '{verdict_before}' to '{verdict}'.",
    ),
    "supervision_changed": (
        "{who} 的监管履职检查“{rule}”由“{verdict_before}”改为“{verdict}”。",
        "Check of {who}, '{rule}', changes from '{verdict_before}' to '{verdict}'.",
    ),
    "letter_called_for": ("建议新增文书：{letter}（致 {to}）。", "A letter is called for: {letter} to {to}."),
    "letter_no_longer": ("不再建议文书：{letter}（致 {to}）。", "No longer called for: {letter} to {to}."),
}
_GROUPS = {
    "duty": "duty",
    "duty_before": "duty",
    "law": "law_period",
    "law_before": "law_period",
    "letter": "letter",
    "measure": "measure",
    "note": "note",
    "system": "system",
    "verdict": "check",
    "verdict_before": "check",
}
"""Terms that are words of the glossary, and their groups."""


def told_effect(change: JudgementChange, language: Language, named: Callable[[str, str], str]) -> str:
    """The difference as one sentence. `named` says a party, project, office or rule by its name: (kind, key)."""
    words = {name: _word(name, term, language, named) for name, term in change.terms.items()}
    return EFFECTS[change.slug][language == "en"].format_map(words)


def _word(name: str, term: str, language: Language, named: Callable[[str, str], str]) -> str:
    if name in _GROUPS:
        group = "verdict" if _GROUPS[name] == "check" and term != "not_asked" else _GROUPS[name]
        return label(group, term, language)
    return named(name, term) if name in {"party", "project", "who", "to", "rule"} else term
