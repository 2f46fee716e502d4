"""The lock files pin and hash everything that the project file asks for, and name no host."""

import re
import tomllib
from pathlib import Path

import pytest
from bootstrap import places
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ENTRY = re.compile(
    r"^(?P<pin>[a-z0-9][^\\\n]*?) \\\n(?P<hashes>(?: {4}--hash=sha256:.*\n?)+)", re.MULTILINE
)
PROJECT = tomllib.loads(places.PYPROJECT.read_text("utf-8"))
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
LOCKS = pytest.mark.parametrize("lock", [places.LOCK, places.DEV_LOCK], ids=lambda path: path.name)


def _pins(lock: Path) -> list[Requirement]:
    return [Requirement(found["pin"]) for found in ENTRY.finditer(lock.read_text("utf-8"))]


def _pinned(lock: Path, python: str) -> dict[str, str]:
    """The version of each package that a Python on Linux gets."""
    environment = {
        "python_version": python,
        "python_full_version": f"{python}.0",
        "sys_platform": "linux",
        "platform_python_implementation": "CPython",
    }
    return {
        canonicalize_name(pin.name): next(iter(pin.specifier)).version
        for pin in _pins(lock)
        if pin.marker is None or pin.marker.evaluate(environment)
    }


def _asked(*groups: str) -> list[Requirement]:
    lines = list(PROJECT["project"]["dependencies"])
    for group in groups:
        lines += PROJECT["dependency-groups"][group]
    return [Requirement(line) for line in lines]


@LOCKS
def test_lock_names_no_host(lock: Path) -> None:
    text = lock.read_text("utf-8")

    assert "://" not in text
    assert not re.findall(
        r"^\s*(?:-i|-f|--index-url|--extra-index-url|--find-links)\b", text, re.MULTILINE
    )


@LOCKS
def test_every_line_is_a_hashed_pin(lock: Path) -> None:
    text = lock.read_text("utf-8")

    assert ENTRY.sub("", text).strip() == ""
    assert all(str(pin.specifier).startswith("==") for pin in _pins(lock))


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize(
    ("lock", "groups"),
    [(places.LOCK, ("build",)), (places.DEV_LOCK, ("build", "dev"))],
    ids=["requirements.txt", "requirements-dev.txt"],
)
def test_lock_satisfies_the_project_file(lock: Path, groups: tuple[str, ...], python: str) -> None:
    pinned = _pinned(lock, python)

    for asked in _asked(*groups):
        if asked.marker is None or asked.marker.evaluate({"python_version": python}):
            version = pinned[canonicalize_name(asked.name)]
            assert asked.specifier.contains(version), f"{asked} is locked at {version}"


@pytest.mark.parametrize("python", PYTHONS)
def test_tools_leave_the_program_as_it_is(python: str) -> None:
    program = _pinned(places.LOCK, python)
    with_tools = _pinned(places.DEV_LOCK, python)

    assert program.items() <= with_tools.items()


def test_qt_that_loses_references_is_kept_from_its_python() -> None:
    versions = {python: _pinned(places.LOCK, python)["pyside6-essentials"] for python in PYTHONS}

    assert versions["3.11"] == "6.11.3"
    assert {versions[python] for python in PYTHONS[1:]} == {"6.12.0"}


def test_build_needs_are_locked() -> None:
    build = [Requirement(line) for line in PROJECT["build-system"]["requires"]]

    assert {asked.name for asked in build} <= _pinned(places.LOCK, "3.11").keys()
