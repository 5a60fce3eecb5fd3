"""One process of `copydesk worker`, and the thread that reads its replies."""

import queue
import subprocess
import threading
from typing import Optional, Sequence

from . import frames


class Ended(Exception):
    """The process has ended, or takes too long.

    code: its exit code; None when it is not known.
    """

    def __init__(self, reason: str, code: Optional[int] = None) -> None:
        super().__init__(reason)
        self.code = code


class Worker:
    """A process that answers frames in order."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            list(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._replies: "queue.SimpleQueue[Optional[frames.Header]]" = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def send(self, frame: bytes) -> None:
        """Write a request. Raises `Ended` when nobody reads it."""
        stdin = self._process.stdin
        assert stdin is not None
        try:
            stdin.write(frame)
            stdin.flush()
        except (OSError, ValueError) as error:
            raise Ended(f"The worker does not read: {error}", self._process.poll()) from error

    def receive(self, seconds: Optional[float]) -> frames.Header:
        """The next reply. Raises `Ended` when there is none, or none within these seconds."""
        try:
            reply = self._replies.get(timeout=seconds)
        except queue.Empty:
            raise Ended(f"The worker does not answer within {seconds} s") from None
        if reply is None:
            code = self._process.wait()
            raise Ended(f"The worker ended with code {code}", code)
        return reply

    def close(self) -> int:
        """Let the process end, and return its exit code."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.close()
        except OSError:
            pass
        code = self._process.wait()
        self._release()
        return code

    def kill(self) -> None:
        """End the process now."""
        self._process.kill()
        self._process.wait()
        assert self._process.stdin is not None
        try:
            self._process.stdin.close()
        except OSError:
            pass
        self._release()

    def _release(self) -> None:
        self._reader.join()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _read(self) -> None:
        stdout = self._process.stdout
        assert stdout is not None
        while True:
            try:
                reply = frames.read_header(stdout)
            except (OSError, ValueError):
                reply = None
            self._replies.put(reply)
            if reply is None:
                return
