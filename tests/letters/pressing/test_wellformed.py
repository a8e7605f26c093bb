"""The proof: which templates print well-formed XML whatever the values are, and what is said of the others."""

import io
from typing import Any

import pytest
from docx import Document
from jinja2.exceptions import SecurityError, UndefinedError

from caseflow.letters.layout import cell, paragraph, row, table, tag
from caseflow.letters.package import word_file
from caseflow.letters.pressing.compiled import compiled
from caseflow.letters.pressing.environment import environment
from caseflow.letters.pressing.wellformed import Unproved, prove

PROVED = (
    "<a>{{ x }}</a>",
    "<a>{% if x %}<b/>{% else %}文{% endif %}</a>",
    "<a>{% if x %}<b></b>{% elif y %}<c/>{% endif %}</a>",
    "<a>{% for r in x %}<b>{{ r }}</b>{% else %}<b/>{% endfor %}</a>",
    '<a w="{{ x }}" v="{{ y }}">z</a>',
    "<a>{% set y = x %}{{ y }}</a>",
    "<a>{% with y = x %}<b>{{ y }}</b>{% endwith %}</a>",
    "<?xml version='1.0'?><a><!-- 注 -->{{ x }}</a>",
    "<a v='>'>{{ x }}</a>",
)
REFUSED = {
    "<a>{% if x %}<b>{% endif %}</a>": "block_crosses_elements",
    "<a>{% if x %}<b>{% else %}<c>{% endif %}</b></a>": "block_crosses_elements",
    "<a>{% for r in x %}<b>{% endfor %}</a>": "block_crosses_elements",
    "<a>{% for r in x %}</a>{% endfor %}": "block_crosses_elements",
    "<a><b></a></b>": "block_crosses_elements",
    "<a>{{ x }}": "left_open",
    "<a>{{ x|safe }}</a>": "escaping_off",
    "<a>{% autoescape false %}{{ x }}{% endautoescape %}</a>": "escaping_off",
    "<a>{% macro m() %}<b/>{% endmacro %}</a>": "statement_not_allowed",
    "<a>{% include 'b' %}</a>": "statement_not_allowed",
    "<a>1 < 2 > 0</a>": "not_a_tag",
}


@pytest.mark.parametrize("source", PROVED)
def test_a_template_that_closes_what_it_opens_is_proved(source: str) -> None:
    prove(environment().parse(source))


@pytest.mark.parametrize(("source", "slug"), REFUSED.items())
def test_a_template_that_may_break_is_not_proved(source: str, slug: str) -> None:
    with pytest.raises(Unproved) as caught:
        prove(environment().parse(source))
    assert caught.value.slug == slug


def text_of(docx: bytes) -> str:
    return "\n".join(one.text for one in Document(io.BytesIO(docx)).paragraphs)


CELLS = cell("{%tc for y in x %}", 4000) + cell("{{ y }}", 2000) + cell("{%tc endfor %}", 2000)


@pytest.mark.parametrize(
    "body",
    [
        paragraph("Body", "{{ x|safe }}"),
        tag("if x") + paragraph("Body", "{% macro m(y) %}{{ y }}{% endmacro %}{{ m(x) }}") + tag("endif"),
        table((4000, 4844), row(CELLS), described="表"),
    ],
)
def test_what_the_proof_cannot_cover_takes_plain_docxtpl_and_says_so(body: str) -> None:
    ready = compiled(word_file(body + paragraph("Body", "完"), title="题"))
    assert ready.why_plain is not None
    assert "完" in text_of(ready.press({"x": "甲乙", "issuer": "某局"}))


@pytest.mark.parametrize(
    "tried",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ rows.__init__ }}",
        "{{ rows.append(1) }}",
        "{{ ''.format.__globals__ }}",
    ],
)
def test_no_template_reaches_into_the_machine(tried: str) -> None:
    ready = compiled(word_file(paragraph("Body", tried), title="题"))
    with pytest.raises((SecurityError, UndefinedError)):
        ready.press({"rows": [], "issuer": "某局"})


def test_nothing_is_silently_empty() -> None:
    ready = compiled(word_file(paragraph("Body", "{{ missing }}"), title="题"))
    with pytest.raises(UndefinedError, match="missing"):
        ready.press({"issuer": "某局"})


@pytest.mark.parametrize("name", ["items", "keys", "values", "get"])
def test_a_row_s_own_key_wins_over_a_method_of_rows(name: str) -> None:
    ready = compiled(word_file(paragraph("Body", f"{{{{ row.{name} }}}}"), title="题"))
    given: dict[str, Any] = {"row": {name: "所列事项"}, "issuer": "某局"}
    assert "所列事项" in text_of(ready.press(given))


def test_characters_that_xml_forbids_are_left_out() -> None:
    ready = compiled(word_file(paragraph("Body", "{{ x }}"), title="题"))
    assert "甲乙丙" in text_of(ready.press({"x": "甲\x01乙\ufffe\x0b丙", "issuer": "某局"}))
