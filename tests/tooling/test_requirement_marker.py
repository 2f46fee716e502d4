"""The `requirement` marker refuses unknown rows, and the run ends with what is proven."""

import re
from pathlib import Path

import pytest

from tests.plugins.requirements import TIERS, load_rows
from tests.plugins.shared_data import FOLDER

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = FOLDER.parent / "PRODUCT.md"
WORKERS = ("--numprocesses", "2")
TESTS = """
    import pytest

    @pytest.mark.requirement("S0-01", "S3-05")
    def test_good(): pass

    @pytest.mark.requirement("S3-05")
    def test_bad(): assert False

    @pytest.mark.requirement("S4-01")
    def test_skipped(): pytest.skip("not here")
"""


@pytest.fixture
def apart(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A folder whose tests run in a process of their own, with the plugin under test alone."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    pytester.makeini("[pytest]\nmarkers = requirement(*ids): rows")
    return pytester


def _run(apart: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    plugins = ("-p", "tests.plugins.requirements", "-p", "no:pytest-qt", "-p", "no:cacheprovider")
    return apart.runpytest_subprocess(*plugins, *arguments)


def test_rows_are_those_of_the_product() -> None:
    rows = load_rows()

    assert len(rows) == 139
    assert all(re.fullmatch(r"S[0-4]-\d\d", key) for key in rows)
    assert {row.tier for row in rows.values()} == set(TIERS)
    assert all(row.text for row in rows.values())


@pytest.mark.skipif(not PRODUCT.exists(), reason="the product's description is not beside it")
def test_rows_and_tiers_agree_with_the_description() -> None:
    found = re.findall(
        r"^\| (S\d-\d\d) \|.*\| ([ABC]) \|$", PRODUCT.read_text("utf-8"), re.MULTILINE
    )

    assert [(row.id, row.tier) for row in load_rows().values()] == found


@pytest.mark.parametrize(
    ("ids", "processes"), [("'S9-99'", ()), ("'S0-01', 'S0-1'", WORKERS), ("", ())]
)
def test_unknown_row_stops_the_run(
    apart: pytest.Pytester, ids: str, processes: tuple[str, ...]
) -> None:
    apart.makepyfile(f"import pytest\n@pytest.mark.requirement({ids})\ndef test_it(): pass")

    result = _run(apart, *processes)

    assert result.ret not in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}
    result.stdout.fnmatch_lines(["*ERROR*", "*test_it*row*"])
    result.assert_outcomes(errors=1)


def test_run_ends_with_how_much_is_proven(apart: pytest.Pytester) -> None:
    apart.makepyfile(TESTS)

    result = _run(apart)

    result.stdout.fnmatch_lines(["requirements: 1 of 139 rows are proven*", "*1 failed*1 passed*"])


@pytest.mark.parametrize("processes", [(), WORKERS], ids=["one process", "workers"])
def test_tests_of_each_row_can_be_listed(
    apart: pytest.Pytester, processes: tuple[str, ...]
) -> None:
    apart.makepyfile(TESTS)

    result = _run(apart, "--requirements", *processes)

    result.stdout.fnmatch_lines(["S0-01 A proven *", "*::test_good", "S0-02 B open *"])
    result.stdout.fnmatch_lines(["S3-05 A open *", "*::test_good", "*::test_bad"])
    result.stdout.fnmatch_lines(["S4-01 A open *", "*::test_skipped"])
    result.stdout.fnmatch_lines(["requirements: 1 of 139 rows are proven*", "*1 failed*1 passed*"])
    assert result.stdout.str().count("::test_good") == 2
    assert "cases)" not in result.stdout.str()
