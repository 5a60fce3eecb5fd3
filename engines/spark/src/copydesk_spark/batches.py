"""Rows of Spark as Arrow hands them to Python, and back."""

from typing import Any, Callable, Dict, Iterable, Iterator, List, Mapping

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql.types import (
    ArrayType,
    BinaryType,
    BooleanType,
    DataType,
    DoubleType,
    IntegerType,
    LongType,
    StringType,
    StructType,
    TimestampType,
)

Row = Dict[str, Any]

#: A batch is handed on when it has so many rows, or so many characters and bytes.
_MOST_ROWS = 256
_MOST_SIZE = 8 << 20


def mapped(frame: DataFrame, rows_of: Callable[[Iterator[Row]], Iterable[Mapping[str, Any]]], schema: StructType) -> DataFrame:
    """A frame whose rows are made of those of each partition, in order. Absent members are null."""

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        yield from _batched(rows_of(_rows(batches)), pa.schema(_fields(schema)))

    return frame.mapInArrow(run, schema)


_PLAIN = {
    StringType: pa.string(),
    BinaryType: pa.binary(),
    BooleanType: pa.bool_(),
    IntegerType: pa.int32(),
    LongType: pa.int64(),
    DoubleType: pa.float64(),
    TimestampType: pa.timestamp("us", tz="UTC"),
}


def _fields(schema: StructType) -> List[Any]:
    return [pa.field(field.name, _arrow(field.dataType), field.nullable) for field in schema.fields]


def _arrow(kind: DataType) -> Any:
    """A type of our tables as Arrow has it."""
    if isinstance(kind, ArrayType):
        return pa.list_(pa.field("element", _arrow(kind.elementType), kind.containsNull))
    if isinstance(kind, StructType):
        return pa.struct(_fields(kind))
    return _PLAIN[type(kind)]


def _rows(batches: Iterator[pa.RecordBatch]) -> Iterator[Row]:
    for batch in batches:
        # One row after another: a batch of documents as objects of Python would be twice as large.
        for number in range(batch.num_rows):
            yield {name: column[number].as_py() for name, column in zip(batch.schema.names, batch.columns)}


def _batched(rows: Iterable[Mapping[str, Any]], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    waiting, size = [], 0
    for row in rows:
        waiting.append(dict(row))
        size += sum(len(value) for value in row.values() if isinstance(value, (str, bytes)))
        if len(waiting) >= _MOST_ROWS or size >= _MOST_SIZE:
            yield pa.RecordBatch.from_pylist(waiting, schema=schema)
            waiting, size = [], 0
    if waiting:
        yield pa.RecordBatch.from_pylist(waiting, schema=schema)
