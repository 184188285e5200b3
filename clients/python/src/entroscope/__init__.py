"""Python client of Entroscope: submit a sweep, wait for it, get its results as a DataFrame."""

from importlib.metadata import version

from .ask import Ask
from .client import Client
from .errors import ApiError, FieldError, SweepFailed, Unreachable
from .sweep import Cells, Sweep

__all__ = ["ApiError", "Ask", "Cells", "Client", "FieldError", "Sweep", "SweepFailed", "Unreachable"]
__version__ = version("entroscope")
