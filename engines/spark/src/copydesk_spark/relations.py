"""Relations as Spark finds them: pairs by joins, everything that looks at texts by the worker.

    audits -> sketch -> keys, joined with a cap -> pairs -> compare -> components -> settle -> relations, stories, groups

What the worker does in `sketch`, `compare` and `settle` is what `copydesk relate` does, and the joins follow the numbers that
it states (`about`), so that both find the same.
"""

import json
from itertools import groupby
from typing import Any, Callable, Dict, Iterator, List, Mapping, NamedTuple, Tuple

from copydesk_client import Document, frames
from pyspark.sql import Column, DataFrame, Window
from pyspark.sql import functions as F

from . import storage
from .asking import Asking, desk_of
from .batches import Row, mapped
from .components import components
from .tables import COMPARISONS, GROUPS, RELATIONS, SETTLED, SKETCHES, STORIES, failure, settled_rows

#: Pairs of one request.
_PAIRS = 200

Save = Callable[[DataFrame, str], DataFrame]


class Relations(NamedTuple):
    """What documents are to one another; see docs/relate.md."""

    #: Two documents a row, with the whole record as JSON.
    relations: DataFrame
    #: A story a row.
    stories: DataFrame
    #: A document of a story a row: its group, its origin, and what it is a copy of.
    groups: DataFrame


class RelationsFailed(Exception):
    """A step of relating documents was not answered, so that the relations are not complete."""


def saver(frame: DataFrame, work: str) -> Save:
    """Writes frames into a folder and reads them again, so that no executor that is lost takes them along."""
    spark = frame.sparkSession

    def save(each: DataFrame, name: str) -> DataFrame:
        path = storage.joined(work, name)
        each.write.mode("overwrite").parquet(path)
        return spark.read.schema(each.schema).parquet(path)

    return save


def relate_audits(audits: DataFrame, asking: Asking, joining: Mapping[str, Any], work: str) -> Relations:
    """The relations of the documents of audits (`key`, `audit`).

    joining: the numbers of the join, as the worker states them.
    work: a folder of any Hadoop path for what is between the steps.

    Raises `RelationsFailed` when a step is not answered.
    """
    asked, save = asking.for_relations(), saver(audits, work)
    sketches = _whole(save(mapped(audits.select("key", "audit"), _sketching(asked), SKETCHES), "sketches"))
    documents = _one_of_each(sketches.where("head is not null"))
    pairs = save(candidates(_keys(documents), joining), "pairs")
    found = components(pairs.select(F.col("order_a").alias("a"), F.col("order_b").alias("b")), save)
    # The name of a component is the digest of its smallest document, which is short whatever the key is.
    named = save(
        found.join(documents.select(ordered("key").alias("node"), "key", "head"), "node").select(
            "key", "head", F.sha2(F.col("component"), 256).alias("component")
        ),
        "components",
    )
    compared = _whole(save(_compared(pairs, documents, named, asked), "comparisons"))
    heads = named.select("component", F.lit("").alias("comparison"), "head")
    rows = heads.union(compared.select("component", "comparison", F.lit("").alias("head")))
    together = rows.repartition("component").sortWithinPartitions("component", F.length("head").desc(), "head")
    settled = _whole(save(mapped(together, _settling(asked), SETTLED), "settled"))
    return Relations(_table(settled, "relations"), _table(settled, "stories"), _table(settled, "documents"))


def ordered(column: str) -> Column:
    """A text as bytes in the order of its UTF-16 code units, in which the command compares keys."""
    return F.encode(F.col(column), "UTF-16BE")


def candidates(keys: DataFrame, joining: Mapping[str, Any]) -> DataFrame:
    """The pairs that are worth to be compared: `a`, `b`, and what they are ordered by.

    keys: `kind` and `hash` of every key of every document, each once, with the document's `key` and `order`.
    """
    kinds = {each["kind"]: each for each in joining["kinds"]}
    most = _by_kind({kind: each.get("most", 2**62) for kind, each in kinds.items()})
    worth = _by_kind({kind: each["worth"] for kind, each in kinds.items()})
    counts = keys.groupBy("kind", "hash").agg(F.count("*").alias("holders"))
    wanted = counts.where((F.col("holders") > 1) & (F.col("holders") <= most))
    place = Window.partitionBy("kind", "hash").orderBy("order")
    placed = keys.join(wanted, ["kind", "hash"]).withColumn("place", F.row_number().over(place))
    # Under a key of many documents the first ones alone are paired with all, so that the pairs grow as the documents do.
    first = placed.where((F.col("holders") <= joining["allWithAll"]) | (F.col("place") <= joining["hubs"]))
    one = first.select("kind", "hash", F.col("key").alias("a"), F.col("order").alias("order_a"), F.col("place").alias("place_a"))
    other = placed.select("kind", "hash", F.col("key").alias("b"), F.col("order").alias("order_b"), "place")
    met = one.join(other, ["kind", "hash"]).where(F.col("place_a") < F.col("place"))
    summed = met.groupBy("a", "b", "order_a", "order_b").agg(F.sum(worth).alias("worth"))
    shingles = F.floor(F.col("worth") / joining["perShingle"])
    marks = F.col("worth") % joining["perShingle"]
    is_worthwhile = (shingles >= joining["leastShingles"]) | (marks >= joining["leastMarks"])
    return _closest(summed.where(is_worthwhile), joining["mostPartners"])


def _closest(pairs: DataFrame, most: int) -> DataFrame:
    """The pairs that are among the closest of one of their documents: by worth, and by the order of the other document."""
    ends = (F.struct(F.col(f"order_{one}").alias("end"), F.col(f"order_{other}").alias("partner")) for one, other in ("ab", "ba"))
    both = pairs.withColumn("side", F.explode(F.array(*ends)))
    place = Window.partitionBy("side.end").orderBy(F.desc("worth"), "side.partner")
    chosen = both.withColumn("place", F.row_number().over(place)).where(F.col("place") <= most)
    return chosen.select("a", "b", "order_a", "order_b").distinct()


def _by_kind(numbers: Mapping[str, int]) -> Column:
    found = F.lit(None).cast("long")
    for kind, number in numbers.items():
        found = F.when(F.col("kind") == kind, F.lit(number).cast("long")).otherwise(found)
    return found


def _one_of_each(sketches: DataFrame) -> DataFrame:
    """Of several documents with one key, the one whose capture has the greatest digest."""
    newest = Window.partitionBy("key").orderBy(F.desc("sha256"), F.desc("document"))
    return sketches.withColumn("number", F.row_number().over(newest)).where("number = 1").drop("number")


def _keys(documents: DataFrame) -> DataFrame:
    each = documents.select("key", ordered("key").alias("order"), F.explode(F.array_distinct("keys")).alias("each"))
    return each.select("each.kind", "each.hash", "key", "order")


def _compared(pairs: DataFrame, documents: DataFrame, named: DataFrame, asking: Asking) -> DataFrame:
    texts = documents.select("key", "document")
    one = texts.select(F.col("key").alias("a"), F.col("document").alias("text_a"))
    other = texts.select(F.col("key").alias("b"), F.col("document").alias("text_b"))
    component = named.select(F.col("key").alias("a"), "component")
    rows = pairs.select("a", "b").join(component, "a").join(one, "a").join(other, "b")
    # Pairs of one document in a row, so that its text is sent and read once for many of them.
    return mapped(rows.sortWithinPartitions("component", "a", "b"), _comparing(asking), COMPARISONS)


def _sketching(asking: Asking) -> Callable[[Iterator[Row]], Iterator[Mapping[str, Any]]]:
    def rows_of(rows: Iterator[Row]) -> Iterator[Mapping[str, Any]]:
        requests = (Document(row["audit"].encode("utf-8"), id=row["key"], more={"request": "sketch"}) for row in rows)
        for reply in desk_of(asking).ask_all(requests):
            if reply.status != "sketch":
                yield {"key": reply.key, "sha256": "", "reason": _reason(reply)}
            elif "head" in reply.raw:
                keys = [{"kind": kind, "hash": number} for kind, number in reply.raw.get("keys", [])]
                texts = {"head": reply.text("head"), "document": reply.text("document")}
                yield {"key": reply.raw["head"]["id"], "sha256": reply.raw["sha256"], **texts, "keys": keys}

    return rows_of


def _comparing(asking: Asking) -> Callable[[Iterator[Row]], Iterator[Mapping[str, Any]]]:
    def rows_of(rows: Iterator[Row]) -> Iterator[Mapping[str, Any]]:
        waiting: List[List[Tuple[str, str, str]]] = []

        def requests() -> Iterator[Document]:
            for chunk in _chunks(rows, _PAIRS):
                waiting.append([(row["component"], row["a"], row["b"]) for row in chunk])
                yield Document(_pairs_body(chunk), more={"request": "compare"})

        for reply in desk_of(asking).ask_all(requests()):
            pairs = waiting.pop(0)
            if reply.status != "compared":
                component, a, b = pairs[0]
                yield {"component": component, "a": a, "b": b, "reason": _reason(reply)}
                continue
            found = frames.elements(reply.text("comparisons") or "[]")
            for (component, a, b), comparison in zip(pairs, found):
                yield {"component": component, "a": a, "b": b, "comparison": comparison}

    return rows_of


def _pairs_body(rows: List[Row]) -> bytes:
    """Documents of pairs, each once, and the pairs by their places."""
    places: Dict[str, int] = {}
    texts: List[str] = []
    pairs: List[List[int]] = []
    for row in rows:
        pair = []
        for side in ("a", "b"):
            key = row[side]
            if key not in places:
                places[key] = len(texts)
                texts.append(row[f"text_{side}"])
            pair.append(places[key])
        pairs.append(pair)
    return f'{{"documents":[{",".join(texts)}],"pairs":{json.dumps(pairs)}}}'.encode("utf-8")


def _settling(asking: Asking) -> Callable[[Iterator[Row]], Iterator[Mapping[str, Any]]]:
    def rows_of(rows: Iterator[Row]) -> Iterator[Mapping[str, Any]]:
        waiting: List[str] = []

        def requests() -> Iterator[Document]:
            for component, members in groupby(rows, lambda row: str(row["component"])):
                waiting.append(component)
                yield Document(_component_body(members), more={"request": "settle"})

        for reply in desk_of(asking).ask_all(requests()):
            component = waiting.pop(0)
            if reply.status != "settled":
                yield {"component": component, "kind": "", "reason": _reason(reply)}
                continue
            for kind in ("relations", "stories", "documents"):
                for record in frames.elements(reply.text(kind) or "[]"):
                    yield {"component": component, "kind": kind, "record": record}

    return rows_of


def _component_body(rows: Iterator[Row]) -> bytes:
    heads: List[str] = []
    comparisons: List[str] = []
    for row in rows:
        (heads if row["head"] else comparisons).append(row["head"] or row["comparison"])
    return f'{{"heads":[{",".join(heads)}],"comparisons":[{",".join(comparisons)}]}}'.encode("utf-8")


def _table(settled: DataFrame, kind: str) -> DataFrame:
    schema = {"relations": RELATIONS, "stories": STORIES, "documents": GROUPS}[kind]

    def rows_of(rows: Iterator[Row]) -> Iterator[Mapping[str, Any]]:
        for row in rows:
            yield settled_rows(kind, row["record"])

    return mapped(settled.where(F.col("kind") == kind).select("record"), rows_of, schema)


def _whole(frame: DataFrame) -> DataFrame:
    """The frame, in which every step was answered. Raises `RelationsFailed` otherwise."""
    failed = frame.where("reason is not null")
    first = failed.select("reason").first()
    if first is not None:
        raise RelationsFailed(
            f"{failed.count()} requests were not answered, the first one since: {first.reason}. "
            "A component that is too large for one request needs more `--most-bytes`"
        )
    return frame


def _reason(reply: Any) -> str:
    rule, reason = failure(reply)
    return f"{rule}: {reason} ({reply.key})"


def _chunks(rows: Iterator[Row], size: int) -> Iterator[List[Row]]:
    chunk: List[Row] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
