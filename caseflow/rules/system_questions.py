"""Questions about one system on one project (check 2): kept, broken or unknown, by the facts of the file alone."""

from collections.abc import Callable, Mapping

from caseflow.domain.systems import SystemAnswer, SystemFacts
from caseflow.domain.words import Verdict


def system_kept(facts: SystemFacts) -> SystemAnswer:
    """What the file states; silence is unknown."""
    stated, path = facts.stated
    if stated is None:
        return SystemAnswer(verdict=Verdict.UNKNOWN, missing=(path,))
    return SystemAnswer(verdict=Verdict.KEPT if stated else Verdict.BROKEN, because=(path,))


def permit_kept(facts: SystemFacts) -> SystemAnswer:
    """A permit with a day is a permit; a file that also denies it contradicts itself, and both facts are missing."""
    if facts.project is None or facts.project.permit_on is None:
        return system_kept(facts)
    stated, path = facts.stated
    day = f"projects.{facts.project.key}.permit_on"
    if stated is False:
        return SystemAnswer(verdict=Verdict.UNKNOWN, missing=(path, day))
    return SystemAnswer(verdict=Verdict.KEPT, because=(day,) if stated is None else (path, day))


QUESTIONS: Mapping[str, Callable[[SystemFacts], SystemAnswer]] = {
    "system_kept": system_kept,
    "permit_kept": permit_kept,
}
