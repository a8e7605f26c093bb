"""The working days of China by the State Council's yearly notices, make-up days included, as `holidays` tells them."""

from datetime import date, timedelta
from functools import cache

from holidays import country_holidays

from caseflow.domain.days import WorkingDays


@cache
def chinese_working_days() -> WorkingDays:
    """The years whose notice the library holds (from 2001), and no others: a year not yet published is not guessed."""
    years = sorted(int(year) for year in vars(country_holidays("CN"))["special_public_holidays"])
    table = country_holidays("CN", years=years)
    first, last = date(years[0], 1, 1), date(years[-1], 12, 31)
    every = (first + timedelta(days=place) for place in range((last - first).days + 1))
    return WorkingDays(years, [day for day in every if day.year in years and table.is_working_day(day)])
