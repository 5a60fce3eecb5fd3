"""The tables that come out, each with one schema whatever the documents are."""

import json
from datetime import datetime, timezone
from typing import Any, Dict, List, Mapping, Optional

from copydesk_client import Reply
from pyspark.sql.types import (
    ArrayType,
    BinaryType,
    BooleanType,
    DataType,
    DoubleType,
    IntegerType,
    LongType,
    StringType,
    StructField,
    StructType,
    TimestampType,
)


def _struct(required: Mapping[str, DataType], optional: Mapping[str, DataType]) -> StructType:
    return StructType(
        [StructField(name, kind, False) for name, kind in required.items()]
        + [StructField(name, kind, True) for name, kind in optional.items()]
    )


_TEXT, _TEXTS = StringType(), ArrayType(StringType(), False)

#: A document that is to be asked about. One with a body has its header as JSON; another stands in a file.
DOCUMENTS = _struct(
    {"key": _TEXT, "place": _TEXT, "sha256": _TEXT, "size": LongType()},
    {
        "header": _TEXT,
        "body": BinaryType(),
        "uri": _TEXT,
        "kind": _TEXT,
        "gzip": BooleanType(),
        "offset": LongType(),
        "inner": LongType(),
        "damage": _TEXT,
    },
)

#: The columns of an article beside its keys, in their order. Instants are in UTC; the precision says whether only the day is known.
COLUMNS: Dict[str, DataType] = {
    "url": _TEXT,
    "title": _TEXT,
    "headline": _TEXT,
    "description": _TEXT,
    "body": _TEXT,
    "lang": _TEXT,
    "dateline": _TEXT,
    "section": _TEXTS,
    "authors": _TEXTS,
    "publisher": _TEXT,
    "source": _TEXT,
    "keywords": _TEXTS,
    "published": _TEXT,
    "published_utc": TimestampType(),
    "published_precision": _TEXT,
    "modified": _TEXT,
    "modified_utc": TimestampType(),
    "modified_precision": _TEXT,
    "kind": _TEXT,
    "complete": BooleanType(),
    "words": LongType(),
    "captions": _TEXTS,
}

_ANSWER = {"key": _TEXT, "sha256": _TEXT, "version": _TEXT}
_REJECT = {"rule": _TEXT, "reason": _TEXT}
_ARTICLE = {"id": _TEXT, **COLUMNS, "jsonld": _TEXT}

#: What became of a document: all that the other tables are made of.
RESULTS = _struct(
    {**_ANSWER, "status": _TEXT, "place": _TEXT, "size": LongType()},
    {**_REJECT, "cpu": LongType(), **_ARTICLE, "search": _TEXT, "audit": _TEXT},
)
ARTICLES = _struct({**_ANSWER, "id": _TEXT}, {**COLUMNS, "jsonld": _TEXT})
AUDITS = _struct(_ANSWER, {"audit": _TEXT})
SEARCH = _struct(_ANSWER, {"search": _TEXT})
REJECTS = _struct({**_ANSWER, "status": _TEXT, "place": _TEXT, "rule": _TEXT, "reason": _TEXT}, {})

#: A document as its relations are found.
SKETCHES = _struct(
    {"key": _TEXT, "sha256": _TEXT},
    {
        "head": _TEXT,
        "document": _TEXT,
        "keys": ArrayType(_struct({"kind": _TEXT, "hash": LongType()}, {}), False),
        "reason": _TEXT,
    },
)
COMPARISONS = _struct({"component": _TEXT, "a": _TEXT, "b": _TEXT, "comparison": _TEXT}, {"reason": _TEXT})
SETTLED = _struct({"component": _TEXT, "kind": _TEXT}, {"record": _TEXT, "reason": _TEXT})
RELATIONS = _struct(
    {"a": _TEXT, "b": _TEXT, "kind": _TEXT, "share_a": DoubleType(), "share_b": DoubleType(), "wording": DoubleType()},
    {"source": _TEXT, "based_on": BooleanType(), "record": _TEXT},
)
STORIES = _struct({"story": _TEXT, "documents": IntegerType(), "independent": IntegerType(), "record": _TEXT}, {})
GROUPS = _struct(
    {"key": _TEXT, "id": _TEXT, "group": _TEXT, "origin": _TEXT, "copies": IntegerType()}, {"copy_of": _TEXT}
)


def instant(written: Optional[str]) -> Optional[datetime]:
    """An instant of a reply, such as `2024-03-01T12:00:00.000Z`; None for none, and for one that no calendar of Python has."""
    if written is None:
        return None
    try:
        found = datetime.fromisoformat(written.replace("Z", "+00:00"))
    except ValueError:
        return None
    return found.astimezone(timezone.utc)


def result_row(reply: Reply, document: Mapping[str, Any], version: str) -> Dict[str, Any]:
    """The row of a reply; the document is called by the key that it had before."""
    row: Dict[str, Any] = {
        "key": document["key"],
        "sha256": document["sha256"],
        "version": version,
        "status": reply.status,
        "place": document["place"],
        "size": document["size"],
        "cpu": reply.raw.get("cpu"),
        "audit": reply.text("audit"),
    }
    if reply.status == "article":
        flat: Mapping[str, Any] = reply.raw.get("flat") or {}
        for name, kind in COLUMNS.items():
            value = flat.get(name)
            row[name] = instant(value) if isinstance(kind, TimestampType) else value
        found = reply.article or {}
        # The name of the content, by which groups of relations call it as well.
        row["id"] = found.get("@id") or found.get("id")
        row["jsonld"], row["search"] = reply.text("article"), reply.text("search")
    else:
        row["rule"], row["reason"] = failure(reply)
    return row


def damaged_row(document: Mapping[str, Any], version: str) -> Dict[str, Any]:
    """The row of a document that could not be read, so that no worker was asked."""
    return {
        **{name: document[name] for name in ("key", "sha256", "place", "size")},
        "version": version,
        "status": "error",
        "rule": "spark/unreadable",
        "reason": document["damage"],
    }


def failure(reply: Reply) -> List[str]:
    """The rule and the reason of the first message that says why there is no article."""
    messages = reply.messages
    found = next((each for each in messages if each.get("level") == "fail"), messages[0] if messages else {})
    return [str(found.get("rule", "copydesk")), str(found.get("reason", "There is no reason"))]


def settled_rows(kind: str, record: str) -> Dict[str, Any]:
    """The columns of a line of `relations`, `stories` or `documents`."""
    value = json.loads(record)
    if kind == "relations":
        return {
            "a": value["a"]["key"],
            "b": value["b"]["key"],
            "kind": value["kind"],
            "share_a": float(value["share"]["a"]),
            "share_b": float(value["share"]["b"]),
            "wording": float(value["wording"]),
            "source": value.get("source"),
            "based_on": value.get("basedOn", False),
            "record": record,
        }
    if kind == "stories":
        return {**{name: value[name] for name in ("story", "documents", "independent")}, "record": record}
    return {
        **{name: value[name] for name in ("key", "group", "origin", "copies")},
        "id": value["@id"],
        "copy_of": value.get("copyOf"),
    }
