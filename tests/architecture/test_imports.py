"""No module imports itself through others."""

from tests.architecture.source import cycles, import_graph, parse, product_modules


def test_product_has_no_import_cycle() -> None:
    assert cycles(import_graph(product_modules())) == []


def test_cycle_is_found_through_several_modules() -> None:
    modules = [
        parse("p.a", "from p import b"),
        parse("p.b", "if TYPE_CHECKING:\n    from p.c import Thing"),
        parse("p.c", "import p.a"),
        parse("p.d", "import p.a"),
    ]

    assert cycles(import_graph(modules)) == [["p.a", "p.b", "p.c"]]


def test_import_of_a_name_counts_as_import_of_its_module() -> None:
    modules = [parse("p", ""), parse("p.a", "from p.b import name"), parse("p.b", "import os")]

    assert import_graph(modules) == {"p": set(), "p.a": {"p.b"}, "p.b": set()}
