"""The collector rests as long as anybody wants it to, in whichever thread."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest

from desktop_crm.core.collector import Rest, collector_resting


@pytest.fixture(autouse=True)
def awake() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_it_goes_on_when_the_last_one_is_over() -> None:
    first = Rest()
    with collector_resting():
        assert not gc.isenabled()
    assert not gc.isenabled()
    second = Rest()
    first.end()
    first.end()
    assert not gc.isenabled(), "ending twice ends nobody else's"
    second.end()
    assert gc.isenabled()


def test_it_goes_on_when_nobody_holds_the_last_one() -> None:
    rest = Rest()
    assert not gc.isenabled()
    del rest
    assert gc.isenabled()


def test_one_that_begins_in_another_thread_counts_too() -> None:
    begun, over = threading.Event(), threading.Event()

    def work() -> None:
        with collector_resting():
            begun.set()
            over.wait(20)

    thread = threading.Thread(target=work)
    thread.start()
    begun.wait(20)
    rest = Rest()
    over.set()
    thread.join()
    assert not gc.isenabled()
    rest.end()
    assert gc.isenabled()


def test_where_it_was_off_before_it_stays_off() -> None:
    gc.disable()
    with collector_resting():
        pass
    assert not gc.isenabled()
