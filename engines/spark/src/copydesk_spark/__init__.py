"""Copydesk on Apache Spark: documents in, tables of articles, audits, rejects and relations out."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .asking import Asking
    from .functions import articles, audits, relate, search, understand
    from .inputs import Inputs
    from .relations import Relations, RelationsFailed
    from .report import Report

#: Where each name stands. It is loaded when it is asked for, so that what needs no Spark does without it.
_PLACES = {
    "Asking": "asking",
    **dict.fromkeys(("articles", "audits", "relate", "search", "understand"), "functions"),
    "Inputs": "inputs",
    **dict.fromkeys(("Relations", "RelationsFailed"), "relations"),
    "Report": "report",
}

__all__ = ["Asking", "Inputs", "Relations", "RelationsFailed", "Report", "articles", "audits", "relate", "search", "understand"]


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_PLACES[name]}", __name__), name)
