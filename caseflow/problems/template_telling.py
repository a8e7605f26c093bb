"""What was found of a template, in words: its place by the name that Word gives it, never by a file inside it."""

import re
from dataclasses import replace

from caseflow.domain.errors import DomainError, Fault
from caseflow.glossary import Language
from caseflow.problems import ALL_REFUSALS, told, told_fault

_PARTS = {
    "header": ("页眉", "header"),
    "footer": ("页脚", "footer"),
    "footnotes": ("脚注", "footnotes"),
    "endnotes": ("尾注", "endnotes"),
    "comments": ("批注", "comments"),
    "core": ("文档属性", "document properties"),
}
_NAMED = re.compile(r"(?:word|docProps)/([a-z]+)\d*\.xml#")


def told_finding(fault: Fault, language: Language = "zh") -> str:
    """A fault or a warning as one sentence. What a trial refused is told as that refusal is."""
    if fault.slug in ALL_REFUSALS:
        return told(_refusal(fault), language)
    named = _NAMED.match(fault.path)
    part = _PARTS.get(named[1]) if named is not None else None
    return told_fault(replace(fault, path="" if part is None else part[language == "en"]), language)


def _refusal(fault: Fault) -> DomainError:
    error = DomainError(**fault.terms)
    error.slug = fault.slug
    return error
