"""A program of its own, run by a Python that has LibreOffice's `uno`; nothing of caseflow imports it.

Arguments: soffice, and the URL of a profile folder that no other LibreOffice uses. It starts one LibreOffice in its
process group and says {"ready": true, "pid": …} on a line. Each line it reads, {"source": url, "target": url, "filter":
{name: value}}, is answered by a line, {"done": true} or {"done": false, "why": "not_loaded" | "no_pages"}, with "pid"
and "kib", the resident size of LibreOffice. When its input ends it kills its group, itself included, so that no
LibreOffice outlives whoever asked for it. Whatever else happens, it exits, and the end of its output tells so.
"""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from typing import Any

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found]
from com.sun.star.lang import DisposedException  # type: ignore[import-not-found]

_QUIET = ("--headless", "--invisible", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard")


def main() -> None:
    soffice, profile = sys.argv[1:3]
    pipe = f"caseflow{os.getpid()}"
    office = subprocess.Popen(  # noqa: S603
        [soffice, f"-env:UserInstallation={profile}", f"--accept=pipe,name={pipe};urp;", *_QUIET],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    asked: queue.Queue[str] = queue.Queue()
    threading.Thread(target=_read, args=(asked,), daemon=True).start()
    desktop = _desktop(pipe, office)
    pid = _pid_of(office.pid)
    _say(ready=True, pid=pid)
    while True:
        wanted = json.loads(asked.get())
        try:
            why = _convert(desktop, wanted)
        except DisposedException:
            sys.exit(3)
        _say(done=not why, why=why, pid=pid, kib=_kib(pid))


def _read(asked: "queue.Queue[str]") -> None:
    for line in sys.stdin:
        asked.put(line)
    os.killpg(os.getpgrp(), signal.SIGKILL)


def _say(**words: object) -> None:
    print(json.dumps(words), flush=True)  # noqa: T201


def _desktop(pipe: str, office: "subprocess.Popen[bytes]") -> Any:
    """LibreOffice's desktop, as soon as it answers; ends the program where LibreOffice ended."""
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    while office.poll() is None:
        try:
            there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.05)
        else:
            return there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
    sys.exit(2)


def _convert(desktop: Any, wanted: dict[str, Any]) -> str:
    """Convert one file; the answer is what went wrong, empty for nothing. No macro runs and no link is followed."""
    opening = _properties({"Hidden": True, "ReadOnly": True, "MacroExecutionMode": 0, "UpdateDocMode": 0})
    try:
        document = desktop.loadComponentFromURL(wanted["source"], "_blank", 0, opening)
    except DisposedException:
        raise
    except Exception:  # LibreOffice tells a file it cannot read in many ways
        document = None
    if document is None:
        return "not_loaded"
    try:
        choices = uno.Any("[]com.sun.star.beans.PropertyValue", _properties(wanted["filter"]))
        document.storeToURL(
            wanted["target"], _properties({"FilterName": "writer_pdf_Export", "FilterData": choices, "Overwrite": True})
        )
    except DisposedException:
        raise
    except Exception:
        return "no_pages"
    finally:
        document.close(True)
    return ""


def _properties(values: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def _pid_of(starter: int) -> int:
    """The process that is LibreOffice itself: the deepest child of the one that was started."""
    try:
        with open(f"/proc/{starter}/task/{starter}/children", encoding="ascii") as file:
            children = file.read().split()
    except OSError:
        children = []
    return _pid_of(int(children[0])) if children else starter


def _kib(pid: int) -> int:
    """Its resident size; 0 where the system does not tell."""
    try:
        with open(f"/proc/{pid}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024
    except OSError:
        return 0


if __name__ == "__main__":
    main()
