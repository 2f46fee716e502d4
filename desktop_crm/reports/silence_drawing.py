"""How long customers have been silent, drawn in steps that double."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.columns import CountBar, draw_columns
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.report import ReportResult

SILENT_DAYS = QT_TRANSLATE_NOOP("reports", "days")
_TIP = QT_TRANSLATE_NOOP("reports", "Silent for {first} to {last} days: {n}")
_TIP_OVER = QT_TRANSLATE_NOOP("reports", "Silent for more than {first} days: {n}")


class Bucket(NamedTuple):
    """Customers silent for `first` to `last` days; without a last one for any longer time."""

    first: int
    last: int | None

    @property
    def key(self) -> str:
        """The name of the bucket for charts."""
        return f"{self.first}-{'' if self.last is None else self.last}"

    def holds(self, days: int) -> bool:
        """Whether so many days belong here."""
        return self.first <= days and (self.last is None or days <= self.last)


def buckets(days: int) -> tuple[Bucket, ...]:
    """From the limit up in steps that double, and a last one for more than a year or so."""
    edges = [days]
    for edge in (days + 30, days * 2, max(365, days * 4)):
        if edge > edges[-1]:
            edges.append(edge)
    inner = [Bucket(low + 1, high) for low, high in pairwise(edges)]
    return (*inner, Bucket(edges[-1] + 1, None))


def draw(result: ReportResult, look: Look) -> Chart:
    """How many have been silent for how long."""
    say = look.language.say
    silences = result.values("days")
    bars = []
    for bucket in buckets(result.settings.number("days")):
        count = sum(bucket.holds(each) for each in silences)
        words = {"first": bucket.first - 1, "last": bucket.last, "n": count}
        if bucket.last is None:
            name, tip = f">{bucket.first - 1}", say(_TIP_OVER, **words)
        else:
            name, tip = f"≤{bucket.last}", say(_TIP, **{**words, "first": bucket.first})
        if not look.compact:
            name = f"{name} {say(SILENT_DAYS)}"
        bars.append(CountBar(bucket.key, name, count, tip=tip))
    return draw_columns(bars, look, column="customer")
