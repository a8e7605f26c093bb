"""A process of its own that restores a backup and stops in the middle: `restoring.py HOME FILE` prints `half`."""

import sys
import time
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
sys.path[0] = str(TOP)


def main(home: str, source: str) -> None:
    from caseflow.outside.archive import opened_archive
    from graph.opening import open_graph

    graph = open_graph(None, Path(home), migrations=TOP / "migrations", memory="512m")
    with opened_archive(Path(source)) as archive, graph.keeping.restoring(since="2026", migration="0004") as store:
        for _ in store.put(archive.things()):
            sys.stdout.write("half\n")
            sys.stdout.flush()
            time.sleep(600)


if __name__ == "__main__":
    main(*sys.argv[1:])
