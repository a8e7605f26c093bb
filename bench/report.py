"""Figures as ratios: against the floor of the same run, against PostgreSQL, and of the whole against a tenth."""

from dataclasses import dataclass
from typing import Any

from bench.district import WORKERS_OF_PROJECT
from bench.rounds import GRAPH, POSTGRES, TENTH, Asked, Medians

Answer = dict[str, Any]
QUESTIONS = {
    "dossier": "dossier, 30 claims",
    "dossier_400": "dossier, 400 claims",
    "chain": "chain of one worker",
    "connection": "connection of two parties",
}
AIM = {"trips": 3, "ratio": 10.0, "growth": 1.3}
"""The dossier in at most 3 trips and 10 times the floor; ten times the district at most 1.3 times the time."""


@dataclass(frozen=True, slots=True)
class Load:
    """What was loaded, and how fast beside bare nodes."""

    rows: int
    rows_per_second: float
    floor_per_second: float


def answer(projects: int, medians: Medians, *, trips: dict[str, int], load: Load) -> Answer:
    """All figures of a run, as `--json` prints them; milliseconds are medians."""
    floor = medians[Asked("floor", GRAPH)]
    told: Answer = {
        "district": {"projects": projects, "workers": projects * WORKERS_OF_PROJECT},
        "floor": {"ms": _short(floor), "postgres_ms": _of(medians, "floor")},
        "load": {
            "rows": load.rows,
            "rows_per_s": round(load.rows_per_second),
            "floor_rows_per_s": round(load.floor_per_second),
            "ratio_floor": _short(load.floor_per_second / load.rows_per_second),
        },
    }
    for name in QUESTIONS:
        ms, postgres = medians[Asked(name, GRAPH)], medians.get(Asked(name, POSTGRES))
        told[name] = {
            "ms": _short(ms),
            "ratio": _short(ms / floor),
            "trips": trips[name],
            "postgres_ms": _short(postgres),
            "ratio_postgres": None if postgres is None else _short(ms / postgres),
        }
    told["growth"] = {
        name: _short(medians[Asked(name, GRAPH)] / medians[Asked(name, TENTH)]) for name in ("floor", *QUESTIONS)
    }
    return told


def told(figures: Answer) -> str:
    """The figures for people."""
    size, floor, load = figures["district"], figures["floor"], figures["load"]
    lines = [
        f"{size['projects']:,} projects, {size['workers']:,} workers",
        f"load       {load['rows_per_s']:,} rows/s of {load['rows']:,}; bare nodes {load['floor_rows_per_s']:,}/s, "
        f"{load['ratio_floor']} times as fast",
        f"floor      {floor['ms']} ms; PostgreSQL {_or_dash(floor['postgres_ms'])} ms",
        "",
        f"{'':27}{'ms':>9}{'x floor':>9}{'trips':>7}{'PostgreSQL ms':>15}{'x PostgreSQL':>14}{'growth':>8}",
    ]
    for name, words in QUESTIONS.items():
        one = figures[name]
        lines.append(
            f"{words:27}{one['ms']:>9}{one['ratio']:>9}{one['trips']:>7}{_or_dash(one['postgres_ms']):>15}"
            f"{_or_dash(one['ratio_postgres']):>14}{figures['growth'][name]:>8}"
        )
    return "\n".join([*lines, "", *_verdicts(figures)])


def _verdicts(figures: Answer) -> list[str]:
    dossier, growth = figures["dossier"], figures["growth"]
    slowest = max(QUESTIONS, key=lambda name: growth[name])
    return [
        _verdict("dossier: trips", dossier["trips"], AIM["trips"]),
        _verdict("dossier: times the floor", dossier["ratio"], AIM["ratio"]),
        _verdict(f"ten times the district, {QUESTIONS[slowest]}: times the time", growth[slowest], AIM["growth"]),
    ]


def _verdict(what: str, figure: float, aim: float) -> str:
    return f"{'within' if figure <= aim else 'BEYOND'} the aim: {what} {figure}, at most {aim:g}"


def _of(medians: Medians, name: str) -> float | None:
    return _short(medians.get(Asked(name, POSTGRES)))


def _short(figure: float | None) -> float | None:
    return None if figure is None else round(figure, 3 if figure < 1 else 2)


def _or_dash(figure: float | None) -> str:
    return "-" if figure is None else str(figure)
