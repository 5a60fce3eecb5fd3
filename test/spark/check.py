"""Judges the package for Spark: made documents in a cluster of two executors, with a worker and an executor killed on the
way, beside one machine. Takes a folder with WARC files in `in/`; COPYDESK is the command, its words divided by line breaks.
"""

import json
import os
import shlex
import signal
import subprocess
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import Any, Callable, Dict, List, Set, Tuple

import pyarrow.parquet as pq
from smaller import checks, plain

COMMAND = os.environ["COPYDESK"].split("\n")
WORK = Path(sys.argv[1])
CLUSTER = "local-cluster[2,1,2048]"
CONFIGURATION = {
    "spark.ui.enabled": "false",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.executor.memory": "1g",
    "spark.sql.shuffle.partitions": "8",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
}

failed: List[str] = []


def check(name: str) -> Callable[[Callable[[], None]], None]:
    """Run a check, and print what became of it."""

    def run(test: Callable[[], None]) -> None:
        began = time.monotonic()
        try:
            test()
            print(f"ok - {name} ({time.monotonic() - began:.0f} s)", flush=True)
        except Exception:  # every failure is printed, and the others go on
            failed.append(name)
            print(f"not ok - {name}\n{traceback.format_exc()}", flush=True)

    return run


def equal(found: Any, expected: Any) -> None:
    if found != expected:
        raise AssertionError(f"Expected {str(expected)[:2000]}, found {str(found)[:2000]}")


def rows(*names: str) -> List[Dict[str, Any]]:
    return pq.read_table(WORK.joinpath(*names)).to_pylist()


def job(*words: str, master: str = CLUSTER) -> "subprocess.Popen[str]":
    """Start the job as a user does."""
    conf = " ".join(f"--conf {name}={value}" for name, value in CONFIGURATION.items())
    env = {**os.environ, "PYSPARK_SUBMIT_ARGS": f"--master {master} {conf} pyspark-shell"}
    call = [sys.executable, "-m", "copydesk_spark.job", "--command", shlex.join(COMMAND), *words]
    return subprocess.Popen(call, cwd=WORK, env=env, stdout=subprocess.PIPE, text=True)


def finished(process: "subprocess.Popen[str]") -> str:
    out, _ = process.communicate()
    equal(process.returncode, 0)
    return out


def report_in(out: str) -> Dict[str, Any]:
    found: Dict[str, Any] = json.loads((WORK / out / "_copydesk/report.json").read_text())
    return found


def processes() -> Dict[int, Tuple[int, str]]:
    """Every process: its parent, and its words."""
    found: Dict[int, Tuple[int, str]] = {}
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            parent = int(folder.joinpath("stat").read_text().rpartition(")")[2].split()[1])
            found[int(folder.name)] = (parent, folder.joinpath("cmdline").read_bytes().replace(b"\0", b" ").decode())
        except (OSError, ValueError, IndexError):
            continue
    return found


def below(pid: int) -> Dict[int, str]:
    """The processes that come from one, with their words."""
    everything = processes()
    found: Dict[int, str] = {}
    waiting = [pid]
    while waiting:
        parent = waiting.pop()
        for child, (its_parent, words) in everything.items():
            if its_parent == parent and child not in found:
                found[child] = words
                waiting.append(child)
    return found


def workers_in(found: Dict[int, str]) -> List[int]:
    """Workers that answer documents, not the one that says what it is."""
    return [pid for pid, words in found.items() if " worker --frames " in words and "--window 4" in words]


def executors_in(found: Dict[int, str]) -> List[int]:
    return [pid for pid, words in found.items() if "CoarseGrainedExecutorBackend" in words]


class Killer(threading.Thread):
    """Kills a worker, and then the executor of another one, once they answer documents."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self.killed: List[str] = []
        self.seen: Set[int] = set()
        self.is_done = False

    def run(self) -> None:
        while not self.is_done:
            found = below(self._pid)
            workers = workers_in(found)
            self.seen.update(found)
            if len(workers) > 0 and not self.killed:
                time.sleep(1.5)
                self._kill("worker", workers[0])
            elif self.killed == ["worker"] and workers:
                time.sleep(1.0)
                for executor in executors_in(found)[:1]:
                    self._kill("executor", executor)
            time.sleep(0.3)

    def _kill(self, what: str, pid: int) -> None:
        try:
            os.kill(pid, signal.SIGKILL)
            self.killed.append(what)
        except ProcessLookupError:
            pass


def one_machine(out: str, paths: str) -> None:
    """What the command makes of the same files, each article a line."""
    call = [*COMMAND, "extract", paths, "--out", out, "--format", "ndjson", "--quiet"]
    # Pages without a story are rejects, which the exit code tells.
    ran = subprocess.run(call, cwd=WORK, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    equal(ran.returncode in (0, 1), True)
    subprocess.run([*COMMAND, "relate", out, "--out", f"{out}-lineage", "--quiet"], cwd=WORK, check=True)


def lines(*names: str) -> List[str]:
    found: List[str] = []
    for path in sorted(WORK.joinpath(*names).rglob("*.ndjson")):
        found += path.read_text(encoding="utf-8").splitlines()
    return found


def unnamed(audit: Dict[str, Any]) -> Dict[str, Any]:
    """An audit without the name of its capture, and without its digest, which is of the name too."""
    capture = {name: value for name, value in audit["capture"].items() if name != "name"}
    return {**{name: value for name, value in audit.items() if name != "digest"}, "capture": capture}


seen: Set[int] = set()

STORY = (
    "<article><h1>Ferry returns to its harbour</h1><p>The old ferry came back to its harbour on Friday after two years of "
    "repairs, the port of the town said.</p><p>The harbour master said that many people had waited for the day.</p></article>"
)
OTHER = (
    "<article><h1>New quay opens</h1><p>A new quay was opened in the harbour on Monday, where two ferries can lie beside one "
    "another, the port of the town said.</p><p>The harbour master said that many people had waited for it.</p></article>"
)


def made_record(name: str, page: str) -> bytes:
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page.encode()
    fields = ["WARC/1.0", "WARC-Type: response", f"WARC-Record-ID: {name}", "WARC-Target-URI: https://news.example/more"]
    return "\r\n".join([*fields, f"Content-Length: {len(block)}", "", ""]).encode() + block + b"\r\n\r\n"


@check("a job in a cluster does all documents, though a worker and an executor are killed")
def _() -> None:
    process = job("--in", "in", "--kind", "warc", "--id", "warc-record-id", "--out", "spark", "--relate")
    killer = Killer(process.pid)
    killer.start()
    out = finished(process)
    killer.is_done = True
    killer.join()
    seen.update(killer.seen)
    print(out)
    equal(killer.killed, ["worker", "executor"])
    report = report_in("spark")
    equal(report["asked"], report["documents"])
    equal(len(rows("spark", "articles")), report["articles"])
    equal(len(rows("spark", "articles")) + len(rows("spark", "rejects")), report["inputs"])


@check("no process is left when the job has ended")
def _() -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        left = [pid for pid, (_, words) in processes().items() if pid in seen and COMMAND[-1] in words]
        if not left:
            return
        time.sleep(0.5)
    raise AssertionError(f"Processes are left: {left}")


@check("articles are those of the command on one machine, byte for byte, and audits are but for the name of the capture")
def _() -> None:
    one_machine("one", "in")
    by_name = {json.loads(line)["name"]: json.loads(line) for line in lines("one", "keys") if '"@id"' in line}
    texts = {json.loads(line)["@id"]: line for line in lines("one", "articles")}
    found = rows("spark", "articles")
    equal(len(found), len(by_name))
    places = {row["key"]: row["place"] for row in rows("spark", "_copydesk", "results")}
    for row in found:
        record = by_name[places[row["key"]]]
        equal((row["id"], row["jsonld"]), (record["@id"], texts[record["@id"]]))
    audits = [json.loads(line) for line in lines("one", "audits")] + [json.loads(line)["audit"] for line in lines("one", "rejected")]
    expected = {audit["capture"]["name"]: unnamed(audit) for audit in audits}
    equal({places[row["key"]]: unnamed(json.loads(row["audit"])) for row in rows("spark", "audits")}, expected)


@check("rejects have a rule, a place and a reason, and records that are no captures are skipped")
def _() -> None:
    found = rows("spark", "rejects")
    equal({row["status"] for row in found}, {"rejected", "skipped"})
    equal({row["rule"] for row in found if row["status"] == "skipped"}, {"warc/status", "warc/revisit"})
    equal(all(row["reason"] and row["place"].startswith("in/made-") for row in found), True)


@check("columns have instants in UTC with their precision")
def _() -> None:
    schema = pq.read_schema(next((WORK / "spark/articles").glob("*.parquet")))
    equal(str(schema.field("published_utc").type).startswith("timestamp["), True)
    (first, *_) = [row for row in rows("spark", "articles") if row["published"] is not None]
    written = json.loads(first["jsonld"])["datePublished"]
    equal((first["published"], first["published_precision"]), (written, "instant"))
    equal(first["published_utc"].strftime("%Y-%m-%dT%H:%M:%S"), written[:19])


@check("relations, stories and groups are those of the command")
def _() -> None:
    for name, file in (("relations", "relations"), ("stories", "stories")):
        expected = (WORK / "one-lineage" / f"{file}.ndjson").read_text(encoding="utf-8").splitlines()
        equal(len(expected) > 0, True)
        equal(sorted(plain(row["record"]) for row in rows("spark", name)), sorted(map(plain, expected)))
    groups = [json.loads(line) for line in (WORK / "one-lineage/documents.ndjson").read_text(encoding="utf-8").splitlines()]
    equal(
        sorted((str(row["key"]), row["group"], row["origin"], row["copy_of"] or "", row["copies"]) for row in rows("spark", "groups")),
        sorted((row["key"], row["group"], row["origin"], row.get("copyOf", ""), row["copies"]) for row in groups),
    )


@check("a second run asks about nothing, and one with another file about its documents alone")
def _() -> None:
    before = sorted((row["key"], row["jsonld"]) for row in rows("spark", "articles"))
    words = ("--kind", "warc", "--id", "warc-record-id", "--out", "spark")
    finished(job("--in", "in", *words, master="local[2]"))
    equal(report_in("spark")["asked"], 0)
    equal((WORK / "spark/audits").exists(), True)
    equal((WORK / "spark/relations").exists(), False)
    equal(sorted((row["key"], row["jsonld"]) for row in rows("spark", "articles")), before)
    (WORK / "in/more.warc").write_bytes(made_record("urn:made:more", STORY) + made_record("urn:made:changed", STORY))
    finished(job("--in", "in", *words, master="local[2]"))
    equal(report_in("spark")["asked"], 2)
    (WORK / "in/more.warc").write_bytes(made_record("urn:made:more", STORY) + made_record("urn:made:changed", OTHER))
    finished(job("--in", "in", *words, master="local[2]"))
    equal(report_in("spark")["asked"], 1)
    bodies = [row["body"] for row in rows("spark", "articles") if row["key"] == "urn:made:changed"]
    equal([body[:10] for body in bodies], ["A new quay"])


# A session of Spark in this process, which starts once the cluster is done.
checks(check, WORK, COMMAND)

print(f"{len(failed)} checks failed: {', '.join(failed)}" if failed else "All checks passed")
sys.exit(1 if failed else 0)
