"""Holds the timing of hostile inputs to what its table says."""

from __future__ import annotations

import time

from measure.hostile import HOSTILE, Hostile, Timing, filled, table, timing


def timed(*seconds: float, failure: str = "") -> Timing:
    """A timing of an input without a name."""
    return Timing(name="spaces", findings=False, seconds=seconds, memory=3.0, failure=failure)


def test_every_hostile_input_has_a_name_of_its_own() -> None:
    names = [one.name for one in HOSTILE]

    assert len(names) == len(set(names))


def test_every_hostile_input_is_made_at_about_the_size_asked_for() -> None:
    for one in HOSTILE:
        assert 0.9 < len(one.make(20_000)) / 20_000 < 1.1, one.name


def test_the_pieces_stand_between_head_and_tail() -> None:
    assert filled(10, "ab", "c", head="(", tail=")") == "(abcabcabc)"


def test_twice_the_text_in_twice_the_time_is_well() -> None:
    assert timed(0.2, 0.4, 0.8).verdict == ""


def test_four_times_the_time_for_twice_the_text_is_told() -> None:
    assert timed(0.1, 0.2, 0.8).verdict == "grows 4.0 times"


def test_times_too_short_to_measure_say_nothing_about_growth() -> None:
    assert timed(0.0001, 0.001, 0.01).verdict == ""


def test_a_megabyte_that_takes_too_long_is_told() -> None:
    assert timed(1.0, 2.0, 4.0).verdict == "over 3 s"


def test_an_input_that_takes_forever_is_ended_and_reported() -> None:
    stuck = Hostile(name="stuck", make=_wait)

    found = timing(stuck, findings=False, sizes=(10,), patience=0.3)

    assert found.seconds == ()
    assert found.verdict == "not done after 0.3 s"


def test_an_input_on_which_the_process_fails_is_reported() -> None:
    broken = Hostile(name="broken", make=lambda size: "x" * (size // 0))

    found = timing(broken, findings=False, sizes=(10,), patience=20)

    assert found.verdict == "failed"


def test_each_size_is_timed_and_memory_told() -> None:
    found = timing(HOSTILE[0], findings=True, sizes=(1000, 2000))

    assert len(found.seconds) == 2
    assert found.memory >= 0
    assert not found.failure


def test_the_table_names_what_fails() -> None:
    rows = list(table([timed(0.2, 0.4, 0.8), timed(5.0, failure="not done after 60 s")]))

    assert rows[2].endswith("| 0.200 | 0.400 | 0.800 | 2.0 | 3 | ok |")
    assert rows[3].endswith("| 5.000 | - | - | 1.0 | 3 | **not done after 60 s** |")


def _wait(size: int) -> str:
    """A text that is never made in time."""
    time.sleep(60)
    return "x" * size
