"""The closed list of questions a rule may ask, by the name the tables use. YAML names them; Python answers."""

from collections.abc import Mapping
from types import MappingProxyType

from caseflow.domain.law_book import Question
from caseflow.rules import liability_questions, link_questions, order_questions, standing_in_questions

QUESTIONS: Mapping[str, Question] = MappingProxyType(
    {
        **liability_questions.QUESTIONS,
        **link_questions.QUESTIONS,
        **order_questions.QUESTIONS,
        **standing_in_questions.QUESTIONS,
    }
)
