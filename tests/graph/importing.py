"""A process of its own that imports cases, as a command does: `importing.py HOME PREFIX COUNT`.

It prints the id of each case once its unit of work is acknowledged, `refused` where it was not, and ends on its own.
"""

import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP))


def say(what: str) -> None:
    """One line, at once."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def main(home: str, prefix: str, count: str) -> None:
    from caseflow.domain.errors import DomainError
    from caseflow.office import Pen
    from graph.opening import open_graph
    from tests.contract import cases

    graph = open_graph(None, Path(home), migrations=TOP / "migrations", memory="512m")
    say("open")
    for number in range(int(count)):
        case = cases.company_case(f"{prefix}{number}", "CODE1", claims=20)

        def work(pen: Pen, case=case) -> None:  # type: ignore[no-untyped-def]
            pen.lay_case(case, cases.stamp(case.id))
            pen.append(cases.act(case.id, case.id))

        try:
            graph.write(work)
        except DomainError as error:
            say(f"refused:{error.slug}")
        else:
            say(case.id)
    graph.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
