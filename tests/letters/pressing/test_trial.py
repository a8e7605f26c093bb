"""No template can run code or eat the memory: what comes from outside is pressed apart first, within bounds."""

import signal
import subprocess
import sys

import pytest

from caseflow import problems
from caseflow.domain.errors import DomainError
from caseflow.domain.letter_template import SlowTemplate
from caseflow.letters.pressing.compiled import compiled
from caseflow.letters.pressing.trial import trial
from tests.letters.pressing.strangers import template

VALUES = {"x": "甲&乙<丙>", "issuer": "某局", "n": 1, "rows": [{"a": "1"}, {"a": "2"}]}
HARMFUL = {
    "{{ 'a' * 10**9 }}": "template_greedy",
    "{{ 'a' * (n * 10**9) }}": "template_greedy",
    "{{ 'a'|center(4 * 10**8) }}": "template_greedy",
    "{{ '%2000000000d'|format(n) }}": "template_greedy",
    "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}": "template_slow",
    "{{ ''.__class__ }}": "template_trespassing",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}": "template_trespassing",
    "{{ rows.append(1) }}": "template_trespassing",
    "{{ cycler.__init__.__globals__.os }}": "template_trespassing",
    "{{ missing }}": "template_asking",
    "{{ rows[0].b }}": "template_asking",
    "{{ x|unheard }}": "template_broken",
    "{{ 1 / 0 }}": "template_broken",
    "{% for a in rows %}": "template_broken",
    "{{ " + "(" * 3000 + "x" + ")" * 3000 + " }}": "template_broken",
}


@pytest.mark.parametrize(("words", "slug"), HARMFUL.items(), ids=[words[:40] for words in HARMFUL])
def test_a_harmful_template_is_refused_in_words_and_harms_nobody(words: str, slug: str) -> None:
    with pytest.raises(DomainError) as caught:
        trial(template(words), VALUES, seconds=2, megabytes=200)
    assert caught.value.slug == slug
    assert "—" not in problems.told(caught.value)


def test_a_harmless_template_presses_apart_what_it_presses_here() -> None:
    brought = template("{% for row in rows %}{{ row.a }}、{% endfor %}{{ x }}")
    assert trial(brought, VALUES) == compiled(brought, sealed=False).press(VALUES)


def test_what_is_no_template_is_not_even_tried() -> None:
    with pytest.raises(DomainError, match="template_old_word"):
        trial(bytes.fromhex("d0cf11e0a1b11ae1"), VALUES)


def test_the_process_of_a_trial_knows_no_key_of_the_office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASEFLOW_KEY", "geheim")
    started: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def watched(*words: object, **options: object) -> "subprocess.Popen[bytes]":
        environment = options["env"]
        assert isinstance(environment, dict)
        assert not any(name.startswith("CASEFLOW") for name in environment)
        started.append(real(*words, **options))  # type: ignore[call-overload]
        return started[-1]

    monkeypatch.setattr("caseflow.letters.pressing.trial.subprocess.Popen", watched)
    trial(template(), VALUES)
    assert [one.poll() for one in started] == [0]


def test_a_process_that_does_not_answer_is_ended_with_its_whole_group(monkeypatch: pytest.MonkeyPatch) -> None:
    hanging = [sys.executable, "-c", "import subprocess, time; subprocess.Popen(['sleep', '600']); time.sleep(600)"]
    started: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def hung(_: object, **options: object) -> "subprocess.Popen[bytes]":
        started.append(real(hanging, **options))  # type: ignore[call-overload]
        return started[-1]

    monkeypatch.setattr("caseflow.letters.pressing.trial.subprocess.Popen", hung)
    monkeypatch.setattr("caseflow.letters.pressing.trial._STARTING", 1.0)
    with pytest.raises(SlowTemplate):
        trial(template(), VALUES, seconds=1)
    monkeypatch.undo()
    assert started[0].returncode == -signal.SIGKILL
    assert states_of(started[0].pid) <= {"Z"}


def states_of(group: int) -> set[str]:
    """The states of the processes of a group; Z is one that ended and that nobody has asked yet."""
    told = subprocess.run(["ps", "-eo", "pgid=,stat="], capture_output=True, text=True, check=True).stdout
    rows = (line.split() for line in told.splitlines())
    return {state[0] for number, state in rows if int(number) == group}
