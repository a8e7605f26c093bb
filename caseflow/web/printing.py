"""Words, marks and addresses that templates ask for."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from functools import cache
from importlib.resources import files
from typing import Any
from xml.etree import ElementTree

import lucide
from flask import Flask, g, url_for
from markupsafe import Markup

from caseflow.domain.case_file import CaseFile
from caseflow.domain.entry import Entry
from caseflow.domain.judgement import Doubt
from caseflow.glossary import Language, knows, label
from caseflow.office import Office
from caseflow.problems.doubts import DOUBTS
from caseflow.web.door import office
from caseflow.web.languages import language
from caseflow.web.paths import party_name, path_words

_OFFICE_ZONE = timezone(timedelta(hours=8), "Asia/Shanghai")
"""China keeps one time and no summer time, so the zone needs no table."""


class Speaker:
    """Says the things of one case in one language."""

    def __init__(self, case: CaseFile, office: Office, language: Language) -> None:
        self.case, self.office, self.language = case, office, language

    def words(self) -> dict[str, Any]:
        """The functions of a case's page."""
        return {
            "name": party_name,
            "place": self.place,
            "rule": self.rule,
            "who": self.who,
            "why": self.why,
            "doubt_words": self.doubt,
            "did": self.did,
        }

    def place(self, case: CaseFile, path: str) -> str:
        return path_words(case, path, self.language)

    def rule(self, rule_id: str) -> str:
        """What a rule says, by its title."""
        rule = self.office.law.rule(rule_id)
        if rule is None:
            return label("measure", rule_id, self.language)
        return rule.title_en if self.language == "en" else rule.title

    def who(self, key: str) -> str:
        """A party by its name, an office by its name on paper, else the word itself."""
        if self.case.party(key) is not None:
            return party_name(self.case, key)
        agencies = self.office.agencies
        ours = {"labour_bureau": agencies.labour_bureau, "leading_office": agencies.leading_office}
        return ours.get(key) or self._known(key, ("term", "field"))

    def why(self, word: str) -> str:
        """The measure or rule behind a proposal."""
        return label("measure", word, self.language) if knows("measure", word) else self.rule(word)

    def doubt(self, doubt: Doubt) -> str:
        """A doubt's sentence; its places are listed below it in words."""
        sentence = DOUBTS.get(doubt.slug)
        if sentence is None:
            return doubt.slug
        return sentence[self.language == "en"]

    def did(self, entry: Entry) -> tuple[str, str]:
        """What an entry of the log says was done, and why."""
        verb = label("act", entry.act.verb, self.language)
        what = json.loads(entry.act.what)
        details = []
        if what.get("outcome"):
            details.append(label("outcome", what["outcome"], self.language))
        if what.get("changes"):
            details.append(label("outcome", "changes", self.language).format(count=len(what["changes"])))
        if what.get("kind"):
            details.append(label("letter", what["kind"], self.language))
        if what.get("move"):
            details.append(self._move(what))
        if what.get("officer"):
            details.append(str(what["officer"]))
        if what.get("number"):
            details.append(str(what["number"]))
        return " · ".join([verb, *details]), str(what.get("why") or "")

    def _move(self, what: Mapping[str, Any]) -> str:
        """A move of the procedure by its title, with the states it led from and to."""
        rule = self.office.law.procedure.moves.get(str(what["move"]))
        states = [label("case_state", str(what.get(end)), self.language) for end in ("from", "to")]
        way = " → ".join(dict.fromkeys(states))
        if rule is None:
            return way
        return f"{rule.title.said(self.language)} ({way})" if self.language == "en" else f"{rule.title.zh}（{way}）"

    def _known(self, word: str, groups: tuple[str, ...]) -> str:
        group = next((group for group in groups if knows(group, word)), None)
        return label(group, word, self.language) if group else word


def teach(app: Flask) -> None:
    """Give every template its words."""
    app.jinja_env.filters["moment"] = moment
    app.jinja_env.filters["safe_picture"] = Markup
    app.jinja_env.globals.update(w=_word, icon=icon, symbols=symbols, asset=_asset)
    app.jinja_env.globals.update(has=knows, once=_once, stylesheets=_stylesheets)
    app.context_processor(lambda: {"language": language()})


def moment(at: datetime) -> str:
    """A moment in the office's time zone, to the minute."""
    return at.astimezone(_OFFICE_ZONE).strftime("%Y-%m-%d %H:%M")


def _word(group: str, code: object) -> str:
    return label(group, str(code), language())


def icon(name: str, size: int = 16) -> Markup:
    """One of lucide's icons, hidden from readers; words beside it carry the meaning.

    A page of findings shows the same mark dozens of times, so each is drawn once, at the page's end (see `symbols`).
    """
    g.setdefault("icons", {})[name] = True
    return Markup('<svg width="{0}" height="{0}" aria-hidden="true"><use href="#i-{1}"/></svg>').format(size, name)


def symbols() -> Markup:
    """The drawings of the icons that the page has shown so far."""
    return Markup("").join(_symbol(name) for name in g.get("icons", {}))


@cache
def _symbol(name: str) -> Markup:
    drawn = ElementTree.fromstring(lucide._render_icon(name, None))  # noqa: S314, SLF001  the wheel's own SVG, its only door
    lines = "".join(ElementTree.tostring(line, encoding="unicode").strip() for line in drawn)
    return Markup('<symbol id="i-{}" viewBox="0 0 24 24">{}</symbol>').format(name, Markup(lines))  # noqa: S704


def _once() -> str:
    """What makes a second click on one form known as the first (see `act_of`)."""
    return office().ids.new()


@cache
def _stylesheets() -> tuple[str, ...]:
    """Our style sheets, the common one first."""
    found = sorted(path.name for path in files("caseflow").joinpath("web/static").iterdir())
    return ("app.css", *(name for name in found if name.endswith(".css") and name != "app.css"))


def _asset(name: str) -> str:
    return url_for("static", filename=name, v=_version(name))


@cache
def _version(name: str) -> str:
    return hashlib.sha256(files("caseflow").joinpath("web/static", name).read_bytes()).hexdigest()[:10]
