"""The frame of the benchmarks: ratios, goals, rounds."""

from __future__ import annotations

import pytest

from tests.benchmarks.__main__ import main, names
from tests.benchmarks.measurement import Measurement, Report, in_turn


@pytest.mark.parametrize(
    ("measurement", "ratio", "reached"),
    [
        (Measurement("slow", 30.0, 10.0, 2.0), 3.0, False),
        (Measurement("fast", 15.0, 10.0, 1.5), 1.5, True),
        (Measurement("times faster", 10.0, 90.0, 8.0, at_least=True), 9.0, True),
        (Measurement("not so fast", 10.0, 70.0, 8.0, at_least=True), 7.0, False),
        (Measurement("memory", 120.0, None, 150.0, unit="MB"), 0.8, True),
        (Measurement("memory", 160.0, None, 150.0, unit="MB"), 160 / 150, False),
    ],
)
def test_goals_are_ratios(measurement: Measurement, ratio: float, *, reached: bool) -> None:
    assert measurement.ratio == pytest.approx(ratio)
    assert measurement.is_reached is reached
    assert ("yes" in measurement.cells()) is reached


def test_jobs_run_in_turn_and_the_first_round_does_not_count() -> None:
    order: list[str] = []

    def job(name: str, seconds: float | None) -> float | None:
        order.append(name)
        return seconds

    times = in_turn((lambda: job("a", 0.5), lambda: job("b", None)), rounds=2)
    assert order == ["a", "b"] * 3
    assert times[0] == [0.5, 0.5]
    assert all(0 <= each < 0.1 for each in times[1])


def test_the_table_names_what_was_missed(capsys: pytest.CaptureFixture[str]) -> None:
    report = Report()
    report.compare("ours / theirs", lambda: 0.02, lambda: 0.01, goal=1.5, rounds=3)
    capsys.readouterr()
    lines = report.table().splitlines()
    assert lines[1].split() == ["ours", "/", "theirs", "20", "10", "ms", "2.00", "≤", "1.5", "NO"]


def test_benchmarks_are_found_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert {"start", "saved_visit", "demo"} <= set(names())
    assert main(["nonsense"]) == 2
    assert "nonsense" in capsys.readouterr().out
