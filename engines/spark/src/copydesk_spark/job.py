"""The job: inputs to tables.

    spark-submit engines/spark/src/copydesk_spark/submit.py --in hdfs:///crawl --kind warc --out hdfs:///news
"""

import argparse
import hashlib
import json
import re
import shlex
import sys
from dataclasses import dataclass, field, replace
from typing import Any, Optional, Sequence

from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from . import storage
from .answers import Accumulated, answered, spread
from .asking import Asking, about
from .figures import counted, report_of
from .inputs import KINDS, Inputs, documents_in
from .relations import RelationsFailed, relate_audits
from .report import Report
from .tables import ARTICLES, AUDITS, REJECTS, RESULTS

#: Where a job keeps what was done, below its output.
STATE = "_copydesk"
_EXAMPLES = 5
#: Tables that a run may leave out.
_OTHER_TABLES = ("audits", "relations", "stories", "groups")
#: How an error of the client stands in what Spark says of a task.
_CLIENT_ERROR = re.compile(r"CopydeskError: (.+)")


class CountsDiffer(Exception):
    """Documents and results do not add up."""


@dataclass(frozen=True)
class Job:
    """What is done, and where the tables go."""

    inputs: Inputs
    out: str
    asking: Asking = field(default_factory=Asking)
    #: Whether relations are looked for; they need audits.
    relate: bool = False


def run(spark: SparkSession, job: Job) -> Report:
    """Do what is new or changed, and write the tables anew.

    Raises `CountsDiffer` when a document has no result, or several.
    """
    context: Any = spark.sparkContext
    asking = job.asking
    known = context.parallelize([0], 1).map(lambda _: about(asking)).first()
    version = version_of(known, asking)
    state = storage.joined(job.out, STATE)
    number = 1 + max([0, *(int(name[4:]) for name in storage.children(spark, storage.joined(state, "results")))])
    work = storage.joined(state, "work")
    storage.remove(spark, work)
    found = documents_in(spark, job.inputs, work)
    index = _saved(spark, found.select("key", "place", "sha256", "size"), storage.joined(work, "documents"))
    inputs = index.count()
    wanted = index.select("key", "sha256").distinct()
    documents = wanted.count()
    done = _results(spark, state, version)
    todo, sizes = found, index.dropDuplicates(["key", "sha256"])
    if inputs > documents:
        todo = todo.dropDuplicates(["key", "sha256"])
    if done is not None:
        known_keys = done.select("key", "sha256")
        todo, sizes = (frame.join(known_keys, ["key", "sha256"], "left_anti") for frame in (todo, sizes))
    asked = sizes.count()
    accumulated = Accumulated(context)
    if asked > 0 or done is None:
        results = answered(spread(todo.select(*found.columns), sizes), asking, version, accumulated)
        results.write.parquet(storage.joined(state, "results", f"run={number}"))
    everything = _results(spark, state, version)
    assert everything is not None
    check_counts(wanted, everything.select("key", "sha256"))
    # What is no longer among the inputs stays in the state alone.
    current = everything
    if everything.count() != documents:
        current = everything.join(wanted, ["key", "sha256"], "left_semi")
    _write_tables(current, job)
    report = report_of(current, inputs=inputs, documents=documents, asked=asked, tally=accumulated.value())
    if job.relate:
        report = replace(report, relations=_relate(spark, job, known["joining"], work))
    storage.write_text(spark, storage.joined(state, "report.json"), report.json())
    storage.remove(spark, work)
    return report


def version_of(known: Any, asking: Asking) -> str:
    """The version of what a worker gives: a digest of what it is made of and of the options."""
    text = json.dumps([known["maker"], asking.identity()], sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def check_counts(wanted: DataFrame, results: DataFrame) -> None:
    """Raises `CountsDiffer` when a document has no result, or several.

    Both frames: `key` and `sha256`.
    """
    counts = results.groupBy("key", "sha256").agg(F.count("*").alias("results"))
    missing = wanted.join(counts, ["key", "sha256"], "left_anti")
    several = counts.join(wanted, ["key", "sha256"], "left_semi").where("results > 1")
    lacking, doubled = missing.count(), several.count()
    if lacking == 0 and doubled == 0:
        return
    examples = [row.key for row in missing.union(several.select("key", "sha256")).select("key").limit(_EXAMPLES).collect()]
    raise CountsDiffer(
        f"Of {wanted.count():,} documents {lacking:,} have no result and {doubled:,} have several, such as {', '.join(examples)}"
    )


def _results(spark: SparkSession, state: str, version: str) -> Optional[DataFrame]:
    """The results of runs that were completed; None without any."""
    folder = storage.joined(state, "results")
    runs = [storage.joined(folder, name) for name in storage.children(spark, folder)]
    whole = [path for path in runs if storage.exists(spark, storage.joined(path, "_SUCCESS"))]
    if not whole:
        return None
    return spark.read.schema(RESULTS).parquet(*whole).where(F.col("version") == version)


def _saved(spark: SparkSession, frame: DataFrame, path: str) -> DataFrame:
    frame.write.mode("overwrite").parquet(path)
    return spark.read.schema(frame.schema).parquet(path)


def _write_tables(current: DataFrame, job: Job) -> None:
    tables = {
        "articles": current.where("status = 'article'").select(*ARTICLES.names),
        "rejects": current.where("status != 'article'").select(*REJECTS.names),
    }
    if job.asking.audit:
        tables["audits"] = current.where("audit is not null").select(*AUDITS.names)
    for name, table in tables.items():
        table.write.mode("overwrite").parquet(storage.joined(job.out, name))
    # Tables of an earlier run that are not wanted any more would tell of other inputs.
    for name in _OTHER_TABLES:
        if name not in tables:
            storage.remove(current.sparkSession, storage.joined(job.out, name))


def _relate(spark: SparkSession, job: Job, joining: Any, work: str) -> Any:
    audits = spark.read.schema(AUDITS).parquet(storage.joined(job.out, "audits"))
    articles = spark.read.schema(ARTICLES).parquet(storage.joined(job.out, "articles")).select("key", "sha256")
    found = relate_audits(audits.join(articles, ["key", "sha256"], "left_semi"), job.asking, joining, work)
    for name, table in found._asdict().items():
        table.write.mode("overwrite").parquet(storage.joined(job.out, name))
    return counted(spark.read.parquet(storage.joined(job.out, "relations")), "kind")


def parsed(words: Optional[Sequence[str]] = None) -> Job:
    """The job in the words of a command line."""
    parser = argparse.ArgumentParser(prog="copydesk_spark.job", description=(__doc__ or "").splitlines()[0])
    add = parser.add_argument
    add("--in", dest="paths", action="append", required=True, metavar="PATH", help="files, folders or patterns of Hadoop")
    add("--kind", choices=KINDS, required=True, help="what they hold")
    add("--out", required=True, metavar="PATH", help="a folder for the tables, and for what a later run goes on from")
    add("--id", metavar="NAME", help="column, member of a line, or field of a WARC header that names documents")
    add("--whole", action="store_true", help="let Spark read whole files instead of ranges")
    add("--relate", action="store_true", help="find out who copied whom, too")
    add("--no-audits", action="store_true", help="write no audits")
    add("--command", default="copydesk", metavar="WORDS", help="the command, as a shell takes it")
    add("--deadline", type=float, default=Asking.deadline, metavar="SECONDS", help="time that a document may take")
    add("--window", type=int, default=Asking.window, metavar="N", help="documents that are sent before a reply comes")
    add("--most-bytes", type=int, default=Asking.most_bytes, metavar="N", help="the longest document")
    add("--recycle-documents", type=int, default=Asking.recycle_documents, metavar="N", help="then a process is replaced")
    add("--recycle-megabytes", type=int, default=Asking.recycle_megabytes, metavar="N", help="then a process is replaced")
    add("--option", action="append", default=[], metavar="WORD", help="another option of `copydesk worker`: --option=--keep=clean")
    found = parser.parse_args(words)
    if found.relate and found.no_audits:
        parser.error("`--relate` reads audits: leave out `--no-audits`")
    asking = Asking(
        command=tuple(shlex.split(found.command)),
        audit=not found.no_audits,
        deadline=found.deadline,
        window=found.window,
        most_bytes=found.most_bytes,
        recycle_documents=found.recycle_documents,
        recycle_megabytes=found.recycle_megabytes,
        more=tuple(found.option),
    )
    return Job(Inputs(found.paths, found.kind, found.id, found.whole), found.out, asking, found.relate)


def session() -> SparkSession:
    """The session of a job: instants in UTC, and batches of rows that hold documents."""
    return (
        SparkSession.builder.appName("copydesk")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", 64)
        .getOrCreate()
    )


def main(words: Optional[Sequence[str]] = None) -> int:
    job = parsed(words)
    spark = session()
    try:
        report = run(spark, job)
    except (CountsDiffer, RelationsFailed, FileNotFoundError, ValueError) as error:
        print(f"copydesk_spark: {error}", file=sys.stderr)
        return 1
    except PySparkException as error:
        found = _CLIENT_ERROR.search(str(error))
        if found is None:
            raise
        print(f"copydesk_spark: {found.group(1)}", file=sys.stderr)
        return 1
    finally:
        spark.stop()
    sys.stdout.write(report.text())
    return 0


if __name__ == "__main__":
    sys.exit(main())
