"""A process under load that is going to be killed: `writer.py HOME ADDRESS ROUND`; no address: the embedded engine.

It prints one JSON line for each act once its unit of work is acknowledged, and goes on until somebody ends it.
"""

import itertools
import json
import logging
import os
import sys
import time
from pathlib import Path
from threading import Thread

TOP = Path(__file__).resolve().parents[1]
_THREADS = 6
_PAUSE = 0.05


def main(home: str, address: str, turn: str) -> None:
    from graph.opening import open_graph

    logging.getLogger("neo4j").setLevel(logging.CRITICAL)  # an engine that was killed is no news here
    graph = open_graph(address or None, Path(home), migrations=TOP / "migrations", memory="512m")
    os.write(1, b"open\n")
    threads = [Thread(target=_write, args=(graph, Path(home), int(turn), place)) for place in range(_THREADS)]
    for thread in threads:
        thread.start()


def _write(graph: "BoltGraph", home: Path, turn: int, place: int) -> None:
    """Act after act; what is refused is tried again as a person would: the same act, after a moment."""
    from bench.acts import cases_of_round, files_in, unit_of
    from caseflow.domain.errors import DomainError

    cases, files = list(cases_of_round(turn)), files_in(home)
    for number in itertools.count():
        act_id, case_id = f"R{turn:04}-{place}-{number}", cases[(place + number) % len(cases)]
        work = unit_of(act_id, case_id, files)
        while True:
            try:
                taken = graph.write(work)
            except DomainError:
                time.sleep(_PAUSE)
            else:
                break
        os.write(1, json.dumps({"act": act_id, "case": case_id, "number": taken}).encode() + b"\n")


if __name__ == "__main__":
    sys.path[0] = str(TOP)
    from graph.store import BoltGraph

    main(*sys.argv[1:])
