"""Times questions side by side: in each round every question is asked once of every store, then the next round."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from typing import NamedTuple

Ask = Callable[[int], object]
"""Puts the question of a round to a store; the number of the round chooses the worker, the case, the pair."""
GRAPH, TENTH, POSTGRES = "graph", "tenth", "postgres"
"""The stores: the district in the graph, a tenth of it in another graph, the district in PostgreSQL."""


class Asked(NamedTuple):
    """A question as put to one store."""

    question: str
    store: str


Medians = Mapping[Asked, float]
"""Milliseconds."""


def measured(questions: Mapping[Asked, Ask], *, rounds: int, most_seconds: float) -> Medians:
    """The median of each question, after as many rounds of warming up as are counted.

    `most_seconds` bounds what one question may take in each half: a slow one is asked in fewer rounds.
    """
    _rounds(questions, rounds, most_seconds)
    gc.collect()
    gc.freeze()  # what the load left behind is not to be looked through while a question is timed
    try:
        return {name: statistics.median(taken) for name, taken in _rounds(questions, rounds, most_seconds).items()}
    finally:
        gc.unfreeze()


def _rounds(questions: Mapping[Asked, Ask], rounds: int, most_seconds: float) -> dict[Asked, list[float]]:
    times: dict[Asked, list[float]] = {name: [] for name in questions}
    for turn in range(rounds):
        due = [name for name in questions if sum(times[name]) < most_seconds * 1_000]
        by = turn % len(due) if due else 0  # each round begins with another one: none always in the wake of the same
        for name in due[by:] + due[:by]:
            start = time.perf_counter_ns()
            questions[name](turn)
            times[name].append((time.perf_counter_ns() - start) / 1e6)
    return times
