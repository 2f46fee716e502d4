"""Renews the translation files with Qt's own tools."""

from collections.abc import Sequence

from bootstrap import places, programs


def renew(arguments: Sequence[str]) -> int:
    """Collect the texts of the source into the .ts file and compile it to .qm."""
    source = places.TRANSLATION
    source.parent.mkdir(parents=True, exist_ok=True)
    collect = ["-extensions", "py", str(places.PACKAGE), "-locations", "none", "-no-obsolete"]
    languages = ["-source-language", "en", "-target-language", "zh_CN"]
    return _run("pyside6-lupdate", *collect, *languages, *arguments, "-ts", str(source)) or _run(
        "pyside6-lrelease", str(source), "-qm", str(source.with_suffix(".qm"))
    )


def _run(tool: str, *arguments: str) -> int:
    return programs.run([str(places.script(tool)), *arguments], folder=places.ROOT)
