"""One process of Copydesk, asked one document after another. Needs Python 3.9 and the command `copydesk`."""

import json
import subprocess
import sys


class Desk:
    """A worker: one capture in, one reply out, in order."""

    def __init__(self, command=("copydesk", "worker")):
        self._process = subprocess.Popen(
            list(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    def understand(self, capture):
        """The reply to a capture: a dict with `status`, `article` where there is one, and `messages`."""
        self._process.stdin.write(json.dumps(capture, ensure_ascii=False) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"The worker ended with code {self._process.wait()}")
        return json.loads(line)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


def main(paths):
    with Desk() as desk:
        for path in paths:
            with open(path, encoding="utf-8", errors="replace") as file:
                kind = "html" if path.endswith((".html", ".htm")) else "text"
                reply = desk.understand({"id": path, kind: file.read()})
            article = reply.get("article") or {}
            print(path, reply["status"], article.get("headline", "–"), sep="\t")


if __name__ == "__main__":
    main(sys.argv[1:])
