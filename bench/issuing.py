"""Many issuers at once, each with a pile of reviewed letters, on both engines: no number missing, none given twice."""

import argparse
import json
import logging
import signal
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.engines import ENGINES, NoNeo4j, folder
from bench.running import at_least, interrupt
from bench.standing import entries_of
from caseflow.actions.letters.draft_letter import Asked, draft_letter
from caseflow.actions.letters.issue_letter import issue_letter
from caseflow.actions.letters.review_letter import review_letter
from caseflow.domain.entry import broken_at
from caseflow.domain.errors import DomainError
from caseflow.domain.letter_record import Letter
from caseflow.office import Office, Pen
from graph.store import BoltGraph
from tests.actions.letters import ANSWERS, CASE, DRAFTER, HEAD, REVIEWER, take_in
from tests.offices import office_on

ISSUERS, LETTERS, FEW = 50, 200, 4
_KIND = "correction_order"
_OF_ONE_CASE = 10
"""Letters that share a case, and wait for each other there."""


def main(words: Sequence[str]) -> int:
    """Run it: 0 where every number is there once and the log is whole, 1 where not."""
    options = _options(words)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, interrupt)
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)  # a unit of work that is tried again is no news here
    answer: dict[str, Any] = {"issuers": options.issuers, "letters": options.letters}
    for name in ENGINES:
        try:
            with folder("numbers") as home, ENGINES[name](home) as engine:
                answer[name] = issued_at_once(engine.store, home, options.issuers, options.letters)
        except NoNeo4j as reason:
            answer[name] = "not run"
            print(f"no Neo4j here: {reason}", file=sys.stderr)
    print(json.dumps(answer, indent=2) if options.json else told(answer))
    return 0 if all(stood(answer[name]) for name in ENGINES if answer[name] != "not run") else 1


def issued_at_once(store: BoltGraph, home: Path, issuers: int, letters: int) -> dict[str, Any]:
    """Lay the piles, let every issuer work through his own, and count what stands in the store afterwards."""
    office = office_on(store, home)
    piles = _piles(office, issuers, letters)
    begun = time.monotonic()
    with ThreadPoolExecutor(issuers) as pool:
        list(pool.map(lambda pile: _work_off(pile, office), piles))
    took = time.monotonic() - begun
    return {
        **counted(office, store, issuers * letters),
        "seconds": round(took, 1),
        "per_second": round(issuers * letters / took, 1),
    }


def stood(figures: dict[str, Any]) -> bool:
    return (
        not figures["missing"] and not figures["double"] and not figures["without_file"] and bool(figures["log_whole"])
    )


def told(answer: dict[str, Any]) -> str:
    """The figures for people."""
    lines = [f"{answer['issuers']} issuers at once, {answer['letters']} letters each"]
    for name in ENGINES:
        one = answer[name]
        lines.append(
            f"{name:9} not run"
            if one == "not run"
            else f"{name:9} {one['issued']:,} issued, {one['missing']} numbers missing, {one['double']} double, "
            f"{one['without_file']} without their file, log {'whole' if one['log_whole'] else 'BROKEN'}; "
            f"{one['seconds']} s, {one['per_second']} a second"
        )
    return "\n".join(lines)


def _piles(office: Office, issuers: int, letters: int) -> list[list[Letter]]:
    """A reviewed letter of each case, ten times over; a pile goes to each issuer."""
    wanted, made = issuers * letters, []
    for place in range(-(-wanted // _OF_ONE_CASE)):
        case = f"{CASE}-{place}"
        take_in(office, id=case)
        asked = Asked(answers=ANSWERS[_KIND])
        drafted = draft_letter(case, _KIND, "GC", by=DRAFTER, office=office, asked=asked).letter
        first = review_letter(case, drafted.id, by=REVIEWER, office=office)
        some = [first, *(replace(first, id=f"{first.id}-{copy}") for copy in range(1, _OF_ONE_CASE))]
        office.graph.write(lambda pen, some=some: _lay(pen, some))  # type: ignore[misc]
        made += some
    return [made[:wanted][place::issuers] for place in range(issuers)]


def _lay(pen: Pen, letters: Sequence[Letter]) -> None:
    for one in letters:
        pen.save(one)


def _work_off(pile: Sequence[Letter], office: Office) -> None:
    for letter in pile:
        issue_letter(letter.case, letter.id, by=HEAD, office=office)


def counted(office: Office, store: BoltGraph, wanted: int) -> dict[str, Any]:
    """What stands in the books: each number from 1 on once, each letter's frozen file there and its own."""
    issued = [one for one in office.graph.letters(limit=wanted * 2) if one.number is not None]
    sequences = [one.sequence for one in issued if one.sequence is not None]
    numbers = {one.number for one in issued}
    return {
        "issued": len(issued),
        "missing": len(set(range(1, wanted + 1)) - set(sequences)),
        "double": len(sequences) - len(set(sequences)) + len(issued) - len(numbers),
        "without_file": sum(not _has_its_file(one, office) for one in issued),
        "log_whole": broken_at(list(entries_of(store))) is None,
    }


def _has_its_file(letter: Letter, office: Office) -> bool:
    """Whether the frozen file is there and prints the letter's number."""
    try:
        return (letter.number or "?") in office.press.read(office.files.fetch(letter.sha256 or "")).text
    except DomainError:
        return False


def _options(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench/numbers.py", description="Numbers of letters under many issuers.")
    parser.add_argument("--issuers", type=at_least(1), default=ISSUERS, help=f"at once; {ISSUERS} by default")
    parser.add_argument("--letters", type=at_least(1), help=f"of each; {LETTERS} by default, {FEW} where --small")
    parser.add_argument("--small", action="store_true", help=f"only {FEW} letters each")
    parser.add_argument("--json", action="store_true", help="figures as JSON on standard output")
    options = parser.parse_args(words)
    options.letters = options.letters or (FEW if options.small else LETTERS)
    return options
