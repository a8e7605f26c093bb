"""What every command needs: the settings, the language, who acts, and the office opened for as long as it takes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any, TypeVar

import click

from caseflow.actions.people.keys import ADMINISTRATOR, first_administrator
from caseflow.actions.people.proving import officer_at
from caseflow.domain.errors import DomainError
from caseflow.domain.officer import ActingOfficer, Door
from caseflow.glossary import Language
from caseflow.office import Office
from caseflow.settings import Settings
from caseflow.wiring import opened_office, settings_here

F = TypeVar("F", bound=Callable[..., Any])


@dataclass
class Desk:
    """One run of the command: who sits at it and in which language it answers."""

    officer: str = ADMINISTRATOR
    chosen: Language | None = None

    @cached_property
    def settings(self) -> Settings:
        return settings_here()

    @property
    def language(self) -> Language:
        """The language asked for, else the setting's; Chinese where the settings themselves are wrong."""
        if self.chosen is not None:
            return self.chosen
        try:
            return self.settings.language
        except DomainError:
            return "zh"

    def say(self, chinese: str, english: str) -> str:
        return english if self.language == "en" else chinese

    @contextmanager
    def office(self) -> Iterator[tuple[Office, ActingOfficer]]:
        """The office, and the officer who acts in it. A new data folder gets its administrator here."""
        with opened_office(self.settings) as office:
            first = first_administrator(office=office)
            if first is not None:
                said = self.say(
                    f"首次使用：已建立管理员 {first.name}，密码 {first.password}（只显示这一次，请记下）",
                    f"First use: administrator {first.name}, password {first.password} (shown only this once; note it)",
                )
                click.echo(said, err=True)
            yield office, officer_at(Door.COMMAND, self.officer, office=office)


def acting(command: F) -> F:
    """Give a command `--as` and `--lang`, which may stand before or after its name."""

    @click.option("--as", "officer", metavar="NAME", help="以此人名义办理（默认：管理员） Act for this officer.")
    @click.option("--lang", "language", type=click.Choice(["zh", "en"]), help="语言 Language.")
    @click.pass_context
    @wraps(command)
    def with_desk(context: click.Context, /, officer: str | None, language: Language | None, **rest: Any) -> Any:
        desk = context.find_object(Desk) or Desk()
        desk.officer = officer or desk.officer
        desk.chosen = language or desk.chosen
        return context.invoke(command, desk=desk, **rest)

    return with_desk  # type: ignore[return-value]  # the options are click's, not the function's
