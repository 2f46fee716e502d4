"""Everything that is registered has a name in both languages."""

from __future__ import annotations

from enum import StrEnum

from desktop_crm.core.codes import OptionList
from desktop_crm.core.language import CHINESE, Text, load_language
from desktop_crm.core.option_texts import BUILT_IN, LIST_TITLES
from tests.inventory.checks import unlabelled, unnamed_codes
from tests.inventory.held import Held, code_sets, everything, shown_codes

ZH = load_language(CHINESE)


def test_everything_has_a_name_in_both_languages() -> None:
    assert unlabelled(everything(), ZH) == []


def test_everything_is_there() -> None:
    kinds = {held.kind for held in everything()}
    assert kinds >= {"page", "report", "action", "section", "setting", "option list", "list"}
    assert len(list(everything())) > 500


def test_every_closed_set_of_values_is_named() -> None:
    assert unnamed_codes(shown_codes(), code_sets().values()) == set()


def test_every_option_list_has_a_title_and_knows_its_first_entries() -> None:
    assert set(LIST_TITLES) == set(OptionList)
    assert set(BUILT_IN) <= set(OptionList)


class Fruit(StrEnum):
    """An example."""

    APPLE = "apple"
    PEAR = "pear"


class Dish(StrEnum):
    """An example that nothing names."""

    SOUP = "soup"


def test_the_check_of_names_can_fail() -> None:
    said = Held("page", "said", (Text("pages", "Customers"),))
    kept = Held("unit", "kept", (Text("nowhere", "MB"),))
    assert unlabelled([said, kept], ZH) == []
    for text in (Text("nowhere", "Not in the catalogue"), Text("pages", ""), Text("pages", " ")):
        assert unlabelled([Held("page", "bad", (said.texts[0], text))], ZH) == ["page bad"]
    assert unlabelled([Held("page", "nameless", ())], ZH) == ["page nameless"]


def test_the_check_of_closed_sets_can_fail() -> None:
    apple: dict[StrEnum, Text] = {Fruit.APPLE: Text("a", "Apple")}
    both = apple | {Fruit.PEAR: Text("a", "Pear")}
    assert unnamed_codes([Fruit], [both]) == set()
    assert unnamed_codes([Fruit], [both, apple]) == {"Fruit.PEAR"}
    assert unnamed_codes([Fruit, Dish], [both]) == {"Dish"}
