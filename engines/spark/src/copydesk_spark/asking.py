"""The worker of a task: one process a core, which lives from task to task."""

from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, Dict, Iterable, Iterator, List, Mapping, Optional, Tuple

from copydesk_client import Copydesk, CopydeskError, Document, Reply

#: Requests that are sent before it is looked whether the process has to be replaced.
_BATCH = 64
_STATUS = "/proc/{}/status"
_CHILDREN = "/proc/{0}/task/{0}/children"


@dataclass(frozen=True)
class Asking:
    """How workers are run; the defaults are those of the clients.

    Two of the same words share one process in each process of Spark.
    """

    #: The command and its first words.
    command: Tuple[str, ...] = ("copydesk",)
    #: `jsonld` or `search`.
    format: str = "jsonld"
    #: Whether replies hold audits.
    audit: bool = True
    #: Seconds that a document may take.
    deadline: float = 60.0
    #: Seconds beyond it after which the worker itself is replaced.
    grace: float = 60.0
    #: Requests that are open at once.
    window: int = 4
    #: The most bytes of a document, and of a request for relations.
    most_bytes: int = 64 << 20
    #: A worker that has answered so many requests is replaced.
    recycle_documents: int = 20_000
    #: A worker whose processes take so many megabytes is replaced.
    recycle_megabytes: int = 3000
    #: Further options of the command, such as `--language de`.
    more: Tuple[str, ...] = ()

    def options(self) -> List[str]:
        columns = ["--columns"] if self.format == "jsonld" else []
        audit = ["--audit"] if self.audit else []
        return ["--cpu", *columns, *audit, "--max-doc-bytes", str(self.most_bytes), *self.more]

    def identity(self) -> str:
        """The options on which replies depend, for the version of what they give."""
        return " ".join([self.format, *(word for word in self.options() if word not in ("--cpu", "--columns"))])

    def for_relations(self) -> "Asking":
        """The same with room for the comparisons of a whole component."""
        return replace(self, most_bytes=max(self.most_bytes, 256 << 20), deadline=max(self.deadline, 600.0))


@dataclass
class Tally:
    """What became of processes; each number counts from the start of the desk."""

    #: Requests that were answered.
    asked: int = 0
    #: Workers that ended, or did not answer.
    restarts: int = 0
    #: Processes that ended, or were ended, at a document while the worker in front of them stayed.
    replaced: int = 0
    #: Documents beyond the deadline.
    timeouts: int = 0
    #: Workers that were replaced since they had answered enough or held too much memory.
    recycled: int = 0

    def minus(self, other: "Tally") -> "Tally":
        return Tally(
            self.asked - other.asked,
            self.restarts - other.restarts,
            self.replaced - other.replaced,
            self.timeouts - other.timeouts,
            self.recycled - other.recycled,
        )


class Desk:
    """Asks one worker, and replaces it when it has answered enough or holds too much memory."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking
        self._client = Copydesk(
            asking.command,
            format=asking.format,
            deadline=asking.deadline,
            window=asking.window,
            grace=asking.grace,
            options=asking.options(),
        )
        self._answered = 0
        self._pid: Optional[int] = None
        self._counted: Mapping[str, int] = {}
        self._clients_restarts = 0
        self.tally = Tally()

    @property
    def pid(self) -> Optional[int]:
        return self._client.pid

    def ask_all(self, documents: Iterable[Document]) -> Iterator[Reply]:
        """The replies to requests, in order. Raises `CopydeskError` when the command cannot be run."""
        waiting = iter(documents)
        while True:
            first = next(waiting, None)
            if first is None:
                break
            batch = _chained(first, islice(waiting, _BATCH - 1))
            for reply in self._client.understand_all(batch):
                self._answered += 1
                self.tally.asked += 1
                yield reply
            self.tally.restarts += self._client.restarts - self._clients_restarts
            self._clients_restarts = self._client.restarts
            if self._is_used_up():
                self._count()
                self._client.close()
                self.tally.recycled += 1
                self._answered = 0
        self._count()

    def close(self) -> None:
        self._client.close()

    def _is_used_up(self) -> bool:
        if self._answered >= self._asking.recycle_documents:
            return True
        return self._client.pid is not None and megabytes_of(self._client.pid) > self._asking.recycle_megabytes

    def _count(self) -> None:
        """Add what the worker counts itself since it was asked last."""
        if self._client.pid is None:
            return
        if self._client.pid != self._pid:
            self._counted = {}
        counters = self._client.counters()
        self._pid = self._client.pid
        self.tally.replaced += counters.get("restarts", 0) - self._counted.get("restarts", 0)
        self.tally.timeouts += counters.get("timeouts", 0) - self._counted.get("timeouts", 0)
        self._counted = counters


def _chained(first: Document, others: Iterator[Document]) -> Iterator[Document]:
    yield first
    yield from others


_desks: Dict[Asking, Desk] = {}


def desk_of(asking: Asking) -> Desk:
    """The desk of this process, which outlives the task."""
    found = _desks.get(asking)
    if found is None:
        # One worker a core: those for other purposes are done.
        for other in _desks.values():
            other.close()
        _desks.clear()
        found = _desks[asking] = Desk(asking)
    return found


def about(asking: Asking) -> Dict[str, Any]:
    """What the worker is. Raises `CopydeskError` when it does not say."""
    desk = Desk(replace(asking, window=1))
    try:
        (reply,) = desk.ask_all([Document(b"", more={"request": "about"})])
    finally:
        desk.close()
    found = reply.raw.get("about")
    if not isinstance(found, dict):
        raise CopydeskError(f"The worker is too old for this package, or does not start: {reply.messages}")
    return found


def megabytes_of(pid: int) -> float:
    """Resident memory of a process and its children; 0 on systems without /proc."""
    try:
        with open(_STATUS.format(pid)) as status:
            lines = [line for line in status if line.startswith("VmRSS:")]
        with open(_CHILDREN.format(pid)) as children:
            below = [int(word) for word in children.read().split()]
    except OSError:
        return 0.0
    own = sum(int(line.split()[1]) for line in lines) / 1024
    return own + sum(megabytes_of(child) for child in below)
