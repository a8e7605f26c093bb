"""A refusal about a letter with people's names for things in place of their codes."""

from caseflow.domain.case_file import CaseFile
from caseflow.domain.errors import DomainError
from caseflow.glossary import knows, label
from caseflow.web.languages import language


def in_words(error: DomainError, case: CaseFile) -> DomainError:
    """The same refusal: kinds of letters, places and parties by name."""
    terms = error.terms
    for name, group in (("kind", "letter"), ("issuer", "agency_kind"), ("place", "agency_kind")):
        if name in terms and knows(group, terms[name]):
            terms[name] = label(group, terms[name], language())
    for name in ("party", "to"):
        if name in terms:
            terms[name] = _named(terms[name], case)
    return error


def _named(word: str, case: CaseFile) -> str:
    party = case.party(word)
    if party is not None:
        return party.name or word
    group = next((group for group in ("role", "agency_kind") if knows(group, word)), None)
    return label(group, word, language()) if group else word
