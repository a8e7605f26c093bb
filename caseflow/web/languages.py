"""Chinese is the source language of the pages; English comes from one catalogue, read at the start."""

from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import cast

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from flask import Flask, session
from flask_babel import Babel, Domain, get_locale

from caseflow.glossary import Language

_SESSION_KEY = "language"


@cache
def english() -> Translations:
    """The English catalogue, compiled in memory so that no step is left to a newcomer."""
    with files("caseflow").joinpath("web/translations/en/LC_MESSAGES/messages.po").open("rb") as source:
        catalogue = read_po(source, locale="en")
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(fp=compiled)


class _Catalogue(Domain):  # type: ignore[misc]  # the library carries no types
    """The pages' words: English from the catalogue, Chinese as the templates say it."""

    def get_translations(self) -> NullTranslations:
        return english() if language() == "en" else NullTranslations()


class _Babel(Babel):  # type: ignore[misc]  # the library carries no types
    domain_instance = _Catalogue()


def speak(app: Flask, default: Language) -> None:
    """Let the app choose the session's language, else the office's; browsers are not asked (office PCs are mixed)."""
    _Babel().init_app(
        app,
        default_locale="zh_Hans_CN",
        default_timezone="Asia/Shanghai",
        locale_selector=lambda: "en" if session.get(_SESSION_KEY, default) == "en" else "zh_Hans_CN",
    )
    english()


def language() -> Language:
    """The language of this request."""
    locale = get_locale()
    return "en" if locale is not None and cast(str, locale.language) == "en" else "zh"


def choose(wanted: str) -> None:
    """Remember the language for the session; an unknown one is Chinese."""
    session[_SESSION_KEY] = "en" if wanted == "en" else "zh"
