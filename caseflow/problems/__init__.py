"""Every refusal, fault and doubt in the user's language, with its exit code and HTTP status, for all doors."""

import re
from collections.abc import Mapping
from typing import Any

from caseflow.domain.errors import BadCaseFile, DomainError, Fault
from caseflow.domain.judgement import Doubt
from caseflow.domain.procedure import MoveNotAllowed
from caseflow.glossary import Language, words
from caseflow.problems.bulk import BULK_REFUSALS
from caseflow.problems.door import DOOR_REFUSALS
from caseflow.problems.doubts import DOUBTS
from caseflow.problems.facts import FACTS_REFUSALS
from caseflow.problems.faults import FAULTS
from caseflow.problems.keeping import KEEPING_REFUSALS
from caseflow.problems.letter_ends import LETTER_ENDS_REFUSALS
from caseflow.problems.letter_life import LETTER_LIFE_REFUSALS
from caseflow.problems.letters import LETTERS_REFUSALS
from caseflow.problems.pdf import PDF_REFUSALS, PRINTING
from caseflow.problems.people import PEOPLE_REASONS, PEOPLE_REFUSALS
from caseflow.problems.pictures import PICTURES_REFUSALS
from caseflow.problems.procedure import PROCEDURE_REFUSALS, missing_rows, terms_of
from caseflow.problems.proofs import CAUSES, FIELDS, NUMBERS, PROOF_REFUSALS
from caseflow.problems.reasons import REASONS, VERBS
from caseflow.problems.refusals import REFUSALS, Refusal
from caseflow.problems.templates import TEMPLATES_REFUSALS

Sentence = tuple[str, str]
_WORDS_OF_TERMS: Mapping[str, Mapping[str, Sentence]] = {
    "reason": {**REASONS, **PEOPLE_REASONS},
    "verb": VERBS,
    "field": FIELDS,
    "number": NUMBERS,
    "cause": CAUSES,
    "post": words()["officer_role"],
    "group": words()["fact_group"],
    "issuer": words()["agency_kind"],
    "place": words()["agency_kind"],
    "addressee": {**words()["agency_kind"], **words()["role"]},
    "letter_state": words()["letter_state"],
    "job_state": words()["job_state"],
    "printing": PRINTING,
}
ALL_REFUSALS: Mapping[str, Refusal] = {
    **REFUSALS,
    **PEOPLE_REFUSALS,
    **FACTS_REFUSALS,
    **PROOF_REFUSALS,
    **PROCEDURE_REFUSALS,
    **LETTERS_REFUSALS,
    **LETTER_LIFE_REFUSALS,
    **LETTER_ENDS_REFUSALS,
    **KEEPING_REFUSALS,
    **PICTURES_REFUSALS,
    **DOOR_REFUSALS,
    **BULK_REFUSALS,
    **PDF_REFUSALS,
    **TEMPLATES_REFUSALS,
}
"""Every refusal by its slug."""
_PLACE = re.compile(r"\{(\w+)\}")


def told(error: DomainError, language: Language = "zh") -> str:
    """The refusal as one sentence, without the faults of a case file."""
    terms = terms_of(error, language) if isinstance(error, MoveNotAllowed) else error.terms
    return _filled(_refusal(error).words, terms, language)


def told_fault(fault: Fault, language: Language = "zh") -> str:
    """What is wrong at which place of a file, and how to mend it."""
    sentence = _filled(FAULTS[fault.slug], fault.terms, language)
    if not fault.path:
        return sentence
    return f"{fault.path}：{sentence}" if language == "zh" else f"{fault.path}: {sentence}"


def told_doubt(doubt: Doubt, language: Language = "zh") -> str:
    """What should be looked at, and where."""
    sentence = _filled(DOUBTS[doubt.slug], {}, language)
    places = "、".join(doubt.paths) if language == "zh" else ", ".join(doubt.paths)
    if not places:
        return sentence
    return f"{sentence}（{places}）" if language == "zh" else f"{sentence} ({places})"


def exit_code(error: DomainError) -> int:
    """The command line's exit code, after the BSD sysexits."""
    return _refusal(error).exit_code


def http_status(error: DomainError) -> int:
    return _refusal(error).status


def problem(error: DomainError, language: Language = "zh") -> dict[str, Any]:
    """The refusal as an RFC 9457 problem, with the faults of a case file each by its path."""
    refusal = _refusal(error)
    content: dict[str, Any] = {
        "type": f"urn:caseflow:problem:{error.slug}",
        "slug": error.slug,
        "title": refusal.title[language == "en"],
        "status": refusal.status,
        "detail": told(error, language),
    }
    if isinstance(error, BadCaseFile):
        content["faults"] = [
            {"path": fault.path, "slug": fault.slug, "detail": _filled(FAULTS[fault.slug], fault.terms, language)}
            for fault in error.faults
        ]
    if isinstance(error, MoveNotAllowed):
        content["missing"] = missing_rows(error, language)
    return content


def _refusal(error: DomainError) -> Refusal:
    return ALL_REFUSALS.get(error.slug) or REFUSALS["refused"]


def _filled(sentence: Sentence, terms: Mapping[str, str], language: Language) -> str:
    """The sentence with its terms; a term nobody gave shows as a dash, never as a crash or a blank."""
    english = language == "en"

    def term(found: re.Match[str]) -> str:
        value = terms.get(found[1], "—")
        words = _WORDS_OF_TERMS.get(found[1], {}).get(value)
        if words is None:
            return value
        rest = {name: text for name, text in terms.items() if name != found[1]}
        return _filled(words, rest, language)

    return _PLACE.sub(term, sentence[english])
