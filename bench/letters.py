"""Letters: how fast they are pressed, packed and printed, each beside what one would use otherwise, in one run.

`python bench/letters.py [--small] [--json]`; docs/bench.md says what is measured and how.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[1])

from bench import pressing


def main(words: Sequence[str]) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="bench/letters.py", description=__doc__)
    parser.add_argument("--small", action="store_true", help="fewer rounds and letters: a minute")
    parser.add_argument("--json", action="store_true", help="figures as JSON on standard output")
    options = parser.parse_args(words)
    answer: dict[str, Any] = {
        "press": pressing.measure(small=options.small),
        "zip": pressing.zipped(small=options.small),
    }
    answer["pdf"] = {}
    if find_spec("bench.letters_pdf") is not None:
        from bench import letters_pdf

        answer["pdf"] = letters_pdf.measure(small=options.small)
    print(json.dumps(answer, ensure_ascii=False, indent=2) if options.json else told(answer))
    return 0


def told(answer: dict[str, Any]) -> str:
    """The figures for people."""
    press, packed, pdf = answer["press"], answer["zip"], answer["pdf"]
    lines = [
        f"press   {press['ratio_docxtpl']:g} times as fast as docxtpl, {press['ratio_floor']:g} times its floor",
        f"        ms a letter: {', '.join(f'{name} {took:g}' for name, took in press['milliseconds'].items())}",
    ]
    if isinstance(press["node"], dict):
        slower = (f"{name} {ratio:g} times slower" for name, ratio in press["node"].items())
        lines.append(f"        Node: {', '.join(slower)}")
    else:
        lines.append("        Node: not compared (no node, no npm, no registry, or no engine took the letter)")
    notice = press["notice"]
    lines.append(f"notice  {notice['ratio_docxtpl']:g} times as fast, {notice['ratio_floor']:g} times its floor")
    lines.append(f"zip     {packed['letters']:,} letters in {packed['seconds']:g} s")
    if pdf.get("why"):
        lines.append(f"pdf     not compared: {pdf['why']}")
    elif pdf:
        lines.append(
            f"pdf     letters {pdf['ratio_letters']:g} times one warm worker, notices {pdf['ratio_notices']:g}, "
            f"of one page {pdf['ratio_one_page']:g}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
