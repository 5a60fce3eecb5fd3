"""The figures of a report, counted in tables."""

from dataclasses import asdict
from typing import Any, Dict, List

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from .asking import Tally
from .report import Report

_SLOWEST = 10
_MICROSECONDS = 1_000_000


def report_of(results: DataFrame, *, inputs: int, documents: int, asked: int, tally: Tally) -> Report:
    """The report on results.

    asked: documents that were asked about in this run.
    """
    cpu = F.percentile("cpu", F.array(F.lit(0.5), F.lit(0.99)))
    totals = results.agg(
        F.coalesce(F.sum("size"), F.lit(0)).alias("size"),
        F.coalesce(F.sum("cpu"), F.lit(0)).alias("cpu"),
        F.count(F.when(F.col("status") == "article", 1)).alias("articles"),
        cpu.alias("shares"),
    ).first()
    assert totals is not None
    p50, p99 = totals.shares or (0, 0)
    rejects = results.where("status != 'article'").groupBy("status", "rule").count().collect()
    slowest = results.where("cpu is not null").orderBy(F.desc("cpu"), "key").select("key", "cpu").limit(_SLOWEST).collect()
    return Report(
        inputs=inputs,
        repeated=inputs - documents,
        documents=documents,
        articles=int(totals.articles),
        asked=asked,
        size=int(totals["size"]),
        rejects=sorted(((row.status, row.rule, row["count"]) for row in rejects), key=lambda row: (-row[2], row[0], row[1])),
        p50=p50 / 1000,
        p99=p99 / 1000,
        cpu=int(totals.cpu) / _MICROSECONDS,
        slowest=[(row.key, row.cpu / 1000) for row in slowest],
        processes=asdict(tally),
    )


def counted(frame: DataFrame, column: str) -> Dict[str, int]:
    """Rows by the value of a column, the most frequent first."""
    rows: List[Any] = frame.groupBy(column).count().collect()
    return {str(row[0]): int(row[1]) for row in sorted(rows, key=lambda row: (-row[1], str(row[0])))}
