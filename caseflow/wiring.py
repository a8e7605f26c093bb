"""The composition root: the only file that knows everybody. Web, command line and jobs start from `build_office`."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from caseflow.domain.errors import BadSetting
from caseflow.letters.press import WordPress
from caseflow.office import Agencies, Office
from caseflow.outside.calendar import chinese_working_days
from caseflow.outside.cipher import open_cipher
from caseflow.outside.clock import OfficeClock
from caseflow.outside.files import FolderFiles
from caseflow.outside.ids import RandomIds
from caseflow.outside.passwords import ArgonPasswords
from caseflow.rules import load_law
from caseflow.settings import Settings, settings_of
from graph.opening import open_graph


def settings_here(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of this process. Raises BadSetting."""
    return settings_of(os.environ if environment is None else environment)


def build_office(settings: Settings) -> Office:
    """An office with its store open and migrated; close it with `office.graph.close()`.

    Raises BadSetting, BadRule, BadLetterKind, GraphAbsent, NoEmbeddedEngine, StoreTooNew.
    """
    _make_home(settings)
    law = load_law(chinese_working_days())
    press = WordPress(settings.templates / "letters", law)
    cipher = open_cipher(settings.home)
    return Office(
        graph=open_graph(settings.graph, settings.home, migrations=settings.migrations, memory=settings.memory),
        press=press,
        cipher=cipher,
        passwords=ArgonPasswords(),
        files=FolderFiles(settings.home),
        clock=OfficeClock(),
        ids=RandomIds(),
        law=law,
        agencies=Agencies(
            labour_bureau=settings.labour_bureau,
            leading_office=settings.leading_office,
            district=settings.district,
        ),
    )


@contextmanager
def opened_office(settings: Settings) -> Iterator[Office]:
    """An office for as long as the block lasts; its engine stops with the last process that used it."""
    office = build_office(settings)
    try:
        yield office
    finally:
        office.graph.close()


def _make_home(settings: Settings) -> None:
    try:
        settings.home.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise BadSetting(name="CASEFLOW_HOME", reason="not_a_folder", given=settings.home) from error
    if not os.access(settings.home, os.W_OK | os.X_OK):
        raise BadSetting(name="CASEFLOW_HOME", reason="not_a_folder", given=settings.home)
