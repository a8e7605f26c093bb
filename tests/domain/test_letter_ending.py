"""Withdrawing a served letter: which day its addressee may have been told on."""

from datetime import date, timedelta

import pytest

from caseflow.domain.letter_ending import BadToldDay, Told, check_told
from caseflow.domain.letter_record import ServedHow
from tests.domain.letter_makers import DAY, serving


def told(on: date) -> Told:
    return Told(on=on, how=ServedHow.POST)


def test_the_addressee_is_told_between_its_serving_and_today() -> None:
    check_told(told(DAY), serving(), DAY)
    check_told(told(DAY - timedelta(days=9)), None, DAY)
    for on, served in ((DAY - timedelta(days=1), serving()), (DAY + timedelta(days=1), None)):
        with pytest.raises(BadToldDay) as refused:
            check_told(told(on), served, DAY)
        assert refused.value.terms["today"] == DAY.isoformat()
