"""What a benchmark finds: our figure, the floor of the same run, their ratio and the goal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter

Job = Callable[[], float | None]
"""A piece of work; it returns what it measured itself, or None to be timed as a whole."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """One figure in `unit`; without a floor the goal is the largest value allowed.

    With a floor the goal is the largest ratio to it, or the smallest speed-up when `at_least`.
    """

    name: str
    value: float
    floor: float | None
    goal: float
    unit: str = "ms"
    at_least: bool = False

    @property
    def ratio(self) -> float:
        """Our figure against the floor; the speed-up against it when `at_least`."""
        if self.floor is None:
            return self.value / self.goal
        return self.floor / self.value if self.at_least else self.value / self.floor

    @property
    def is_reached(self) -> bool:
        """Whether the goal is kept."""
        if self.floor is None:
            return self.value <= self.goal
        return self.ratio >= self.goal if self.at_least else self.ratio <= self.goal

    def cells(self) -> tuple[str, ...]:
        """The line of the table."""
        sign = "≥" if self.at_least else "≤"
        floor = "" if self.floor is None else _number(self.floor)
        ratio = "" if self.floor is None else f"{self.ratio:.2f}"
        goal = f"≤ {self.goal:g} {self.unit}" if self.floor is None else f"{sign} {self.goal:g}"
        reached = "yes" if self.is_reached else "NO"
        return self.name, _number(self.value), floor, self.unit, ratio, goal, reached

    def to_plain(self) -> dict[str, object]:
        """For JSON."""
        return {
            "name": self.name,
            "value": self.value,
            "floor": self.floor,
            "unit": self.unit,
            "ratio": None if self.floor is None else self.ratio,
            "goal": self.goal,
            "reached": self.is_reached,
        }


@dataclass
class Report:
    """Gathers measurements; jobs run in turn, so that noise hits ours and the floor alike."""

    measurements: list[Measurement] = field(default_factory=list)

    def compare(
        self,
        name: str,
        ours: Job,
        floor: Job,
        *,
        goal: float,
        rounds: int = 7,
        at_least: bool = False,
    ) -> Measurement:
        """Run floor and ours alternately and compare the medians, in milliseconds."""
        (floors, values) = in_turn((floor, ours), rounds=rounds)
        return self.add(
            Measurement(name, median(values) * 1000, median(floors) * 1000, goal, at_least=at_least)
        )

    def add(self, measurement: Measurement) -> Measurement:
        """Keep a figure."""
        self.measurements.append(measurement)
        print(
            f"  {measurement.name}: {_number(measurement.value)} {measurement.unit}",
            file=sys.stderr,
        )
        return measurement

    def table(self) -> str:
        """All figures as an aligned table."""
        titles = ("what", "ours", "floor", "", "ratio", "goal", "reached")
        lines = [titles, *(each.cells() for each in self.measurements)]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        return "\n".join(_line(line, widths) for line in lines)


def in_turn(jobs: Sequence[Job], *, rounds: int) -> list[list[float]]:
    """The seconds of each job per round; a first round warms up and does not count."""
    times: list[list[float]] = [[] for _ in jobs]
    for number in range(rounds + 1):
        for job, kept in zip(jobs, times, strict=True):
            start = perf_counter()
            measured = job()
            taken = perf_counter() - start if measured is None else measured
            if number:
                kept.append(taken)
    return times


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [
        cell.ljust(width) if place in {0, 3} else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return "  ".join(padded).rstrip()
