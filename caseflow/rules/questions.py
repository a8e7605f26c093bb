"""The closed list of questions a rule may ask, by the name the tables use. YAML names them; Python answers."""

from collections.abc import Mapping
from types import MappingProxyType

from caseflow.domain.law_book import Question
from caseflow.rules import (
    expiry_questions,
    letter_questions,
    liability_questions,
    link_questions,
    measure_questions,
    measure_targets,
    order_questions,
    project_targets,
    standing_in_questions,
    supervision_questions,
    system_questions,
)

QUESTIONS: Mapping[str, Question] = MappingProxyType(
    {
        **expiry_questions.QUESTIONS,
        **letter_questions.QUESTIONS,
        **liability_questions.QUESTIONS,
        **link_questions.QUESTIONS,
        **measure_questions.QUESTIONS,
        **measure_targets.QUESTIONS,
        **order_questions.QUESTIONS,
        **project_targets.QUESTIONS,
        **standing_in_questions.QUESTIONS,
        **supervision_questions.QUESTIONS,
        **system_questions.QUESTIONS,
    }
)
