"""What ages, run by `make fresh`: rules somebody must look at again, holidays that must be known in time."""

from datetime import date, timedelta

from caseflow.outside.calendar import chinese_working_days
from caseflow.rules import load_law

LOOKED_AT_WITHIN = timedelta(days=366)


def today() -> date:
    return date.today()  # noqa: DTZ011, TID251  only these checks ask what day it really is


def test_every_rule_was_looked_at_within_a_year() -> None:
    old = [
        f"{rule.id} last checked on {rule.last_checked_on}"
        for rules in load_law(chinese_working_days()).tables.values()
        for rule in rules
        if today() - rule.last_checked_on > LOOKED_AT_WITHIN
    ]
    assert old == []


def test_the_working_days_of_this_year_and_from_december_on_of_the_next_are_known() -> None:
    needed = {today().year, today().year + (today().month == 12)}
    assert needed <= chinese_working_days().years
