"""`caseflow run` and `caseflow serve`: the main job from an empty folder to an open page, and the page alone."""

import errno
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import click
from waitress.server import create_server

from caseflow.actions.people.keys import ADMINISTRATOR, FirstSignIn, first_administrator
from caseflow.actions.people.proving import officer_at
from caseflow.cli.account import tell_account
from caseflow.cli.desk import Desk, acting
from caseflow.cli.large_bodies import MOST_BODY, refuse_large
from caseflow.domain.errors import BadSetting
from caseflow.domain.officer import Door, Verb
from caseflow.office import Office
from caseflow.problems import told
from caseflow.settings import Settings
from caseflow.wiring import opened_office

_THREADS = 8
_ACCOUNT = (Verb.READ, Verb.IMPORT, Verb.DRAFT)
"""What the account takes; an office that gave its first administrator other roles is served without it."""


@click.command()
@acting
def run(desk: Desk) -> None:
    """导入并判断已公开案例，写出一份指令书，然后开放网页。 The main job, then the pages."""
    _open(desk, account=True)


@click.command()
@acting
def serve(desk: Desk) -> None:
    """只开放网页。 Only serve the pages."""
    _open(desk, account=False)


def _open(desk: Desk, *, account: bool) -> None:
    """Hold the port first, so that a taken one is told before any long work; then work, then serve until stopped."""
    settings = desk.settings
    with _stoppable(), _port(settings) as port:
        click.echo(desk.say(f"数据文件夹 {settings.home}，正在启动…", f"Data folder {settings.home}, starting…"))
        with opened_office(settings) as office:
            first = first_administrator(office=office)
            absent = office.cipher.lacking()
            if absent is not None:
                click.echo(told(absent, desk.language), err=True)
            by = officer_at(Door.START, ADMINISTRATOR, office=office)
            if account and all(by.may(verb) for verb in _ACCOUNT):
                tell_account(desk, office=office, by=by)
            _serve(desk, port, first, office=office)
    click.echo(desk.say("已停止。", "Stopped."))


def _serve(desk: Desk, port: socket.socket, first: FirstSignIn | None, *, office: Office) -> None:
    from caseflow.app import create_app  # the web is loaded only where pages are served

    settings = desk.settings
    server = create_server(
        create_app(office, settings),
        sockets=[port],
        threads=_THREADS,
        ident=None,
        max_request_body_size=MOST_BODY,
    )
    refuse_large(server)
    click.echo(f"\nhttp://{settings.host}:{settings.port}")
    click.echo(_sign_in_words(desk, first))
    click.echo(desk.say("按 Ctrl-C 停止。", "Ctrl-C stops it."))
    try:
        with office.queue.working(office):
            server.run()
    except KeyboardInterrupt:
        pass  # a stop at the wrong moment is a stop all the same
    finally:
        server.close()


def _sign_in_words(desk: Desk, first: FirstSignIn | None) -> str:
    if first is not None:
        return desk.say(
            f"首次登录：{first.name}，密码 {first.password}（只显示这一次，请记下；登录后点右上角账户名可修改）",
            f"First sign-in: {first.name}, password {first.password} (shown only this once; change it at your name)",
        )
    return desk.say(
        f"登录：{ADMINISTRATOR}（忘记密码：caseflow user password {ADMINISTRATOR}）",
        f"Sign in as {ADMINISTRATOR} (forgotten: caseflow user password {ADMINISTRATOR})",
    )


@contextmanager
def _port(settings: Settings) -> Iterator[socket.socket]:
    """The port, held from now on. Raises BadSetting where somebody else has it."""
    with socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET) as port:
        port.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            port.bind((settings.host, settings.port))
            port.listen()
        except OSError as error:
            raise _not_ours(error, settings) from error
        yield port


def _not_ours(error: OSError, settings: Settings) -> BadSetting:
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return BadSetting(name="CASEFLOW_HOST", reason="not_an_address", given=settings.host)
    reason = "port_not_allowed" if error.errno == errno.EACCES else "port_in_use"
    return BadSetting(name="CASEFLOW_PORT", reason=reason, given=settings.port)


@contextmanager
def _stoppable() -> Iterator[None]:
    """SIGINT, SIGTERM and SIGHUP stop the work in order, once; what is being closed then is closed to its end."""
    stops = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]

    def stop(number: int, frame: FrameType | None) -> None:
        for one in stops:
            signal.signal(one, signal.SIG_IGN)
        raise KeyboardInterrupt

    before = {one: signal.signal(one, stop) for one in stops}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
