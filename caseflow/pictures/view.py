"""What somebody asked to see of a chain, as the address says it: whose surroundings, which boxes opened."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from caseflow.domain.case_file import CaseFile

ALL = "all"
OTHERS = "~others"
TOP = "~top"
SPINE = "chain-spine"
"""The id of the box at the head of the path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """`focus` is a party's key; `opened` are handles of boxes whose children are all shown; `everything` opens all.

    `linked` false draws boxes without links, for a picture that leaves the page.
    """

    focus: str | None = None
    opened: tuple[str, ...] = ()
    everything: bool = False
    linked: bool = True

    @property
    def query(self) -> str:
        """The address's part after the path, "" for the view one starts with."""
        parts = [f"focus={_quoted(self.focus)}"] if self.focus is not None else []
        plain = [_quoted(key) for key in self.opened if "," not in key]
        opened = [ALL] if self.everything else [",".join(plain)] if plain else []
        opened += [] if self.everything else [_quoted(key) for key in self.opened if "," in key]
        return "&".join([*parts, *(f"open={keys}" for keys in opened)])

    @property
    def address(self) -> str:
        """A link from the case's page to this view of the picture; to the spine where it may be wider than the page."""
        return f"?{self.query}#{SPINE if self.opened or self.everything else 'chain'}"

    def on(self, party: str | None) -> "View":
        """The surroundings of one party."""
        return View(focus=party, linked=self.linked)

    def opening(self, handle: str) -> "View":
        return replace(self, opened=tuple(sorted({*self.opened, handle})))

    def closing(self, handle: str) -> "View":
        return replace(self, opened=tuple(key for key in self.opened if key != handle), everything=False)

    def all_open(self) -> "View":
        return View(everything=True, linked=self.linked)

    def knowing(self, handles: Iterable[str]) -> "View":
        """Without boxes that are not there, so that a link made from it carries no unknown word on."""
        known = set(handles) | {OTHERS, TOP}
        return replace(self, opened=tuple(key for key in self.opened if key in known))


def asked(case: CaseFile, focus: str | None, opened: Sequence[str]) -> View:
    """The view an address asks for; a party nobody knows is left out, never refused.

    `opened` are the values of `open`, each one box or several with commas between them.
    """
    parties = {party.key for party in case.parties}
    keys: set[str] = set()
    for value in opened:
        keys |= {value} if value in parties else set(value.split(","))
    known = {key for key in keys if key in parties or key.startswith("~")}
    return View(
        focus=focus if focus in parties else None, opened=tuple(sorted(known)), everything=ALL in keys - parties
    )


def _quoted(key: str | None) -> str:
    return quote(str(key), safe="~")
