"""Checks of the package for Spark with few documents, in one session: kinds of input, broken workers, counts, functions."""

import gzip
import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any, Callable, Dict, List, Tuple

POISON = """
import json, os, struct, sys, time
def frame(stream):
    lengths = stream.read(8)
    if len(lengths) < 8: sys.exit(0)
    header, body = struct.unpack(">II", lengths)
    return json.loads(stream.read(header)), stream.read(body)
while True:
    header, body = frame(sys.stdin.buffer)
    if b"KILL" in body: os.kill(os.getpid(), 9)
    if b"HANG" in body: time.sleep(600)
    if b"MEMORY" in body:
        held = []
        while True: held.append(bytearray(1 << 24))
    if header.get("request") == "counters":
        reply = {"status": "counters", "key": "c", "counters": {}, "messages": []}
    elif header.get("request") == "about":
        reply = {"status": "about", "key": "a", "about": {"maker": {}, "joining": {}}, "messages": []}
    else:
        reply = {"status": "rejected", "key": header["id"], "messages": [{"rule": "made/up", "level": "fail", "reason": "Made up"}]}
    text = json.dumps(reply).encode()
    sys.stdout.buffer.write(struct.pack(">II", len(text), 0) + text)
    sys.stdout.buffer.flush()
"""


def equal(found: Any, expected: Any) -> None:
    if found != expected:
        raise AssertionError(f"Expected {str(expected)[:2000]}, found {str(found)[:2000]}")


def checks(check: Callable[[str], Callable[[Callable[[], None]], None]], work: Path, command: List[str]) -> None:
    os.environ["PYSPARK_SUBMIT_ARGS"] = (
        "--master local[2] --conf spark.ui.enabled=false --conf spark.driver.bindAddress=127.0.0.1 "
        "--conf spark.sql.shuffle.partitions=4 --conf spark.ui.showConsoleProgress=false --conf spark.log.level=ERROR pyspark-shell"
    )
    from copydesk_spark import Asking, Inputs, articles, audits, relate, search, understand
    from copydesk_spark.inputs import documents_in
    from copydesk_spark.job import CountsDiffer, Job, check_counts, run, session

    spark = session()
    asking = Asking(tuple(command))
    folder = work / "small"
    folder.mkdir()

    def done(paths: List[str], kind: str, out: str, **more: Any) -> Dict[str, Any]:
        """The articles of a run by their keys."""
        known = {name: more.pop(name) for name in list(more) if name == "asking"}
        run(spark, Job(Inputs(paths, kind, **more), str(folder / out), known.get("asking", asking)))
        return {row.key: row for row in spark.read.parquet(str(folder / out / "articles")).collect()}

    def index(paths: List[str], kind: str, **more: Any) -> List[Any]:
        found = documents_in(spark, Inputs(paths, kind, **more), str(folder / "index"))
        return sorted(tuple(row) for row in found.select("key", "place", "sha256", "size").collect())

    records = [
        {"id": f"n{number}", "url": f"https://news.example/{number}", "html": page(number), "publisher": "The Example"}
        for number in range(12)
    ]
    from_command = by_command(command, folder, records)

    @check("records are the same however their files are cut, and when Spark reads whole files")
    def _() -> None:
        path = [str(work / "in")]
        whole = index(path, "warc", range_bytes=1 << 40)
        equal(len(whole) > 100, True)
        equal(index(path, "warc", range_bytes=50_000), whole)
        as_read = documents_in(spark, Inputs(path, "warc", whole=True), str(folder / "index"))
        equal(sorted((row.key, row.sha256) for row in as_read.select("key", "sha256").collect()), sorted((row[0], row[2]) for row in whole))

    @check("lines, compressed ones and tables have the articles of the command")
    def _() -> None:
        lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()
        (folder / "lines").mkdir()
        (folder / "lines/a.jsonl").write_bytes(lines[: lines.index(b"\n", len(lines) // 2) + 1])
        (folder / "lines/b.jsonl.gz").write_bytes(gzip.compress(lines[lines.index(b"\n", len(lines) // 2) + 1 :]))
        found = done([str(folder / "lines")], "jsonl", "out-lines", id="id", range_bytes=2000)
        equal({key: row.jsonld for key, row in found.items()}, from_command)
        places = done([str(folder / "lines/*.jsonl")], "jsonl", "out-places", range_bytes=2000)
        equal("a.jsonl@0" in places, True)
        whole = done([str(folder / "lines")], "jsonl", "out-whole", id="id", whole=True)
        equal({key: row.jsonld for key, row in whole.items()}, from_command)
        spark.createDataFrame(records).repartition(3).write.parquet(str(folder / "table"))
        rows = done([str(folder / "table")], "parquet", "out-table", id="id")
        equal({key: row.jsonld for key, row in rows.items()}, from_command)
        unnamed = done([str(folder / "table")], "parquet", "out-rows")
        equal(sorted(row.jsonld for row in unnamed.values()), sorted(from_command.values()))
        equal(all(key.startswith("table/part-") and "@" in key for key in unnamed), True)

    @check("files are documents of their own")
    def _() -> None:
        (folder / "texts/below").mkdir(parents=True)
        (folder / "texts/a page.html").write_text(page(1), encoding="utf-8")
        (folder / "texts/below/b%20.txt").write_text(STORY, encoding="utf-8")
        (folder / "texts/empty.txt").write_text("")
        (folder / "texts/packed.html.gz").write_bytes(gzip.compress(page(2).encode()))
        found = done([str(folder / "texts")], "text", "out-texts")
        equal(sorted(found), ["texts/a page.html", "texts/below/b%20.txt", "texts/packed.html.gz"])
        (reject,) = spark.read.parquet(str(folder / "out-texts/rejects")).collect()
        equal((reject.key, reject.status, bool(reject.reason)), ("texts/empty.txt", "rejected", True))

    @check("functions give articles, search documents and audits of a frame, and relate them")
    def _() -> None:
        frame = spark.createDataFrame(
            [{"key": record["id"], "html": record["html"].encode("utf-8"), "url": record["url"]} for record in records]
        )
        found = {row.key: row for row in articles(frame, asking=asking).collect()}
        equal((len(found), found["n3"].url, found["n3"].title), (12, "https://news.example/3", "Ferry 3 returns to its harbour"))
        equal({json.loads(row.search)["title"] for row in search(frame, asking=asking).collect()}, {row.title for row in found.values()})
        kept = audits(frame, asking=asking).persist()
        equal(kept.count(), 12)
        related = relate(kept, asking=asking, work=str(folder / "relate"))
        equal({row.kind for row in related.relations.collect()} <= {"copy", "excerpt", "rewrite", "event", "quotations"}, True)
        equal(related.groups.count(), 12)
        equal({row.status for row in understand(frame, asking=asking).select("status").collect()}, {"article"})
        try:
            articles(frame, key="nothing")
        except ValueError as error:
            equal("no column `nothing`" in str(error), True)
        else:
            raise AssertionError("Expected an error")

    @check("a document that kills, hangs or fills its worker has its row, and the others have theirs")
    def _() -> None:
        (folder / "poison.py").write_text(POISON)
        (folder / "poisons").mkdir()
        for number in range(40):
            (folder / f"poisons/{number:02}.txt").write_text({7: "KILL", 8: "HANG", 30: "MEMORY"}.get(number, "a story"))
        limited = ("sh", "-c", f"ulimit -v 2000000; exec {sys.executable} {folder}/poison.py")
        broken = Asking(limited, deadline=0.5, grace=3.0)
        run(spark, Job(Inputs([str(folder / "poisons")], "text"), str(folder / "out-poison"), broken))
        rejects = {row.key[-6:-4]: row for row in spark.read.parquet(str(folder / "out-poison/rejects")).collect()}
        equal(len(rejects), 40)
        died = sorted(key for key, row in rejects.items() if row.rule == "client/died")
        equal(died, ["07", "08", "30"])
        equal({rejects[key].status for key in died}, {"error"})
        report = json.loads((folder / "out-poison/_copydesk/report.json").read_text())
        equal(report["processes"]["restarts"] >= 6, True)

    @check("damaged and long documents have their rows")
    def _() -> None:
        (folder / "damaged").mkdir()
        good = gzip.compress((work / "in/more.warc").read_bytes())
        (folder / "damaged/a.warc.gz").write_bytes(good + good[:-30])
        big = {"id": "big", "text": "word " * 400_000}
        (folder / "damaged/b.jsonl").write_text(json.dumps(big) + "\n" + json.dumps(records[0]) + "\nno JSON\n")
        short = Asking(tuple(command), most_bytes=500_000)
        done([str(folder / "damaged/a.warc.gz")], "warc", "out-damaged", asking=short)
        (reject,) = spark.read.parquet(str(folder / "out-damaged/rejects")).collect()
        equal((reject.rule, "cut off" in reject.reason), ("spark/unreadable", True))
        done([str(folder / "damaged/b.jsonl")], "jsonl", "out-long", asking=short)
        rejects = spark.read.parquet(str(folder / "out-long/rejects")).collect()
        equal(sorted(row.rule for row in rejects), ["gather/json", "spark/unreadable"])

    @check("big documents have tasks of their own")
    def _() -> None:
        from pyspark.sql import functions as F

        from copydesk_spark.answers import spread
        from copydesk_spark.inputs import documents_of

        texts = [("small", "a" * 10)] * 20 + [("big", "b" * (5 << 20))] * 3
        frame = spark.createDataFrame([(f"{kind}{number}", text) for number, (kind, text) in enumerate(texts)], "key string, text string")
        placed = spread(documents_of(frame, "key")).select("key", F.spark_partition_id().alias("task")).collect()
        big = [row.task for row in placed if row.key.startswith("big")]
        small = {row.task for row in placed if row.key.startswith("small")}
        equal((len(set(big)), small & set(big)), (3, set()))

    @check("counts that do not add up fail, and say by how much")
    def _() -> None:
        wanted = spark.createDataFrame([("a", "1"), ("b", "2"), ("c", "3")], "key string, sha256 string")
        check_counts(wanted, wanted)
        try:
            check_counts(wanted, spark.createDataFrame([("a", "1"), ("a", "1")], "key string, sha256 string"))
        except CountsDiffer as error:
            equal("Of 3 documents 2 have no result and 1 have several" in str(error), True)
        else:
            raise AssertionError("Expected an error")

    @check("components of many shapes are those of a search")
    def _() -> None:
        from copydesk_spark.components import components
        from copydesk_spark.relations import saver

        dice = random.Random(3)
        edges = [(number, number + 1) for number in range(60)] + [(100, number) for number in range(101, 140)]
        edges += [tuple(sorted(dice.sample(range(200, 400), 2))) for _ in range(150)]
        pairs = [(min(a, b), max(a, b)) for a, b in edges]
        frame = spark.createDataFrame(sorted(set(pairs)), "a long, b long")
        found = {row.node: row.component for row in components(frame, saver(frame, str(folder / "components"))).collect()}
        equal(found, searched(pairs))

    @check("documents with more candidates than they are compared with are compared with those of the command")
    def _() -> None:
        from pyspark.sql import functions as F

        from copydesk_spark.asking import about
        from copydesk_spark.relations import candidates

        related_ones = made_of_one_pool(60)
        kept = audits(spark.createDataFrame(related_ones).withColumnRenamed("id", "key"), asking=asking).persist()
        found = relate(kept, asking=asking, work=str(folder / "close"))
        relations, compared = by_relate(command, folder / "closest", related_ones)
        equal(sorted(plain(row.record) for row in found.relations.collect()), sorted(map(plain, relations)))
        pairs = spark.read.parquet(str(folder / "close/pairs"))
        equal(pairs.count(), compared)
        # The corpus is one in which the choice, and the order of UTF-16 code units, make a difference.
        joining = about(asking.for_relations())["joining"]
        rows = [(*each, row.key) for row in spark.read.parquet(str(folder / "close/sketches")).collect() for each in row.keys or []]
        keys = spark.createDataFrame(sorted(set(rows)), "kind string, hash long, key string")

        def chosen(order: Any, most: int) -> Any:
            made = candidates(keys.withColumn("order", order), {**joining, "mostPartners": most})
            return {frozenset((row.a, row.b)) for row in made.select("a", "b").collect()}

        utf16, utf8 = F.encode("key", "UTF-16BE"), F.encode("key", "UTF-8")
        equal(chosen(utf16, joining["mostPartners"]), {frozenset((row.a, row.b)) for row in pairs.collect()})
        every = chosen(utf16, 60)
        ends = [key for pair in every for key in pair]
        equal(max(ends.count(key) for key in set(ends)) > joining["mostPartners"], True)
        equal(len(every) > compared, True)
        equal(chosen(utf8, joining["mostPartners"]) == chosen(utf16, joining["mostPartners"]), False)

    @check("wrong inputs are told")
    def _() -> None:
        from pyspark.errors import PySparkException

        try:
            articles(spark.createDataFrame([("a", "b"), (None, "c")], "key string, text string"), asking=asking).count()
            raise AssertionError("Expected an error")
        except PySparkException as error:
            equal("A row has no key" in str(error), True)
        for paths, kind, words in (
            (["/nowhere/a"], "warc", "There is no file"),
            ([str(folder / "lines")], "zip", "Expected one of warc, jsonl"),
            ([str(folder / "lines/a.jsonl"), str(folder / "texts/../lines/a.jsonl")], "jsonl", ""),
        ):
            try:
                index(paths, kind)
                equal(words, "")
            except (ValueError, FileNotFoundError) as error:
                equal(words in str(error) and words != "", True)

    spark.stop()


STORY = "Ferry returns to its harbour\n\nBy Ann Alder\n\nThe old ferry came back to its harbour on Friday, the port said.\n"


def page(number: int) -> str:
    return (
        f"<article><h1>Ferry {number} returns to its harbour</h1><p>The ferry “Café {number}” came back to its harbour in Stenmoor on "
        f"Friday after {number} months of repairs, the port of Lower Stenmoor said.</p><p>Captain Ilse Vandam said that the crew of 27 "
        f"had waited for the day since the fire in the engine room.</p></article>"
    )


def made_of_one_pool(count: int) -> List[Dict[str, str]]:
    """Stories that have some sentences of one pool each, so that all of them share some; keys are of several planes of Unicode."""
    dice = random.Random(5)
    whos = ("The port", "A captain", "The council", "One family", "The union", "A judge")
    whats = ("repaired", "inspected", "closed", "reopened", "measured", "painted")
    wheres = ("bridge", "harbour", "school", "library", "market", "station")
    pool = [
        f"{dice.choice(whos)} of Stenmoor {dice.choice(whats)} the {dice.choice(wheres)} beside mill {number} after {number + 7} weeks, "
        f"when {dice.choice(whos).lower()} had {dice.choice(whats)} the other {dice.choice(wheres)} of street {number * 3}."
        for number in range(24)
    ]
    stories = []
    for number in range(count):
        sentences = dice.sample(pool, 8)
        paragraphs = "".join(f"<p>{' '.join(sentences[at : at + 2])}</p>" for at in range(0, 8, 2))
        name = ("a", "\uff41", "\U0001f600")[number % 3] + f"{number:02}"
        stories.append({"id": name, "html": f"<article><h1>Works of week {number} are done</h1>{paragraphs}</article>"})
    return stories


def by_relate(command: List[str], folder: Path, records: List[Dict[str, Any]]) -> Tuple[List[str], int]:
    """The relations that the command finds between records, and the number of pairs that it compares."""
    folder.mkdir()
    by_command(command, folder, records)
    call = [*command, "relate", "command", "--out", "lineage", "--json"]
    ran = subprocess.run(call, cwd=folder, check=True, stdout=subprocess.PIPE)
    return (folder / "lineage/relations.ndjson").read_text(encoding="utf-8").splitlines(), json.loads(ran.stdout)["compared"]


def plain(record: str) -> str:
    """A record of relations without the names of captures: those of a worker are called by their keys."""

    def strip(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: strip(inner) for name, inner in value.items() if name != "name"}
        return [strip(inner) for inner in value] if isinstance(value, list) else value

    return json.dumps(strip(json.loads(record)), sort_keys=True)


def by_command(command: List[str], folder: Path, records: List[Dict[str, Any]]) -> Dict[str, str]:
    """The articles that the command makes of lines, by their keys."""
    (folder / "records.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    call = [*command, "extract", "records.jsonl", "--out", "command", "--format", "ndjson", "--quiet"]
    subprocess.run(call, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    texts: Dict[str, str] = {}
    for path in (folder / "command/articles").rglob("*.ndjson"):
        texts.update((json.loads(line)["@id"], line) for line in path.read_text(encoding="utf-8").splitlines())
    found: Dict[str, str] = {}
    for path in (folder / "command/keys").rglob("*.ndjson"):
        for line in path.read_text(encoding="utf-8").splitlines():
            found[json.loads(line)["key"]] = texts[json.loads(line)["@id"]]
    return found


def searched(pairs: List[Any]) -> Dict[int, int]:
    parents: Dict[int, int] = {}

    def root(node: int) -> int:
        while parents.setdefault(node, node) != node:
            node = parents[node]
        return node

    for a, b in pairs:
        low, high = sorted((root(a), root(b)))
        parents[high] = low
    return {node: root(node) for node in list(parents)}
