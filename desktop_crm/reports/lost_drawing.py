"""How many were lost each month, drawn by how they were lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from desktop_crm.core.codes import LossKind
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.core.periods import Month
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.months import month_name
from desktop_crm.reports.drawing.stacks import Part, Stack, draw_stacks
from desktop_crm.reports.report import ReportResult

KIND_TITLES: Mapping[str, Text] = {
    LossKind.BY_RULE: QT_TRANSLATE_NOOP("reports", "By rule"),
    LossKind.LEFT_US: QT_TRANSLATE_NOOP("reports", "Left us"),
    LossKind.DROPPED_BY_US: QT_TRANSLATE_NOOP("reports", "Dropped by us"),
}
_TIP = QT_TRANSLATE_NOOP("reports", "{month}, {kind}: {n}")
_MONTHS = 24


def draw(result: ReportResult, look: Look) -> Chart:
    """How many each month, by how they were lost."""
    say = look.language.say
    months = sorted({Month.of(day) for day in result.values("lost_on")})
    shown = months[0].until(months[-1])[-_MONTHS // (2 if look.compact else 1) :] if months else []
    colours = {
        LossKind.BY_RULE: "bar",
        LossKind.LEFT_US: "danger",
        LossKind.DROPPED_BY_US: "text3",
    }
    lost = zip(result.values("lost_on"), result.values("kind"), strict=True)
    pairs = Counter((str(Month.of(day)), kind) for day, kind in lost)
    stacks = []
    for month in shown:
        counts = [pairs[str(month), kind] for kind in colours]
        words = {"month": look.language.month(month.first)}
        tips = [
            say(_TIP, **words, kind=say(KIND_TITLES[kind]), n=count)
            for kind, count in zip(colours, counts, strict=True)
        ]
        name = str(month.month) if look.compact else month_name(month, look.language)
        stacks.append(Stack(str(month), name, counts, tips))
    parts = [Part(say(KIND_TITLES[kind]), colour, kind) for kind, colour in colours.items()]
    return draw_stacks(stacks, parts, look)
