"""A template on trial: pressed once in a process of its own that may neither eat the memory nor go on for ever.

The language is shut in, but shut in is not bounded: `{{ 'a' * 10**9 }}` harms nobody but the memory. So what comes from
outside is looked at and pressed apart first, and only what comes back in time, within bounds and well-formed may be
used here. Looking is bounded as well: words that open a tag ten thousand times keep any reader of tags busy for hours.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from caseflow.domain.errors import DomainError
from caseflow.domain.letter_template import (
    AskingTemplate,
    BrokenTemplate,
    GreedyTemplate,
    NotWordTemplate,
    SlowTemplate,
    TemplateReport,
    TrespassingTemplate,
    report_of,
)
from caseflow.letters.pressing.opening import opened

SECONDS, MEGABYTES = 5, 256
_STARTING = 30.0
"""Seconds that a busy machine may take to start the process, before its template is looked at."""
_ROOM = Path(__file__).resolve().parents[3]
_REFUSALS: Mapping[str, type[DomainError]] = {
    one.slug: one for one in (TrespassingTemplate, AskingTemplate, BrokenTemplate, GreedyTemplate, NotWordTemplate)
}


def trial(template: bytes, values: Mapping[str, Any], *, seconds: int = SECONDS, megabytes: int = MEGABYTES) -> bytes:
    """The letter that the template presses of these values (texts, numbers, lists of rows), issued, without the seal.

    `seconds` of the processor and `megabytes` beyond what the program itself needs. Raises what `opened` raises,
    SlowTemplate, GreedyTemplate, TrespassingTemplate, AskingTemplate, BrokenTemplate.
    """
    return _apart(template, values, seconds, megabytes)


def looked_at_apart(template: bytes, *, seconds: int = SECONDS, megabytes: int = MEGABYTES) -> TemplateReport:
    """What `analyse` finds, within the same bounds. Raises what `opened` raises, and as `trial` does."""
    return report_of(json.loads(_apart(template, None, seconds, megabytes)))


def _apart(template: bytes, values: Mapping[str, Any] | None, seconds: int, megabytes: int) -> bytes:
    """What the process made: a letter of the values, or where there are none the report of a look."""
    opened(template)
    asked = json.dumps({"seconds": seconds, "megabytes": megabytes, "values": values, "template": template.hex()})
    running = subprocess.Popen(
        [sys.executable, "-m", "caseflow.letters.pressing.apart"],
        cwd=_ROOM, env=_bare(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    try:
        said, _ = running.communicate(asked.encode(), timeout=_STARTING + 2 * seconds)
    except subprocess.TimeoutExpired:
        raise SlowTemplate(seconds=seconds) from None
    finally:
        _end(running)
    return _taken(running.returncode, said, seconds, megabytes)


def _taken(status: int, said: bytes, seconds: int, megabytes: int) -> bytes:
    told, _, letter = said.partition(b"\n")
    if status in {-signal.SIGXCPU, -signal.SIGKILL}:
        raise SlowTemplate(seconds=seconds)
    if status != 0 or not told:
        raise GreedyTemplate(megabytes=megabytes)
    answer = json.loads(told)
    if answer:
        raise _REFUSALS[answer["slug"]](said=answer["said"], megabytes=megabytes)
    return letter


def _end(running: "subprocess.Popen[bytes]") -> None:
    """Its whole group, should it still be there; and its pipes."""
    if running.poll() is None:
        os.killpg(running.pid, signal.SIGKILL)
        running.communicate()


def _bare() -> dict[str, str]:
    """What a process needs to start; no setting and no key of the office."""
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "LANG") if name in os.environ}
    return {**kept, "PYTHONPATH": os.pathsep.join([str(_ROOM), *filter(None, sys.path)]), "PYTHONUTF8": "1"}
