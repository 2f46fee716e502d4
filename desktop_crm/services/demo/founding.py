"""The firm before its first customer: people, goods, lists, tags and its own fields."""

from __future__ import annotations

import json
from collections import defaultdict
from random import Random

from desktop_crm.core.codes import FieldType, OptionList
from desktop_crm.services.defaults import FIRM_NAME
from desktop_crm.services.demo.chance import pick, words
from desktop_crm.services.demo.days import Days
from desktop_crm.services.demo.ids import id_source
from desktop_crm.services.demo.options import make_options
from desktop_crm.services.demo.products import Product, make_products
from desktop_crm.services.demo.rows import Rows
from desktop_crm.services.demo.staff import make_team, staff_rows
from desktop_crm.services.demo.story import BOSS
from desktop_crm.services.demo.world import Numbers, World

_TAGS = words(
    "月结 老客户 样板客户 价格敏感 要求专票 夏季旺 节礼采购 重点维护 展会认识 自提 外贸 账期长"
)
_SUPPLIERS = words(
    "宁海固联标准件 余姚工品汇 苏州华裕纸业 高密劳安 正信电工批发 顺德暖通直供 本地代理 嘉兴糕点厂"
)
_DISCONTINUED = "DG-TG50"
_FIELDS = (
    ("年采购预算", FieldType.NUMBER, None),
    ("年度合同到期日", FieldType.DATE, None),
    ("供货方式", FieldType.CHOICE, ("独家", "主供", "备供")),
)
_SECTION = "合作"


def make_world(seed: int, days: Days, customers: int) -> World:
    """An empty world with its lists, goods and people."""
    make_id = id_source(seed, days.date)
    rng = Random(seed)  # noqa: S311 - no secret
    signed = days.moment(days.first - 12, 500)
    options, option_rows = make_options(make_id, (signed, signed, None))
    products = make_products(make_id, rng, days)
    team = make_team(make_id, rng, days, customers)
    groups: defaultdict[str, list[Product]] = defaultdict(list)
    for product in products.values():
        groups[product.group].append(product)
    rows = Rows()
    rows["option"].extend(option_rows)
    rows["staff"].extend(staff_rows(team, rng, days))
    return World(
        seed,
        days,
        customers,
        make_id,
        options,
        products,
        team,
        {tag: make_id() for tag in _TAGS},
        tuple(make_id() for _ in _FIELDS),
        rows,
        Numbers(days),
        {name: tuple(each) for name, each in groups.items()},
    )


def found(world: World, name: str) -> None:
    """The rows that stand before all customers."""
    signed = world.days.moment(world.days.first - 12, 505)
    end = (signed, signed, world.team.people[BOSS].id)
    rows, make_id = world.rows, world.make_id
    rows["setting"].append((make_id(), FIRM_NAME, json.dumps(name, ensure_ascii=False), *end))
    for tag, tag_id in world.tags.items():
        rows["tag"].append((tag_id, tag, *end))
    for position, (title, kind, choices) in enumerate(_FIELDS):
        listed = json.dumps(choices, ensure_ascii=False) if choices else None
        described = ("customer", title, kind.value, _SECTION, position, listed)
        rows["custom_field"].append((world.custom_fields[position], *described, *end))
    rng = Random(world.seed + 1)  # noqa: S311 - no secret
    for product in world.products.values():
        _write_product(world, product, end, rng)


def _write_product(world: World, product: Product, end: tuple[str, str, str], rng: Random) -> None:
    rows, make_id, days = world.rows, world.make_id, world.days
    rows["product"].append(
        (
            product.id,
            product.code,
            product.name,
            product.spec,
            world.option(OptionList.UNIT, product.unit),
            world.option(OptionList.PRODUCT_CATEGORY, product.group),
            pick(rng, _SUPPLIERS),
            int(product.code == _DISCONTINUED),
            None,
            *end,
        )
    )
    for day, price in product.prices:
        rows["product_price"].append((make_id(), product.id, days.text(day), price, *end))
    for day, cost in product.costs:
        rows["product_cost"].append((make_id(), product.id, days.text(day), cost, *end))
