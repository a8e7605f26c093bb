"""The composition root: the only file that knows everybody. Web, command line and jobs start from `build_office`."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from caseflow.actions.keeping.restoring import EmptyPlace
from caseflow.domain.agency import AgencyKind
from caseflow.domain.errors import BadSetting
from caseflow.jobs import JobQueue
from caseflow.letters import build
from caseflow.letters.pdf.printer import OfficePrinter
from caseflow.letters.press import WordPress
from caseflow.letters.profile import load_profile
from caseflow.office import Agencies, Graph, Office
from caseflow.outside.calendar import chinese_working_days
from caseflow.outside.cipher import FolderCipher, open_cipher
from caseflow.outside.clock import OfficeClock
from caseflow.outside.files import FolderFiles
from caseflow.outside.ids import RandomIds
from caseflow.outside.passwords import ArgonPasswords
from caseflow.rules import load_law
from caseflow.rules.agencies import load_agencies
from caseflow.rules.roles import load_matrix
from caseflow.settings import Settings, settings_of
from graph.opening import open_graph

VARIANTS = tuple(load_profile().variants)
"""The names of the other sets of values that the layout profile has."""


def settings_here(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of this process. Raises BadSetting."""
    return settings_of(os.environ if environment is None else environment)


def build_office(settings: Settings) -> Office:
    """An office with its store open and migrated; close it with `office.graph.close()`.

    Raises BadSetting, BadRule, BadLetterKind, GraphAbsent, NoEmbeddedEngine, StoreTooNew, RestoreUnderWay.
    """
    _make_home(settings)
    law = load_law(chinese_working_days())
    press = WordPress(settings.templates / "letters", law)
    graph = open_graph(settings.graph, settings.home, migrations=settings.migrations, memory=settings.memory)
    try:
        cipher = cipher_for(graph, settings.home)
    except BaseException:
        graph.close()
        raise
    return Office(
        graph=graph,
        press=press,
        printer=OfficePrinter(settings.home, soffice=settings.soffice, workers=settings.pdf_workers),
        cipher=cipher,
        passwords=ArgonPasswords(),
        files=FolderFiles(settings.home),
        clock=OfficeClock(),
        ids=RandomIds(),
        law=law,
        matrix=load_matrix(),
        agencies=Agencies(
            labour_bureau=settings.labour_bureau,
            leading_office=settings.leading_office,
            district=settings.district,
        ),
        queue=JobQueue(settings.home),
        first_agencies=load_agencies(
            {AgencyKind.LABOUR_BUREAU: settings.labour_bureau, AgencyKind.LEADING_OFFICE: settings.leading_office}
        ),
    )


def cipher_for(graph: Graph, home: Path) -> FolderCipher:
    """The folder's cipher; a new store remembers its key, a known one takes no other."""
    known = graph.keeping.key_fingerprint()
    if known is not None:
        return open_cipher(home, known)
    cipher = open_cipher(home)
    remembered = graph.keeping.know_key(cipher.fingerprint)
    return cipher if remembered == cipher.fingerprint else open_cipher(home, remembered)


@contextmanager
def opened_office(settings: Settings) -> Iterator[Office]:
    """An office for as long as the block lasts; its engine stops with the last process that used it."""
    office = build_office(settings)
    try:
        yield office
    finally:
        office.printer.close()
        office.graph.close()


@contextmanager
def empty_place(settings: Settings) -> Iterator[EmptyPlace]:
    """Where a backup may be restored to: the store, whose state is not asked, the files, clock and ids."""
    _make_home(settings)
    with open_graph(
        settings.graph, settings.home, migrations=settings.migrations, memory=settings.memory, half_restored=True
    ) as graph:
        yield EmptyPlace(keeping=graph.keeping, files=FolderFiles(settings.home), clock=OfficeClock())


def _make_home(settings: Settings) -> None:
    try:
        settings.home.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise BadSetting(name="CASEFLOW_HOME", reason="not_a_folder", given=settings.home) from error
    if not os.access(settings.home, os.W_OK | os.X_OK):
        raise BadSetting(name="CASEFLOW_HOME", reason="not_a_folder", given=settings.home)


def build_templates(folder: Path, variant: str | None = None) -> tuple[str, ...]:
    """Write the program's own template of every kind of letter; the kinds. Raises OSError, KeyError."""
    return build.build(folder, variant)


def differing_templates(folder: Path, variant: str | None = None) -> tuple[str, ...]:
    """The kinds whose template in the folder is missing or not the program's own. Raises KeyError."""
    return build.differing(folder, variant)
