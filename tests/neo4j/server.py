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
    child = spawn(home, port)
    try:
        wait_until_ready(child, home)
        first_sign_in(port)
        yield address(port)
    finally:
        end(child)


def address(port: int) -> str:
    """Where a Neo4j on that port is reached, after the first sign-in."""
    return f"bolt://neo4j:{_PASSWORD}@127.0.0.1:{port}"


def spawn(home: Path, port: int) -> subprocess.Popen[str]:
    """A Neo4j that starts; the jars must have been fetched."""
    java = ["java", "-Xmx768m", "-cp", f"{JARS}/*", str(HERE / "Server.java")]
    with (home / "neo4j.log").open("w") as log:
        return subprocess.Popen(
            [*java, str(home), str(port)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True
        )


def wait_until_ready(child: subprocess.Popen[str], home: Path) -> None:
    """Raises NoNeo4j where it ends before it answers."""
    assert child.stdout is not None
    if not any(line.strip() == "ready" for line in child.stdout):
        raise NoNeo4j(f"it did not start: {(home / 'neo4j.log').read_text()[-400:]}")


def end(child: subprocess.Popen[str]) -> None:
    """Close its standard input, at which it ends; a silent one is killed."""
    for stream in (child.stdin, child.stdout):
        assert stream is not None
        stream.close()
    try:
        child.wait(20)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def first_sign_in(port: int) -> None:
    """Give a new database its password."""
    with (
        GraphDatabase.driver(f"bolt://127.0.0.1:{port}", auth=("neo4j", "neo4j")) as driver,
        driver.session(database="system") as session,
    ):
        session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new", new=_PASSWORD).consume()
