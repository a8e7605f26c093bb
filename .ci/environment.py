"""Make an empty virtual environment with pip in it, also where the system's Python came without ensurepip.

Debian ships `ensurepip` apart, in python3-venv. Where it is missing, virtualenv or the system's pip stand in; where
those are missing too, pip's own wheel is fetched from the package index and checked against the index's hash.
"""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request
from pathlib import Path

HINT = "On Debian, `apt-get install python3-venv` mends it."


def run(*words: str) -> None:
    subprocess.run([sys.executable, *words], check=True)  # noqa: S603  our own words


def has(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def fetched_pip(folder: str) -> Path:
    """The newest pip wheel of the package index, its hash checked. Raises OSError where there is no network."""
    index = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/") + "/pip/"
    if not index.startswith("https://"):
        sys.exit(f"This Python has no pip, and {index} is no https address to fetch it from. {HINT}")
    asked = urllib.request.Request(index, headers={"Accept": "application/vnd.pypi.simple.v1+json"})  # noqa: S310
    with urllib.request.urlopen(asked, timeout=60) as answer:  # noqa: S310
        wheels = [each for each in json.load(answer)["files"] if each["filename"].endswith("-none-any.whl")]
    newest = max((each for each in wheels if not each.get("yanked")), key=lambda each: each.get("upload-time", ""))
    with urllib.request.urlopen(urllib.parse.urljoin(index, newest["url"]), timeout=120) as answer:  # noqa: S310
        content = answer.read()
    if hashlib.sha256(content).hexdigest() != newest["hashes"]["sha256"]:
        sys.exit(f"{newest['filename']} came damaged from {index}: try again.")
    wheel = Path(folder) / newest["filename"]
    wheel.write_bytes(content)
    return wheel


def without_ensurepip(target: str) -> None:
    run("-m", "venv", "--without-pip", target)
    python = str(Path(target) / "bin" / "python")
    if has("pip"):
        run("-m", "pip", "--python", python, "install", "--quiet", "pip")
        return
    print("This Python came without pip; fetching it from the package index ...")  # noqa: T201  a command speaks
    with tempfile.TemporaryDirectory() as folder:
        wheel = fetched_pip(folder)
        run(f"{wheel}/pip", "--python", python, "install", "--quiet", "--no-index", str(wheel))


def make(target: str) -> None:
    if has("ensurepip"):
        run("-m", "venv", target)
    elif has("virtualenv"):
        run("-m", "virtualenv", "--quiet", target)
    else:
        without_ensurepip(target)


def main() -> None:
    target = sys.argv[1]
    try:
        make(target)
    except (OSError, subprocess.CalledProcessError) as error:
        shutil.rmtree(target, ignore_errors=True)
        sys.exit(f"Could not make {target} with {sys.executable}: {error}. {HINT}")


if __name__ == "__main__":
    main()
