"""The client: documents in, replies out, whatever becomes of the processes between."""

import json
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Deque, Dict, Iterable, Iterator, List, Mapping, Optional, Sequence, Union

from . import frames
from .worker import Ended, Worker

Id = Union[str, int, float]
#: The exit code of the command for wrong options.
_MISUSE = 2


class CopydeskError(Exception):
    """The command cannot be run, or no process of it answers."""


@dataclass(frozen=True)
class Document:
    """A document as it was captured, and what is known of it."""

    body: Union[bytes, str]
    id: Optional[Id] = None
    url: Optional[str] = None
    #: Such as `text/html`; without it, the body decides.
    media_type: Optional[str] = None
    #: Such as `windows-1252`; without it, the body decides. That of a `str` is always UTF-8.
    charset: Optional[str] = None
    #: Other fields of `schemas/frame.schema.json`, such as `headline` or `capturedAt`.
    more: Mapping[str, Any] = field(default_factory=dict)

    def frame(self) -> bytes:
        """The document as a request."""
        body = self.body.encode("utf-8", "replace") if isinstance(self.body, str) else self.body
        charset = "utf-8" if isinstance(self.body, str) else self.charset
        known = {
            "id": self.id,
            "url": self.url,
            "mediaType": self.media_type,
            "charset": charset,
        }
        header = {**self.more, **{key: value for key, value in known.items() if value is not None}}
        return frames.encode(header, body)


@dataclass(frozen=True)
class Reply:
    """The reply to a document; `raw` is all of it (`schemas/reply.schema.json`)."""

    #: `article`, `rejected` or `error`.
    status: str
    key: str
    raw: Mapping[str, Any]
    #: What `raw` was read from; empty when no worker wrote it.
    source: bytes = b""

    def text(self, name: str) -> Optional[str]:
        """A member of the reply as the worker wrote it, byte for byte, such as the JSON of `article`; None without it."""
        if name not in self.raw:
            return None
        if not self.source:
            return json.dumps(self.raw[name], ensure_ascii=False, separators=(",", ":"))
        return frames.members(self.source)[name]

    @property
    def article(self) -> Optional[Mapping[str, Any]]:
        """The article in the form that was asked for; None without one."""
        for name in ("article", "search", "flat"):
            value = self.raw.get(name)
            if isinstance(value, dict):
                return value
        return None

    @property
    def messages(self) -> List[Mapping[str, Any]]:
        return list(self.raw.get("messages", []))


class Copydesk:
    """Keeps one worker, asks it one document after another, and starts another one when it has ended.

    A worker that ends, or that does not answer within the deadline and a grace, is replaced; the documents that it had
    are sent again. One at which `tries` workers ended gets a reply with the status `error` and the rule `client/died`.

    Not for several threads at once: give each its own. Nor for a call while the replies of `understand_all` are being
    read: replies come in the order of the requests, so that call raises `CopydeskError`.

    command: the command and its first words.
    format: `jsonld`, `search` or `flat`.
    deadline: seconds that a document may take.
    window: requests that are open at once in `understand_all`.
    tries: workers that may end at one document.
    grace: seconds beyond the deadline after which a worker itself is taken for dead: it has to start as well.
    options: further options of the command, such as `["--audit"]`.
    """

    def __init__(
        self,
        command: Sequence[str] = ("copydesk",),
        *,
        format: str = "jsonld",
        deadline: float = 60.0,
        window: int = 4,
        tries: int = 2,
        grace: float = 60.0,
        options: Sequence[str] = (),
    ) -> None:
        if window < 1 or tries < 1 or deadline <= 0:
            raise ValueError("Expected a window, tries and a deadline above 0")
        fixed = ["worker", "--frames", "--format", format, "--deadline", f"{deadline:.3f}"]
        self._command = [*command, *fixed, "--window", str(window), *options]
        self._window = window
        self._tries = tries
        self._patience = deadline + grace
        self._worker: Optional[Worker] = None
        self._is_reading = False
        #: Workers that were started in the place of one that ended.
        self.restarts = 0

    @property
    def pid(self) -> Optional[int]:
        """The process of the worker; None when there is none."""
        return None if self._worker is None else self._worker.pid

    def understand(self, body: Union[bytes, str, Document], **known: Any) -> Reply:
        """The reply to one document: a `Document`, or its body with the other fields of one by name."""
        document = body if isinstance(body, Document) else Document(body, **known)
        (reply,) = self.understand_all([document])
        return reply

    def understand_all(self, documents: Iterable[Document]) -> Iterator[Reply]:
        """The replies to documents, in order; as many as the window has are open at once."""
        self._refuse_while_reading()
        self._is_reading = True
        open_requests = _Open(iter(documents), self._window)
        try:
            while open_requests.fill():
                yield self._next(open_requests)
        finally:
            self._is_reading = False
            # Replies to what was sent and is not wanted any more must not be taken for later ones.
            if open_requests.sent > 0:
                self._drop()

    def _refuse_while_reading(self) -> None:
        if self._is_reading:
            raise CopydeskError(
                "This client is in the midst of the replies of `understand_all`, which come in order. "
                "Read them to the end, close their iterator, or ask another client"
            )

    def _next(self, requests: "_Open") -> Reply:
        """The reply to the first request that is open, by as many workers as that takes."""
        while True:
            try:
                worker = self._started()
                for request in requests.unsent():
                    worker.send(request.frame)
                    requests.sent += 1
                reply = worker.receive(self._patience)
                requests.sent -= 1
                requests.waiting.popleft()
                return _reply(reply.value, reply.source)
            except Ended as ended:
                self._drop()
                self.restarts += 1
                requests.sent = 0
                if ended.code == _MISUSE:
                    raise CopydeskError(f"The worker refuses its options: {self._command}") from ended
                first = requests.waiting[0]
                first.deaths += 1
                if first.deaths >= self._tries:
                    requests.waiting.popleft()
                    return _reply(_died(first.document, str(ended)))

    def counters(self) -> Mapping[str, int]:
        """What the worker has done since it began. Raises `CopydeskError` when it does not answer."""
        self._refuse_while_reading()
        try:
            worker = self._started()
            worker.send(frames.encode({"request": "counters"}))
            found = worker.receive(self._patience).value.get("counters")
        except Ended as ended:
            self._drop()
            self.restarts += 1
            raise CopydeskError(str(ended)) from ended
        return found if isinstance(found, dict) else {}

    def close(self) -> None:
        """Let the worker end."""
        if self._worker is not None:
            self._worker.close()
            self._worker = None

    def __enter__(self) -> "Copydesk":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _started(self) -> Worker:
        if self._worker is None:
            try:
                self._worker = Worker(self._command)
            except OSError as error:
                raise CopydeskError(f"Could not run `{self._command[0]}`: {error}") from error
        return self._worker

    def _drop(self) -> None:
        if self._worker is not None:
            self._worker.kill()
            self._worker = None


class _Open:
    """Requests that have no reply yet, in order; the first `sent` of them were written."""

    def __init__(self, documents: Iterator[Document], window: int) -> None:
        self.waiting: Deque["_Request"] = deque()
        self.sent = 0
        self._documents = documents
        self._window = window

    def fill(self) -> bool:
        """Take documents until the window is full. False when none is left."""
        while len(self.waiting) < self._window:
            document = next(self._documents, None)
            if document is None:
                break
            self.waiting.append(_Request(document.frame(), document))
        return len(self.waiting) > 0

    def unsent(self) -> List["_Request"]:
        return list(self.waiting)[self.sent :]


@dataclass
class _Request:
    frame: bytes
    document: Document
    deaths: int = 0


def _reply(raw: Mapping[str, Any], source: bytes = b"") -> Reply:
    return Reply(str(raw.get("status")), str(raw.get("key")), raw, source)


def _died(document: Document, reason: str) -> Dict[str, Any]:
    """The reply that stands for the one that no worker gave."""
    message = {"rule": "client/died", "level": "fail", "reason": reason, "line": 1, "column": 1}
    key = document.url if document.id is None else str(document.id)
    known = {} if document.id is None else {"id": document.id}
    return {**known, "status": "error", "key": key or "unknown", "messages": [message]}
