"""Inputs of any kind as documents with their keys, before a worker is asked about one."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence, Tuple

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import BinaryType, LongType, StringType, StructField, StructType

from . import storage
from .batches import Row, mapped
from .files import BytesFile, RangeFile, is_gzip
from .plan import RANGE_BYTES, ranges_of
from .records import MEANT, Damaged, Edge, LineReader, RangeReader, Record, document_in, mismatches
from .tables import DOCUMENTS

KINDS = ("warc", "jsonl", "parquet", "text")
#: Columns of a frame that are fields of a capture (`schemas/capture.schema.json`).
CAPTURE_FIELDS = (
    *("url", "text", "html", "mediaType", "headline", "description", "authors", "datePublished", "dateModified"),
    *("language", "section", "keywords", "publisher", "image", "capturedAt"),
)
_BODIES = ("html", "text")
#: Bytes of a record that are kept when all are.
_ALL = 1 << 62

_RANGES = StructType(
    [
        *(StructField(name, StringType(), False) for name in ("uri", "name")),
        *(StructField(name, LongType(), False) for name in ("start", "end")),
        StructField("first", LongType(), True),
    ]
)
_INDEX = StructType([*DOCUMENTS.fields, StructField("edge", StringType(), True)])


@dataclass(frozen=True)
class Inputs:
    """What is to be read.

    paths: any paths or patterns of Hadoop.
    kind: one of `KINDS`.
    id: what a document is called by: a column, a member of a line, or a field of a WARC header; without it, or where it has
        no value, the path and the offset of the document.
    whole: let Spark read whole files, also where Arrow reads ranges of them.
    """

    paths: Sequence[str]
    kind: str
    id: Optional[str] = None
    whole: bool = False
    range_bytes: int = RANGE_BYTES


def documents_in(spark: SparkSession, inputs: Inputs, work: str) -> DataFrame:
    """The documents of inputs, as in `DOCUMENTS`.

    work: a folder for what was found in files.

    Raises `ValueError` for a kind that there is not, and `FileNotFoundError` for a path without files.
    """
    if inputs.kind not in KINDS:
        raise ValueError(f"Expected one of {', '.join(KINDS)} as the kind of the input, found `{inputs.kind}`")
    files = storage.listed(spark, inputs.paths)
    if inputs.kind == "parquet":
        return _rows_of_parquet(spark, inputs, files)
    if inputs.kind == "text":
        return _texts(spark, inputs, files)
    if inputs.whole or not storage.can_open(files[0].uri):
        return _whole_files(spark, inputs, files)
    return _ranges(spark, inputs, files, work)


def documents_of(frame: DataFrame, key: str) -> DataFrame:
    """The rows of a frame as documents: columns with the names of fields of a capture, bytes in `html` or `text` too.

    Raises `ValueError` when there is no such key, or neither `html` nor `text`. A row without a key fails its task.
    """
    if key not in frame.columns:
        raise ValueError(f"There is no column `{key}` for the keys; the columns are {', '.join(frame.columns)}")
    name = F.coalesce(F.col(f"`{key}`").cast("string"), F.raise_error(F.lit(f"A row has no key in the column `{key}`")))
    return _captures(frame, name, name)


def _captures(frame: DataFrame, key: Any, place: Any) -> DataFrame:
    known = [name for name in CAPTURE_FIELDS if name in frame.columns]
    bodies = [name for name in _BODIES if name in frame.columns]
    if not bodies:
        raise ValueError(f"There is no column `html` or `text`; the columns are {', '.join(frame.columns)}")
    raw = [name for name in bodies if isinstance(frame.schema[name].dataType, BinaryType)]
    texts = [name for name in known if name not in raw]
    line = F.encode(F.to_json(F.struct(*texts)), "UTF-8") if texts else F.lit(None)
    header, body = F.lit('{"container":"jsonl"}'), line
    # Bytes are a document with their own charset. Text beside them is left out where there are bytes.
    others = [name for name in texts if name not in _BODIES]
    for name in reversed(raw):
        kind = F.lit("text/html" if name == "html" else "text/plain")
        media = F.coalesce(F.col("mediaType"), kind) if "mediaType" in others else kind
        rest = [F.col(other) for other in others if other != "mediaType"]
        there = F.col(name).isNotNull()
        header = F.when(there, F.to_json(F.struct(*rest, media.alias("mediaType")))).otherwise(header)
        body = F.when(there, F.col(name)).otherwise(body)
    found = frame.select(key.alias("key"), place.alias("place"), header.alias("header"), body.alias("body"))
    return _with_digests(found)


def _with_digests(frame: DataFrame) -> DataFrame:
    """The same rows as documents: with sizes, and digests of header and body."""
    zero = F.lit(bytearray(b"\0"))
    body = F.coalesce(F.col("body"), F.lit(bytearray()))
    rest = [name for name in DOCUMENTS.names if name not in ("key", "place", "sha256", "size", "header", "body")]
    kinds = {field.name: field.dataType for field in DOCUMENTS.fields}
    return frame.select(
        F.coalesce(F.col("key"), F.col("place")).alias("key"),
        F.col("place"),
        F.sha2(F.concat(F.encode(F.col("header"), "UTF-8"), zero, body), 256).alias("sha256"),
        F.length(body).cast("long").alias("size"),
        F.col("header"),
        body.alias("body"),
        *(F.lit(None).cast(kinds[name]).alias(name) for name in rest),
    )


def _names(spark: SparkSession, files: Sequence[storage.InputFile]) -> DataFrame:
    rows = [(file.uri, file.name) for file in files]
    return spark.createDataFrame(rows, "uri string, name string")


def _called(frame: DataFrame, spark: SparkSession, files: Sequence[storage.InputFile], path: str) -> DataFrame:
    """A frame with the names of its files; Spark may write their paths with other slashes."""

    def plain(column: Any) -> Any:
        return F.regexp_replace(column, "^(\\w+):/+", "$1:/")

    named = _names(spark, files).withColumn("plain", plain(F.col("uri"))).drop("uri")
    return frame.withColumn("plain", plain(F.url_decode(F.regexp_replace(F.col(path), "\\+", "%2B")))).join(
        F.broadcast(named), "plain"
    )


def _rows_of_parquet(spark: SparkSession, inputs: Inputs, files: Sequence[storage.InputFile]) -> DataFrame:
    frame = spark.read.option("recursiveFileLookup", "true").parquet(*inputs.paths)
    if inputs.id is not None and inputs.id not in frame.columns:
        raise ValueError(f"There is no column `{inputs.id}`; the columns are {', '.join(frame.columns)}")
    placed = frame.withColumn("_path", F.col("_metadata.file_path")).withColumn("_row", F.col("_metadata.row_index"))
    named = _called(placed, spark, files, "_path")
    place = F.concat(F.col("name"), F.lit("@"), F.col("_row").cast("string"))
    key = F.lit(None).cast("string") if inputs.id is None else F.col(f"`{inputs.id}`").cast("string")
    return _captures(named, key, place)


def _files_of_spark(spark: SparkSession, inputs: Inputs, files: Sequence[storage.InputFile]) -> DataFrame:
    frame = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(list(inputs.paths))
    plain = F.regexp_replace(F.col("path"), "^(\\w+):/+", "$1:/")
    named = _names(spark, files).withColumn("plain", F.regexp_replace(F.col("uri"), "^(\\w+):/+", "$1:/")).drop("uri")
    found = frame.withColumn("plain", plain).join(F.broadcast(named), "plain").select("name", "content")
    # The reader of Spark passes over files without a byte.
    empty = [(file.name, bytearray()) for file in files if file.size == 0]
    return found.union(spark.createDataFrame(empty, found.schema)) if empty else found


def _texts(spark: SparkSession, inputs: Inputs, files: Sequence[storage.InputFile]) -> DataFrame:
    """Each file is a document, whose bytes decide what it is; decompressed when its name ends in `.gz`."""
    frame = _files_of_spark(spark, inputs, files)
    if any(file.name.endswith(".gz") for file in files):
        return mapped(frame, _decompressed, DOCUMENTS)
    return _with_digests(
        frame.select(
            F.col("name").alias("key"), F.col("name").alias("place"), F.lit("{}").alias("header"), F.col("content").alias("body")
        )
    )


def _decompressed(rows: Iterator[Row]) -> Iterator[Mapping[str, Any]]:
    for row in rows:
        damage: Optional[str] = None
        body = b""
        try:
            body = document_in(row["content"], row["name"])
        except Damaged as error:
            damage = str(error)
        digest = hashlib.sha256(row["content"] if damage else body).hexdigest()
        known = {"key": row["name"], "place": row["name"], "sha256": digest, "size": len(body)}
        yield {**known, "header": "{}", "body": body, "damage": damage}


def _whole_files(spark: SparkSession, inputs: Inputs, files: Sequence[storage.InputFile]) -> DataFrame:
    """Records of files that Spark reads as a whole, through the readers of Hadoop: any file system, a task a file."""
    kind, id_field = inputs.kind, inputs.id
    spread = _files_of_spark(spark, inputs, files).repartition(len(files))

    def rows_of(rows: Iterator[Row]) -> Iterator[Mapping[str, Any]]:
        for row in rows:
            file = BytesFile(row["content"])
            for record in _reader(file, row["name"], 0, file.size, None, kind, _ALL):
                found = _document(record, row["name"], kind, id_field)
                if found is not None:
                    header = json.dumps({"container": kind})
                    yield {**found, "header": header, "body": record.body if record.body is not None else b""}

    return mapped(spread, rows_of, DOCUMENTS)


def _ranges(spark: SparkSession, inputs: Inputs, files: Sequence[storage.InputFile], work: str) -> DataFrame:
    """Records of files that are read by ranges. They are only counted and digested here; the task that asks reads them again."""
    cut = inputs.kind == "warc"
    listed = [(file.uri, file.name, file.size, cut or not file.name.endswith(".gz")) for file in files]
    ranges = ranges_of(listed, inputs.range_bytes)
    firsts: Dict[Tuple[str, int], int] = {}
    for attempt in range(len(ranges) + 1):
        path = storage.joined(work, f"index-{attempt}")
        _indexed(spark, inputs, [(each, firsts.get((each.name, each.start))) for each in ranges], path)
        index = spark.read.schema(_INDEX).parquet(path)
        edges = [Edge(*json.loads(row.edge)) for row in index.where("edge is not null").select("edge").collect()]
        wrong = mismatches(edges)
        if not wrong:
            return index.where("edge is null").drop("edge")
        firsts.update({(name, start): first for name, start, first in wrong})
    raise RuntimeError("Records could not be told apart; read whole files (`--whole`)")


def _indexed(spark: SparkSession, inputs: Inputs, ranges: List[Tuple[Any, Optional[int]]], path: str) -> None:
    kind, id_field = inputs.kind, inputs.id
    rows = [(each.uri, each.name, each.start, each.end, first) for each, first in ranges]
    frame = spark.createDataFrame(spark.sparkContext.parallelize(rows, max(1, len(rows))), _RANGES)

    def rows_of(given: Iterator[Row]) -> Iterator[Mapping[str, Any]]:
        for each in given:
            file = storage.opened(each["uri"])
            gzip = is_gzip(file, each["name"])
            # To find an id, a line has to be read as a whole; the header of a WARC record always is.
            most = _ALL if kind == "jsonl" and id_field is not None else 0
            reader = _reader(file, each["name"], each["start"], each["end"], each["first"], kind, most)
            for record in reader:
                found = _document(record, each["name"], kind, id_field)
                if found is not None:
                    yield {**found, "uri": each["uri"], "kind": kind, "gzip": gzip}
            if isinstance(reader, RangeReader):
                edge = Edge(each["name"], each["start"], each["end"], reader.first, reader.next)
                yield {"key": "", "place": "", "sha256": "", "size": 0, "edge": json.dumps(edge)}

    mapped(frame, rows_of, _INDEX).write.mode("overwrite").parquet(path)


def _reader(file: RangeFile, name: str, start: int, end: int, first: Optional[int], kind: str, most: int) -> Any:
    gzip = is_gzip(file, name)
    if kind == "warc":
        return RangeReader(file, start, end, gzip=gzip, first=first, most=most)
    return LineReader(file, start, end, gzip=gzip, most=most)


def _document(record: Record, name: str, kind: str, id_field: Optional[str]) -> Optional[Dict[str, Any]]:
    """The row of a record; None of one that is no capture by its type."""
    if record.damage is None and record.fields.get("warc-type", "").lower() not in MEANT:
        return None
    place = f"{name}@{record.place}"
    return {
        "key": _id_of(record, kind, id_field) or place,
        "place": place,
        "sha256": record.sha256,
        "size": record.size,
        "offset": record.offset,
        "inner": record.inner,
        "damage": record.damage,
    }


def _id_of(record: Record, kind: str, id_field: Optional[str]) -> Optional[str]:
    if id_field is None:
        return None
    if kind == "warc":
        return record.fields.get(id_field.lower())
    try:
        value = json.loads(record.body or b"null")
    except ValueError:
        return None
    found = value.get(id_field) if isinstance(value, dict) else None
    return str(found) if isinstance(found, (str, int)) and not isinstance(found, bool) else None
