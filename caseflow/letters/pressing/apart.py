"""The process of a trial: bounds itself, looks or presses once, answers on standard output. Only `trial` starts it."""

import json
import resource
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from jinja2.exceptions import SecurityError, TemplateError, UndefinedError
from lxml import etree

from caseflow.domain.errors import DomainError
from caseflow.letters.package import unpacked
from caseflow.letters.pressing.analysis import analyse
from caseflow.letters.pressing.compiled import compiled

_PAGE = 4096
_LONGEST_WORD = 120


def bound(seconds: int, megabytes: int) -> None:
    """From here on: so much more time of the processor, so much more memory, no file, no core."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime) + 1 + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (most, most + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    held = _held()
    if held is not None:
        resource.setrlimit(resource.RLIMIT_AS, (held + megabytes * 1_000_000,) * 2)


def _held() -> int | None:
    """Bytes of address space in use; None where the system does not tell."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[0]) * _PAGE if told.exists() else None


def pressed(template: bytes, values: Any) -> tuple[dict[str, str], bytes]:
    """A refusal and nothing, or nothing and the letter; every part of the letter has been read."""
    try:
        letter = compiled(template, sealed=False).press(values)
        for name, content in unpacked(letter).items():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(content)
    except MemoryError:
        return {"slug": "template_greedy", "said": ""}, b""
    except SecurityError as error:
        return _refused("template_trespassing", error), b""
    except UndefinedError as error:
        return _refused("template_asking", error), b""
    except RecursionError:
        return {"slug": "template_broken", "said": "RecursionError"}, b""
    except (TemplateError, etree.LxmlError, ArithmeticError, LookupError, TypeError, ValueError) as error:
        return _refused("template_broken", error), b""
    return {}, letter


def looked_at(template: bytes) -> tuple[dict[str, str], bytes]:
    """A refusal and nothing, or nothing and the report as JSON."""
    try:
        report = analyse(template)
    except MemoryError:
        return {"slug": "template_greedy", "said": ""}, b""
    except RecursionError:
        return {"slug": "template_broken", "said": "RecursionError"}, b""
    except DomainError as error:
        return {"slug": error.slug, "said": ""}, b""
    return {}, json.dumps(asdict(report)).encode()


def _refused(slug: str, error: Exception) -> dict[str, str]:
    return {"slug": slug, "said": str(error).split("\n")[0][:_LONGEST_WORD]}


def main() -> None:
    """Standard input holds the question as JSON; the answer is a line of JSON, then the letter or the report."""
    asked = json.load(sys.stdin)
    bound(asked["seconds"], asked["megabytes"])
    template = bytes.fromhex(asked["template"])
    answer, made = looked_at(template) if asked["values"] is None else pressed(template, asked["values"])
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + made)


if __name__ == "__main__":
    main()
