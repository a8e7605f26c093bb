"""What a question about liability answers: a party the row reaches, or would reach if a fact were known."""

from dataclasses import dataclass

from caseflow.domain.judgement import Paths
from caseflow.domain.money import Yuan


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One party reached by a row. Where `sure` is false the facts are silent, and `missing` would decide it."""

    party: str
    because: Paths = ()
    unless: Paths = ()
    missing: Paths = ()
    cap: Yuan | None = None
    recourse_to: tuple[str, ...] = ()
    sure: bool = True


Answers = tuple[Answer, ...]
NOBODY: Answers = ()
