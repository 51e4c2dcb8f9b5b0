"""A mixed-integer programme solved by HiGHS: numbers in, numbers out, the same every time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import highspy

FEASIBILITY = 1e-9
"""How far a row may be missed: far below one cent of the largest project."""

_OPTIONS: Mapping[str, bool | int | float | str] = {
    "output_flag": False,
    "threads": 1,
    "random_seed": 0,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 1e-7,
    "primal_feasibility_tolerance": FEASIBILITY,
    "mip_feasibility_tolerance": FEASIBILITY,
}
"""One thread and one seed: the same programme always gives the same answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One unknown: what a unit of it brings, and between which bounds it lies."""

    gain: float
    lower: float = 0.0
    upper: float = 1.0
    whole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One condition: a weighted sum of columns, by their numbers, between two bounds."""

    weights: Mapping[int, float]
    lower: float = -highspy.kHighsInf
    upper: float = highspy.kHighsInf


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """Columns whose total gain is to be as large as the rows allow."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """The values found, and how far they can be from the best.

    `status` is the solver's own word ("Optimal", "Time limit reached", "Infeasible" …);
    `values` is empty where nothing was found; `gap` is relative to the objective, and infinite
    where that is 0 and the bound is not. `worths` say what one more unit of each column would
    bring; only a programme without whole columns has them.
    """

    status: str
    objective: float
    bound: float
    gap: float
    seconds: float
    values: tuple[float, ...]
    worths: tuple[float, ...] = ()


def solve(programme: Programme, *, seconds: float, start: tuple[float, ...] = ()) -> Solution:
    """The best values for a programme that can be found in so many seconds.

    `start` are values to begin from, where some are known to keep to the rows.
    """
    engine = highspy.Highs()  # type: ignore[no-untyped-call] # its __init__ has no types
    for name, value in _OPTIONS.items():
        engine.setOptionValue(name, value)
    engine.setOptionValue("time_limit", seconds)
    engine.passModel(_model(programme))
    if start:
        known = highspy.HighsSolution()
        known.col_value = list(start)
        engine.setSolution(known)
    engine.run()
    return _solution(engine)


def _solution(engine: highspy.Highs) -> Solution:
    """What the engine found, in plain numbers."""
    status, outcome = engine.getModelStatus(), engine.getInfo()
    value, bound = outcome.objective_function_value, outcome.mip_dual_bound
    found = outcome.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    return Solution(
        status=engine.modelStatusToString(status),
        objective=value,
        bound=bound,
        gap=0.0 if bound == value else outcome.mip_gap,
        seconds=engine.getRunTime(),
        values=tuple(engine.getSolution().col_value) if found else (),
        worths=tuple(engine.getSolution().col_dual) if found else (),
    )


def _model(programme: Programme) -> highspy.HighsLp:
    """The programme as HiGHS takes it, its rows one after the other."""
    columns, rows = programme.columns, programme.rows
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(columns), len(rows)
    model.sense_ = highspy.ObjSense.kMaximize
    model.col_cost_ = [one.gain for one in columns]
    model.col_lower_ = [one.lower for one in columns]
    model.col_upper_ = [one.upper for one in columns]
    whole, broken = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
    model.integrality_ = [whole if one.whole else broken for one in columns]
    model.row_lower_ = [one.lower for one in rows]
    model.row_upper_ = [one.upper for one in rows]
    matrix = model.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.num_col_, matrix.num_row_ = len(columns), len(rows)
    ends = [0]
    for one in rows:
        ends.append(ends[-1] + len(one.weights))
    matrix.start_ = ends
    matrix.index_ = [number for one in rows for number in one.weights]
    matrix.value_ = [weight for one in rows for weight in one.weights.values()]
    return model
