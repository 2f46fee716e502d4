"""The help says the same in both languages, names what exists, and leaves nothing out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from desktop_crm.core.completeness import Essential
from desktop_crm.core.field_texts import CUSTOMER_TEXTS
from desktop_crm.core.firm_settings import GROUP_TEXTS, SETTINGS_BY_KEY, SettingGroup
from desktop_crm.core.language import CHINESE, ENGLISH, LANGUAGES, Language, Text, load_language
from desktop_crm.core.places import TRANSLATIONS
from desktop_crm.exchange.apply.policy import POLICY_TEXTS
from desktop_crm.exchange.clean.problems import EFFECTS, Effect
from desktop_crm.exchange.headers.header_rows import HEADER_ROWS
from desktop_crm.exchange.headers.kinds import KIND_RULES
from desktop_crm.exchange.reading.kinds import FORMATS
from desktop_crm.exchange.reading.limits import LARGEST_FILE, MEGABYTE
from desktop_crm.exchange.reading.wps import WPS_SUFFIXES
from desktop_crm.queries.customer_status import STATUS_BADGES
from desktop_crm.queries.home_today import SOON_DAYS
from desktop_crm.queries.listing.filters import ALL
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.reports import export
from desktop_crm.reports.axes import AXIS_NAMES
from desktop_crm.reports.drop_parts import PART_TITLES, PARTS
from desktop_crm.reports.registry import REPORTS
from desktop_crm.reports.report import Report
from desktop_crm.services.defaults import found_firm
from desktop_crm.services.demo import CUSTOMERS
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.action import ActionSpec
from desktop_crm.ui.action_specs import ACTIONS
from desktop_crm.ui.actions import key_text
from desktop_crm.ui.dialogs.help_markup import (
    Block,
    HelpText,
    Kind,
    Spans,
    Style,
    read_markup,
    words_of,
)
from desktop_crm.ui.dialogs.help_topics import HELP, TOPICS, topic_of_page
from desktop_crm.ui.imports import SUFFIXES
from desktop_crm.ui.lists.print_flow import MOST_PRINTED
from desktop_crm.ui.page_actions import page_actions
from desktop_crm.ui.pages import PAGES
from desktop_crm.ui.pages.settings.sections import SECTIONS
from desktop_crm.ui.tables.list_copy import MOST_COPIED
from desktop_crm.ui.widgets import toast
from tests.translations.catalogue import KEPT_LATIN, read

KEYS = [topic.key for topic in TOPICS]
TODAY = date(2026, 11, 21)
KEPT = KEPT_LATIN | {"Command", "wal"}
KEYS_OF_WIDGETS = frozenset(
    {"Ctrl", "Shift", "Enter", "Esc", "Tab", "Del", "Home", "End", "↑", "↓", "←", "→"}
    | {"Ctrl A", "Ctrl C", "Ctrl S", "Ctrl Enter", "Ctrl Shift Enter", "Ctrl Shift V"}
    | {"Alt 1–9", "Alt R", "Alt D", "Alt O", "Alt L", "Alt Z", "Ctrl D", "Ctrl V", "Ctrl Del"}
    | {"Insert", "F7", "F9", "Shift F2", "Ctrl ↑", "Ctrl ↓"}
)
"""Keys of lists, forms and sheets, which no action of the registry stands for."""


def read_file(key: str, language: str) -> HelpText:
    """A topic as it is on disk."""
    return read_markup((HELP / language / f"{key}.md").read_text("utf-8"))


def test_both_languages_have_the_same_topics() -> None:
    files = {
        language: sorted(path.name for path in (HELP / language).iterdir())
        for language in LANGUAGES
    }
    assert sorted(path.name for path in HELP.iterdir()) == sorted(LANGUAGES)
    assert files == dict.fromkeys(LANGUAGES, sorted(f"{key}.md" for key in KEYS))


@pytest.mark.parametrize("key", KEYS)
def test_both_languages_say_the_same(key: str) -> None:
    chinese, english = read_file(key, CHINESE), read_file(key, ENGLISH)
    assert [shape(block) for block in chinese.blocks] == [shape(block) for block in english.blocks]


def shape(block: Block) -> tuple[object, ...]:
    """Everything of a block that no language changes: its kind, size, links and keys."""
    spans = list(block.all_spans())
    return (
        block.kind,
        [len(row) for row in block.rows],
        Counter(span.target for span in spans if span.style is Style.LINK),
        Counter(span.text for span in spans if span.style is Style.KEY),
        sum(span.style is Style.NAME for span in spans),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_to_another_topic(language: str) -> None:
    targets = {
        key: {span.target for span in read_file(key, language).spans(Style.LINK)} for key in KEYS
    }
    assert {key: found - set(KEYS) for key, found in targets.items() if found - set(KEYS)} == {}
    assert [key for key, found in targets.items() if key in found] == []
    linked = set().union(*targets.values())
    assert set(KEYS[1:]) - linked == set(), "some other topic leads to each of them"


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_differ(language: str) -> None:
    titles = [read_file(key, language).title for key in KEYS]
    assert len(set(titles)) == len(titles)


def test_every_page_has_its_topic() -> None:
    explained = [page for topic in TOPICS for page in topic.pages]
    assert sorted(explained) == sorted(spec.key for spec in PAGES)
    assert topic_of_page("card") == topic_of_page("pair") == "card"
    assert topic_of_page("") == topic_of_page("nowhere") == "start"


# What the topics must name


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    return load_language(request.param)


def test_every_report_has_a_section(language: Language) -> None:
    sections = [
        block.words
        for block in read_file("reports", language.code).blocks
        if block.kind is Kind.HEADING
    ]
    assert [title for title in titles_of(language) if title not in sections] == []


def titles_of(language: Language) -> list[str]:
    """What the reports are called."""
    return [language.say(report.title) for report in REPORTS]


def test_reports_are_defined_in_the_words_that_they_print(
    language: Language, definitions: list[str]
) -> None:
    text = read_file("reports", language.code).words
    assert [each for each in definitions if each not in text] == []
    parts = [language.say(PART_TITLES[part]) for part in PARTS]
    axes = [language.say(name) for name in AXIS_NAMES.values()]
    assert [name for name in (*parts, *axes) if name.casefold() not in text.casefold()] == []


@pytest.fixture
def definitions(language: Language, tmp_path: Path) -> list[str]:
    """The sentences of all definitions in which no number or day is filled in."""
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        workspace.write(found_firm, name="恒通商贸")
        found = {
            sentence.say(language): None
            for report in REPORTS
            for settings in settings_of(report)
            for sentence in workspace.read(
                report.run, settings=report.read_settings(settings), today=TODAY
            ).definition
            if not sentence.params
        }
    return list(found)


def settings_of(report: Report) -> Iterator[dict[str, str]]:
    """Each choice of each option by itself."""
    yield {}
    for option in report.options:
        yield from ({option.key: choice.value} for choice in option.choices)
        if option.key == "net":
            yield {"net": "no"}


LISTS = [LISTINGS[spec.key] for spec in PAGES if spec.key in LISTINGS]
"""The lists that have a page."""


@pytest.mark.parametrize("listing", LISTS, ids=lambda listing: listing.name)
def test_every_quick_filter_is_explained_as_its_tooltip_does(
    language: Language, listing: Listing
) -> None:
    """Tooltips that name the firm's own rules are told in other words."""
    text = read_file(topic_of_page(listing.name), language.code).words
    explained = [
        text
        for chip in listing.quick
        for text in (chip.text, chip.note)
        if isinstance(text, Text) and (chip.key != ALL or listing.name == "customers")
    ]
    assert [each for each in map(language.say, explained) if each not in text] == []


def test_every_section_and_group_of_the_settings_is_explained(language: Language) -> None:
    text = read_file("settings", language.code)
    sections, groups = (
        [words_of(row[0]).strip("「」") for row in table.rows[1:]] for table in tables_of(text)
    )
    assert sections == [language.say(spec.title) for spec in SECTIONS]
    by_own_section = {SettingGroup.FIRM, SettingGroup.EXPERIENCE}
    assert groups == [
        language.say(title) for group, title in GROUP_TEXTS.items() if group not in by_own_section
    ]


def test_every_status_is_explained_in_its_order(language: Language) -> None:
    text = read_file("customers", language.code)
    _quick, statuses = tables_of(text)
    badges = [badge.text for badge in STATUS_BADGES.values() if isinstance(badge.text, Text)]
    listed = [words_of(row[0]).strip("「」") for row in statuses.rows[1:]]
    assert listed == list(map(language.say, badges))


def test_what_an_import_takes_and_does_is_explained(language: Language) -> None:
    text = read_file("import", language.code)
    tables = [[words_of(row[0]).strip("「」") for row in each.rows[1:]] for each in tables_of(text)]
    kinds = [rule.title for rule in KIND_RULES]
    effects = [EFFECTS[effect] for effect in Effect if effect is not Effect.SHEET_LEFT_OUT]
    for table, wanted in zip(tables, (kinds, POLICY_TEXTS.values(), effects), strict=True):
        assert sorted(table) == sorted(map(language.say, wanted))
    suffixes = [*WPS_SUFFIXES, *(suffix for known in FORMATS for suffix in known.suffixes)]
    assert [suffix for suffix in suffixes if suffix not in text.words] == []
    assert set(suffixes) == set(SUFFIXES), "what can be dropped is what can be read"
    assert f"{LARGEST_FILE // MEGABYTE} MB" in text.words
    assert re.search(rf"\b{HEADER_ROWS}\b", text.words)


def tables_of(text: HelpText) -> list[Block]:
    """Its tables, in order."""
    return [block for block in text.blocks if block.kind is Kind.TABLE]


def test_figures_are_those_of_the_program(language: Language) -> None:
    figures = {
        "start": [CUSTOMERS],
        "lists": [MOST_COPIED, MOST_PRINTED],
        "home": [usual("rule.churn_days"), SOON_DAYS],
        "customers": [
            usual(f"rule.{key}") for key in ("churn_days", "new_customer_days", "followed_days")
        ],
        "export": [export._PAGE.most_rows, export._PICTURE.most_rows],
        "undo": [round(toast._SECONDS)],
        "bin": [usual("bin.days")],
    }
    if language.is_chinese:
        figures["card"] = [len(Essential)]
    missing = [
        (key, number)
        for key, numbers in figures.items()
        for number in numbers
        if not re.search(rf"(?<!\d){number:,}(?!\d)", read_file(key, language.code).words)
    ]
    assert missing == []


def usual(setting: str) -> int:
    """What a setting of the firm is until somebody changes it."""
    return int(SETTINGS_BY_KEY[setting].default)


def test_what_makes_a_file_complete_is_named(language: Language) -> None:
    text = read_file("card", language.code).words.casefold()
    beside = {
        Essential.CONTACT: Text("field", "Contact person"),
        Essential.PHONE: Text("field", "Phone"),
    }
    wanted = [beside.get(each) or CUSTOMER_TEXTS[each.value] for each in Essential]
    assert [name for name in map(language.say, wanted) if name.casefold() not in text] == []


def test_every_shortcut_is_listed_with_what_it_does(language: Language) -> None:
    listed = {
        (keys, what)
        for together, what in key_rows(read_file("keyboard", language.code))
        for keys in together
    }
    wanted = {(keys, said_action(spec, language)) for spec in shortcuts() for keys in keys_of(spec)}
    assert wanted - listed == set()


def test_no_shortcut_is_made_up(language: Language) -> None:
    known = {keys for spec in shortcuts() for keys in keys_of(spec)} | KEYS_OF_WIDGETS
    used = {
        (key, span.text) for key in KEYS for span in read_file(key, language.code).spans(Style.KEY)
    }
    assert {(key, keys) for key, keys in used if keys not in known} == set()


def key_rows(text: HelpText) -> Iterator[tuple[tuple[str, ...], str]]:
    """The rows of all tables: the keys, and what they do."""
    for block in text.blocks:
        for row in block.rows[1:]:
            keys = tuple(span.text for span in row[0] if span.style is Style.KEY)
            yield keys, words_of(row[1])


def shortcuts() -> list[ActionSpec]:
    """All actions with a key, those of the pages included."""
    return [spec for spec in (*ACTIONS, *page_actions(PAGES)) if spec.shortcut]


def keys_of(spec: ActionSpec) -> list[str]:
    """Its shortcuts as they are printed on the keys."""
    return [key_text(QKeySequence(keys)) for keys in spec.shortcut.split("; ")]


def said_action(spec: ActionSpec, language: Language) -> str:
    """The text of an action without the dots that announce a question."""
    place = {} if spec.place is None else {"page": language.say(spec.place)}
    return language.say(spec.text, **place).removesuffix("…")


# Words


@pytest.mark.parametrize("key", KEYS)
def test_the_chinese_is_chinese(key: str) -> None:
    text = read_file(key, CHINESE)
    plain = "\n".join([text.title, *(words_of(spans) for spans in unkeyed(text))])
    assert set(re.findall(r"(?<![.A-Za-z])[A-Za-z]{3,}", plain)) - KEPT == set()
    assert re.findall(r"[\u4e00-\u9fff][,;:?!]|[\u4e00-\u9fff]\.(?!\w)", plain) == []
    assert re.findall(r"[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]", spaced(plain)) == []


def spaced(text: str) -> str:
    """The text without the names of things, which are written as they are on the screen."""
    return re.sub(r"「[^」]*」", "「」", text)


def unkeyed(text: HelpText) -> Iterator[Spans]:
    """All spans but keys, block by block and cell by cell."""
    for block in text.blocks:
        for spans in (block.spans, *(cell for row in block.rows for cell in row)):
            yield tuple(span for span in spans if span.style is not Style.KEY)


@pytest.mark.parametrize("key", KEYS)
def test_the_english_is_english(key: str) -> None:
    assert (
        re.findall(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]", read_file(key, ENGLISH).words)
        == []
    )


@pytest.mark.parametrize("key", KEYS)
def test_what_stands_in_quotes_is_on_the_screen(key: str) -> None:
    names = screen_names()
    chinese, english = read_file(key, CHINESE), read_file(key, ENGLISH)
    unknown = [name for name in quoted(english.blocks) if name not in names]
    assert unknown == []
    for here, there in zip(chinese.blocks, english.blocks, strict=True):
        wanted = [names[name] for name in quoted([there])]
        for name in quoted([here]):
            fitting = next((each for each in wanted if name in each), None)
            assert fitting is not None, f"{name} is none of {list(quoted([there]))} in Chinese"
            wanted.remove(fitting)


def quoted(blocks: Iterable[Block]) -> Iterator[str]:
    """What the blocks name, without quotes and final dots."""
    for block in blocks:
        for span in block.all_spans():
            if span.style is Style.NAME:
                yield span.text.strip("「」").removesuffix("…")


def screen_names() -> dict[str, set[str]]:
    """Every text of the program with its translations; what is filled in is `…`."""
    found: dict[str, set[str]] = {}
    for message in read(TRANSLATIONS / "desktop_crm_zh_CN.ts").values():
        source, shown = (
            re.sub(r"\{\w+\}", "…", text).removesuffix("…")
            for text in (message.source, message.translation)
        )
        found.setdefault(source, set()).add(shown)
    return found
