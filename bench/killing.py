"""The run: rounds of a writer under load, with the engine or the writer killed, and the store checked after each."""

import argparse
import json
import logging
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Sequence
from typing import Any

from bench.engines import ENGINES, Engine, NoNeo4j, folder
from bench.running import at_least, interrupt, interrupted
from bench.standing import Checked, Standing
from bench.writers import SilentWriter, Writer, writing

FULL, SMALL = 200, 6
_LONGEST = 1.6
"""Seconds of load before something is killed, at most."""
_AFTERWARDS = 120.0
"""Seconds within which the writer must get on by itself once the engine is there again."""


def main(words: Sequence[str]) -> int:
    """Run the bench: 0 where nothing was lost or half there, 1 where something was, 130 after Ctrl-C."""
    options = _options(words)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, interrupt)
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)  # an engine that was killed is no news here
    run, broken_off = Run(options.seed), False
    try:
        run.rounds(options.rounds or (SMALL if options.small else FULL))
    except BaseException as error:
        broken_off = interrupted(error)
        if not broken_off and not isinstance(error, SilentWriter):
            raise
        if not broken_off:
            _say(f"the writer did not get on by itself: {error}")
            return 1
        _say("broken off; engines and writer are stopped, their folders removed")
    answer = run.figures()
    print(json.dumps(answer, indent=2) if options.json else told(answer))
    return 130 if broken_off else 0 if stood(answer) else 1


def stood(answer: dict[str, Any]) -> bool:
    """Whether everything acknowledged was there, whole, and the log with it."""
    return not answer["lost"] and not answer["half"] and bool(answer["log_whole"])


def told(answer: dict[str, Any]) -> str:
    """The figures for people."""
    rounds = ", ".join(f"{name} {many}" for name, many in answer["rounds"].items())
    killed = ", ".join(f"{what} {many}" for what, many in answer["killed"].items())
    return "\n".join(
        [
            f"rounds        {rounds}",
            f"kill -9       {killed}",
            f"acknowledged  {answer['acknowledged']:,}",
            f"lost          {answer['lost']:,}",
            f"half there    {answer['half']:,}",
            f"log           {'whole' if answer['log_whole'] else 'BROKEN'}",
        ]
    )


class Run:
    """All rounds, half of them on each engine; what was found so far can be told at any time."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._chance = random.Random(seed)  # noqa: S311  no secret: when to kill
        self._begun = time.monotonic()
        self._done = Counter[str]()
        self._killed = Counter[str]()
        self._sums = Checked()

    def rounds(self, many: int) -> None:
        """Where there is no Neo4j, all run on the embedded engine."""
        self._on("embedded", range(many - many // 2))
        try:
            self._on("neo4j", range(many // 2))
        except NoNeo4j as reason:
            _say(f"no Neo4j here, all rounds run on the embedded engine: {reason}")
            self._on("embedded", range(many // 2))

    def figures(self) -> dict[str, Any]:
        return {
            "acknowledged": self._sums.acknowledged,
            "lost": self._sums.lost,
            "half": self._sums.half,
            "log_whole": self._sums.log_whole,
            "rounds": dict(sorted(self._done.items())),
            "killed": dict(sorted(self._killed.items())),
            "seconds": round(time.monotonic() - self._begun),
            "seed": self._seed,
        }

    def _on(self, name: str, turns: range) -> None:
        with folder("durability") as home, ENGINES[name](home) as engine:
            standing = Standing(engine.store, engine.home)
            for turn in turns:
                begun, what = time.monotonic(), "engine" if turn % 2 else "writer"
                with writing(engine.home, engine.address, turn) as writer:
                    _kill(engine, writer, what, self._chance.uniform(0.05, _LONGEST))
                found = standing.check(turn, writer.acknowledged)
                self._sums += found
                self._done[name] += 1
                self._killed[what] += 1
                _say(f"{name} {turn + 1} of {len(turns)}: {what} killed, {found}; {time.monotonic() - begun:.1f} s")
            self._sums += standing.check_all()


def _kill(engine: Engine, writer: Writer, what: str, seconds: float) -> None:
    """Let it write, kill; after an engine's death see the writer get on, then take that one too."""
    writer.wait_for(1)
    time.sleep(seconds)
    if what == "engine":
        engine.kill()
        engine.revive()
        writer.wait_for(1, seconds=_AFTERWARDS)
    writer.kill()


def _options(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench/durability.py", description="What a kill -9 costs: nothing, or not.")
    parser.add_argument("--rounds", type=at_least(1), help=f"how many; {FULL} by default")
    parser.add_argument("--small", action="store_true", help=f"only {SMALL} rounds")
    parser.add_argument("--json", action="store_true", help="figures as JSON on standard output")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 100_000, help="when to kill, the same again")
    return parser.parse_args(words)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
