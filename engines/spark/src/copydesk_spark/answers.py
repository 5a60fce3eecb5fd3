"""Documents asked about: in tasks of even size, by one worker a core."""

import hashlib
import json
from collections import deque
from typing import Any, Deque, Dict, Iterator, List, Mapping, Optional, Tuple, Union

from copydesk_client import Document
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from . import storage
from .asking import Asking, Tally, desk_of
from .batches import Row, mapped
from .plan import BIG_BYTES, tasks_of
from .records import Damaged, LineFile, MemberFile
from .tables import DOCUMENTS, RESULTS, damaged_row, result_row

#: Bytes that a record may have beside its document.
_BESIDE = 1 << 20


class Accumulated:
    """What became of processes in all tasks, also in those that were done twice."""

    def __init__(self, context: Any) -> None:
        self._names = [*Tally().__dict__]
        self._counts = {name: context.accumulator(0) for name in self._names}

    def add(self, tally: Tally) -> None:
        for name in self._names:
            self._counts[name].add(getattr(tally, name))

    def value(self) -> Tally:
        return Tally(**{name: int(self._counts[name].value) for name in self._names})


def spread(documents: DataFrame, sizes: Optional[DataFrame] = None) -> DataFrame:
    """The same documents in tasks of even size, each big one in a task of its own.

    sizes: a frame with the `size` of every document, which is read instead of the documents where it is there.
    """
    spark = documents.sparkSession
    cores = spark.sparkContext.defaultParallelism
    is_big = F.col("size") >= BIG_BYTES
    bytes_of_small = F.coalesce(F.sum(F.when(~is_big, F.col("size"))), F.lit(0))
    found = (documents if sizes is None else sizes).agg(F.count(F.when(~is_big, 1)), bytes_of_small, F.count(F.when(is_big, 1)))
    count, size, bigs = found.first() or (0, 0, 0)
    tasks = tasks_of(int(count), int(size), cores)
    first = documents.select("uri").first()
    small = documents.where(~is_big)
    if first is not None and first.uri is not None:
        # What stands side by side in a file is read by one task, in its order.
        small = small.repartitionByRange(tasks, "uri", "offset", "inner").sortWithinPartitions("uri", "offset", "inner")
    else:
        small = small.repartition(tasks)
    if bigs == 0:
        return small
    alone = documents.where(is_big).rdd.zipWithIndex().map(lambda pair: (pair[1], pair[0])).partitionBy(bigs, lambda number: int(number)).values()
    return small.union(spark.createDataFrame(alone, DOCUMENTS))


def answered(documents: DataFrame, asking: Asking, version: str, accumulated: Optional[Accumulated] = None) -> DataFrame:
    """What became of each document, as in `RESULTS`."""

    def rows_of(rows: Iterator[Row]) -> Iterator[Mapping[str, Any]]:
        desk = desk_of(asking)
        before = Tally(**desk.tally.__dict__)
        try:
            yield from _answers(rows, desk, asking, version)
        finally:
            if accumulated is not None:
                accumulated.add(desk.tally.minus(before))

    return mapped(documents, rows_of, RESULTS)


def _answers(rows: Iterator[Row], desk: Any, asking: Asking, version: str) -> Iterator[Mapping[str, Any]]:
    waiting: Deque[Row] = deque()
    unread: Deque[Row] = deque()
    reader = Reader()

    def requests() -> Iterator[Document]:
        for row in rows:
            found = reader.request(row, asking.most_bytes)
            if isinstance(found, str):
                unread.append({**row, "damage": found})
            else:
                waiting.append({**row, "body": None})
                yield found

    for reply in desk.ask_all(requests()):
        yield result_row(reply, waiting.popleft(), version)
        while unread:
            yield damaged_row(unread.popleft(), version)
    while unread:
        yield damaged_row(unread.popleft(), version)


class Reader:
    """Makes requests of documents, and reads those that stand in files."""

    def __init__(self) -> None:
        self._uri = ""
        self._file: Union[MemberFile, LineFile, None] = None

    def request(self, row: Mapping[str, Any], most: int) -> Union[Document, str]:
        """The request for a document; a sentence when it cannot be read."""
        if row["damage"] is not None:
            return str(row["damage"])
        if row["size"] > most + _BESIDE:
            return f"The document has {row['size']} bytes, more than {most}"
        if row["uri"] is None:
            return Document(row["body"], id=row["key"], more=json.loads(row["header"]))
        try:
            body = self._body(row)
        except (OSError, Damaged) as error:
            return f"The document cannot be read: {error}"
        if hashlib.sha256(body).hexdigest() != row["sha256"]:
            return "The file was changed while it was read"
        return Document(body, id=row["key"], more={"container": row["kind"]})

    def _body(self, row: Mapping[str, Any]) -> bytes:
        if self._uri != row["uri"] or self._file is None:
            reader = MemberFile if row["kind"] == "warc" else LineFile
            self._file = reader(storage.opened(row["uri"]), row["gzip"])
            self._uri = row["uri"]
        return self._file.read(row["offset"], row["inner"], row["size"])
