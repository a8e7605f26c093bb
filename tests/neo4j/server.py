"""A real Neo4j 5.26 Community from Maven Central, started for a test run and ended with it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from neo4j import GraphDatabase

from tests.engines import free_port

HERE = Path(__file__).resolve().parent
JARS = HERE / "jars"
_PASSWORD = "test-password"  # noqa: S105  of a database that lives for one test run


class NoNeo4j(Exception):
    """Neo4j cannot be brought up here; the text says what is missing."""


def fetch() -> None:
    """Fetch the jars once; raises NoNeo4j without a JDK, without Maven, or where Maven finds no way out."""
    for program in ("java", "mvn"):
        if shutil.which(program) is None:
            raise NoNeo4j(f"no `{program}` here: Debian has it in openjdk-17-jdk-headless and maven")
    if any(JARS.glob("neo4j-kernel-5.26*.jar")):
        return
    new = JARS.with_name(f"jars.{os.getpid()}")
    command = ["mvn", "-q", "-B", "-f", str(HERE / "pom.xml"), "dependency:copy-dependencies"]
    done = subprocess.run(
        [*command, "-DincludeScope=runtime", f"-DoutputDirectory={new}"], capture_output=True, text=True, timeout=300
    )
    if done.returncode:
        shutil.rmtree(new, ignore_errors=True)
        raise NoNeo4j(f"Maven could not fetch it: {done.stdout[-400:]}")
    shutil.rmtree(JARS, ignore_errors=True)
    new.rename(JARS)


@contextmanager
def running(home: Path) -> Iterator[str]:
    """The address of a Neo4j with its files in `home`; raises NoNeo4j."""
    fetch()
    port = free_port()
    java = ["java", "-Xmx768m", "-cp", f"{JARS}/*", str(HERE / "Server.java")]
    with (home / "neo4j.log").open("w") as log:
        child = subprocess.Popen(
            [*java, str(home), str(port)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True
        )
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        if not any(line.strip() == "ready" for line in child.stdout):
            raise NoNeo4j(f"it did not start: {(home / 'neo4j.log').read_text()[-400:]}")
        _first_sign_in(port)
        yield f"bolt://neo4j:{_PASSWORD}@127.0.0.1:{port}"
    finally:
        child.stdin.close()
        child.stdout.close()
        try:
            child.wait(20)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def _first_sign_in(port: int) -> None:
    with (
        GraphDatabase.driver(f"bolt://127.0.0.1:{port}", auth=("neo4j", "neo4j")) as driver,
        driver.session(database="system") as session,
    ):
        session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new", new=_PASSWORD).consume()
