"""The run: the district in the graph, in PostgreSQL, and a tenth of it in a second graph, asked side by side."""

import argparse
import json
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from types import FrameType
from typing import TYPE_CHECKING

from bench import district, report, stores
from bench.rounds import GRAPH, POSTGRES, TENTH, Ask, Asked, measured
from bench.trips import counted
from caseflow import problems
from caseflow.domain.case_file import CaseFile
from caseflow.domain.errors import DomainError

if TYPE_CHECKING:
    from bench.sql import SqlStore
    from graph.store import BoltGraph

FULL = 20_000
_ROUNDS = 200
_MOST_SECONDS = 12.0
_PAGE_CASES = 3
_AT_ONCE = 1_000
"""Cases handed to each store in turn while loading."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is asked in the rounds: of how many projects' workers, and of which pairs of parties."""

    projects: int
    pairs: Sequence[tuple[str, str]]

    def worker(self, turn: int) -> str:
        """A worker at the bottom of the chain, each turn from another project."""
        project = turn * 7_919 % self.projects
        return district.worker_digest(project * district.WORKERS_OF_PROJECT + turn % 10)

    def pair(self, turn: int) -> tuple[str, str]:
        return self.pairs[turn % len(self.pairs)]


def main(words: Sequence[str]) -> int:
    """Run the bench; the exit code is 0 whatever the figures say, 130 after Ctrl-C."""
    options = _options(words)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, interrupt)
    projects = options.projects or (FULL // 10 if options.small else FULL)
    try:
        answer = _run(projects, options.rounds)
    except BaseException as error:
        if interrupted(error):
            _say("broken off; engine and cluster are stopped, their folders removed")
            return 130
        if not isinstance(error, DomainError):
            raise
        _say(problems.told(error, "en"))
        return problems.exit_code(error)
    print(json.dumps(answer, ensure_ascii=False, indent=2) if options.json else report.told(answer))
    return 0


def _options(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench/chain.py", description="The graph at the size of a district.")
    parser.add_argument("--small", action="store_true", help="a tenth: 2,000 projects, 100,000 workers")
    parser.add_argument("--json", action="store_true", help="figures as JSON on standard output")
    parser.add_argument("--projects", type=at_least(20), help=f"another size; the full one is {FULL}")
    parser.add_argument(
        "--rounds", type=at_least(1), default=_ROUNDS, help=f"rounds of questions, {_ROUNDS} by default"
    )
    return parser.parse_args(words)


def at_least(least: int) -> Callable[[str], int]:
    def count(text: str) -> int:
        if not text.isdecimal() or int(text) < least:
            raise argparse.ArgumentTypeError(f"a whole number of at least {least} is wanted")
        return int(text)

    return count


def interrupted(error: BaseException) -> bool:
    """Whether Ctrl-C is behind an error: a driver that is cut off while it receives raises one of its own."""
    found: BaseException | None = error
    while found is not None and not isinstance(found, KeyboardInterrupt):
        found = found.__context__
    return found is not None


def interrupt(number: int, frame: FrameType | None) -> None:
    """Unwind once; who presses Ctrl-C twice does not leave an engine behind."""
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_IGN)
    raise KeyboardInterrupt


def _run(projects: int, rounds: int) -> report.Answer:
    tenth = projects // 10
    with ExitStack() as stack:
        pages = _page_cases(tenth)
        small = stack.enter_context(stores.graph())
        _load(small, None, tenth)
        stores.lay_by_pen(small.store, pages)
        whole = stack.enter_context(stores.graph())
        sql = stack.enter_context(stores.postgres(_say))
        _load(whole, sql, projects)
        entries = stores.lay_by_pen(whole.store, pages)
        if sql is not None:
            sql.load(pages)
            sql.load_entries(entries)
            sql.settle()
        plan = Plan(projects, _pairs(small.store, tenth))
        asked = {TENTH: _questions(small.store, Plan(tenth, plan.pairs)), GRAPH: _questions(whole.store, plan)}
        if sql is not None:
            asked[POSTGRES] = _questions(sql, plan)
        _say(f"measuring: {rounds} rounds to warm up, {rounds} that count")
        questions = {Asked(name, store): ask for store, asks in asked.items() for name, ask in asks.items()}
        medians = measured(questions, rounds=rounds, most_seconds=_MOST_SECONDS)
        return report.answer(projects, medians, trips=_trips(asked[GRAPH]), load=whole.loading.figures)


def _load(graph: stores.Graph, sql: "SqlStore | None", projects: int) -> None:
    for start in range(0, projects, _AT_ONCE):
        cases = list(district.cases(start, min(projects, start + _AT_ONCE)))
        graph.loading.load(cases)
        if sql is not None:
            sql.load(cases)
        rate = graph.loading.figures.rows_per_second
        _say(f"{start + len(cases):,} of {projects:,} projects loaded, {rate:,.0f} rows/s")


def _page_cases(projects: int) -> list[CaseFile]:
    """The cases whose pages are measured: several with 30 claims, asked in turn, and one with 400."""
    numbers = [place * projects // _PAGE_CASES for place in range(_PAGE_CASES)]
    usual = [district.dossier_case(f"PAGE{place}", number, claims=30) for place, number in enumerate(numbers)]
    return [*usual, district.dossier_case("PAGE400", projects // 2, claims=400)]


def _pairs(store: "BoltGraph", projects: int) -> list[tuple[str, str]]:
    """Labour subcontractors of the first tenth, far apart but connected; they are there in both sizes."""
    tried = [
        (district.company_key("LAB", place * projects // 24), district.company_key("LAB2", place * 7 % projects))
        for place in range(24)
    ]
    hops = {pair: len(store.connection(*pair)) for pair in tried}
    return [pair for pair, count in hops.items() if count > 2] or [pair for pair, count in hops.items() if count]


def _questions(store: "BoltGraph | SqlStore", plan: Plan) -> dict[str, Ask]:
    """Both stores are asked by the same names."""
    return {
        "floor": lambda turn: store.ping(),
        "dossier": lambda turn: _found(store.dossier(f"PAGE{turn % _PAGE_CASES}")),
        "dossier_400": lambda turn: _found(store.dossier("PAGE400")),
        "chain": lambda turn: _found(store.chain_of_worker(plan.worker(turn))),
        "connection": lambda turn: store.connection(*plan.pair(turn)),  # SQL may have run out of time
    }


def _found(answer: object) -> None:
    if not answer:
        raise RuntimeError("a question of the bench was answered with nothing: its figure would be worth nothing")


def _trips(questions: dict[str, Ask]) -> dict[str, int]:
    counts = {}
    for name, ask in questions.items():
        with counted() as trips:
            ask(0)
        counts[name] = trips.count
    return counts


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
