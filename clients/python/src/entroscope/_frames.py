"""Answers of the API as pandas DataFrames. pandas is imported only when a DataFrame is asked for."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any, Mapping

if TYPE_CHECKING:
    import pandas

TEXT_COLUMNS = ("cell_id", "state", "data", "architecture", "space", "model", "sampler", "failure_class")
"""Columns of an export that hold words; a column of empty fields would otherwise be read as numbers."""
COUNT_COLUMNS = ("steps", "seed", "samples")


def cells_frame(csv: IO[bytes]) -> pandas.DataFrame:
    """The rows of `export.csv`: one a cell; counts may be missing (`Int64`), measured values are floats."""
    dtypes = {**{name: "string" for name in TEXT_COLUMNS}, **{name: "Int64" for name in COUNT_COLUMNS}}
    frame: pandas.DataFrame = _pandas().read_csv(csv, dtype=dtypes, keep_default_na=False, na_values=[""])
    return frame


def curves_frame(curves: Mapping[str, Any]) -> pandas.DataFrame:
    """One row a point: the setting, `x`, `y` with standard error and interval, and the counts of its cells as `cells_*`."""
    rows = []
    for series in curves["series"]:
        setting = {name: value for name, value in series.items() if name != "points"}
        for point in series["points"]:
            counts = {f"cells_{name}": value for name, value in point["cells"].items()}
            values = {name: value for name, value in point.items() if name not in ("cells", "cellIds", "fingerprint")}
            rows.append({**setting, **values, **counts})
    frame: pandas.DataFrame = _pandas().DataFrame(rows)
    return frame


def _pandas() -> Any:
    try:
        import pandas
    except ImportError as error:
        raise ImportError("DataFrames need pandas: pip install 'entroscope[pandas]'. cells() gives the same without it.") from error
    return pandas
