"""Levels in words: a step of the history, what the rule judged, what is missing for one more."""

from __future__ import annotations

from desktop_crm.core.customer_levels import Ask, LevelBar, LevelFigures, LevelRules
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.queries.customer_standing import LevelStep

_STEP = QT_TRANSLATE_NOOP("level", "Level: {old} → {new}")
_KEPT = QT_TRANSLATE_NOOP("level", "Level kept: {new}")
_NONE = QT_TRANSLATE_NOOP("level", "none")
_BY_RULE = QT_TRANSLATE_NOOP("level", "by the rule: {figures}")
_FIGURES = QT_TRANSLATE_NOOP(
    "level", "12 months {sales}, margin {margin}, orders {orders}, latest order {day}"
)
_UNKNOWN = QT_TRANSLATE_NOOP("level", "unknown")
_NEVER = QT_TRANSLATE_NOOP("level", "no order that counts")
_ALL = QT_TRANSLATE_NOOP("level", "Reaches all that five stars ask for")
_AS_IS = QT_TRANSLATE_NOOP("level", "As it was given by hand")
_ORDERED = QT_TRANSLATE_NOOP("level", "Has ordered")
_REACHED = QT_TRANSLATE_NOOP("level", "Reaches {level}: sales {sales}")
_MISSING = QT_TRANSLATE_NOOP("level", "Misses {level}: {asked}")
_ASKED = {
    Ask.SALES: QT_TRANSLATE_NOOP("level", "sales {sales}"),
    Ask.MARGIN: QT_TRANSLATE_NOOP("level", "margin {margin}"),
    Ask.DAYS: QT_TRANSLATE_NOOP("level", "order in {days} days"),
}


class LevelWords:
    """Says levels in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def stars(self, level: int | None) -> str:
        """`★4`, or that there is none."""
        return self._language.say(_NONE) if level is None else f"★{level}"

    def step(self, step: LevelStep) -> str:
        """From so many stars to so many."""
        text = _KEPT if step.old == step.new else _STEP
        return self._language.say(text, old=self.stars(step.old), new=self.stars(step.new))

    def by_rule(self, step: LevelStep) -> str:
        """That the rule took it, with the figures; empty where a person did."""
        if step.figures is None:
            return ""
        return self._language.say(_BY_RULE, figures=self.figures(step.figures))

    def figures(self, figures: LevelFigures) -> str:
        """What the rule judged."""
        say = self._language.say
        if figures.last_order is None:
            return say(_NEVER)
        return say(
            _FIGURES,
            sales=self._language.money(figures.sales, places=0),
            margin=self.margin(figures),
            orders=figures.orders,
            day=self._language.date(figures.last_order),
        )

    def margin(self, figures: LevelFigures) -> str:
        """`18.3%`, or that it is not known."""
        if figures.margin is None:
            return self._language.say(_UNKNOWN)
        return self._language.percent(figures.margin)

    def why(self, old: int | None, figures: LevelFigures, rules: LevelRules) -> str:
        """What brought a customer up from a level, or what it lacks to keep it."""
        new = rules.level_of(figures)
        if new is None or figures.last_order is None:
            return self._language.say(_NEVER)
        if old is not None and new < old:
            return self._missing(figures, rules, old)
        if new == old:
            return self._language.say(_AS_IS)
        if new not in rules.bars:
            return self._language.say(_ORDERED)
        sales = self._language.money(rules.bars[new].sales, places=0)
        return self._language.say(_REACHED, level=self.stars(new), sales=sales)

    def to_go(self, figures: LevelFigures, rules: LevelRules) -> str:
        """What keeps a customer from the next level."""
        if figures.last_order is None:
            return self._language.say(_NEVER)
        above = rules.next_after(rules.level_of(figures))
        return self._language.say(_ALL) if above is None else self._missing(figures, rules, above)

    def _missing(self, figures: LevelFigures, rules: LevelRules, level: int) -> str:
        bar = rules.bars[level]
        joint = "、" if self._language.is_chinese else ", "
        asked = joint.join(self._asked(each, bar) for each in bar.missing(figures))
        return self._language.say(_MISSING, level=self.stars(level), asked=asked)

    def _asked(self, ask: Ask, bar: LevelBar) -> str:
        return self._language.say(
            _ASKED[ask],
            sales=self._language.money(bar.sales, places=0),
            margin=self._language.percent(bar.margin),
            days=bar.days,
        )
