"""Tests of the client. COPYDESK is the command, its words divided by line breaks; by default `copydesk`."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
import unittest
from typing import Iterator, List

from copydesk_client import Copydesk, CopydeskError, Document, frames

COMMAND = os.environ.get("COPYDESK", "copydesk").split("\n")
STORY = """Ferry returns to its harbour

By Ann Alder

The old ferry came back to its harbour on Friday after two years of repairs, the port said.

“We are glad to see her again,” said the harbour master, who had waited for the day.
"""


def children_of(pid: int) -> List[int]:
    listed = subprocess.run(
        ["ps", "--ppid", str(pid), "-o", "pid="], stdout=subprocess.PIPE, check=False
    )
    return [int(word) for word in listed.stdout.split()]


def fake(program: str) -> List[str]:
    """A command that is no worker of Copydesk."""
    return [sys.executable, "-c", program]


class WithCopydesk(unittest.TestCase):
    def test_bytes_keep_their_charset(self) -> None:
        page = ("<p>Die Fähre " + "ist im Hafen zurück, sagte der Betreiber. " * 5 + "</p>").encode("latin-1")
        with Copydesk(COMMAND) as desk:
            reply = desk.understand(
                page, id="a", charset="windows-1252", media_type="text/html"
            )
        self.assertEqual((reply.status, reply.key), ("article", "a"))
        assert reply.article is not None
        self.assertIn("Die Fähre ist im Hafen zurück", reply.article["articleBody"])

    def test_text_address_and_format(self) -> None:
        with Copydesk(COMMAND, format="search") as desk:
            reply = desk.understand(STORY, url="https://example.org/ferry")
            empty = desk.understand("")
        self.assertEqual(reply.key, "https://example.org/ferry")
        assert reply.article is not None
        self.assertEqual(reply.article["title"], "Ferry returns to its harbour")
        self.assertEqual((empty.status, empty.article), ("rejected", None))
        self.assertTrue(empty.messages)

    def test_a_killed_worker_costs_no_document(self) -> None:
        documents = [Document(STORY, id=number) for number in range(30)]
        replies = []
        with Copydesk(COMMAND, window=4) as desk:
            for reply in desk.understand_all(documents):
                replies.append((reply.status, reply.raw["id"]))
                if reply.raw["id"] in (5, 17) and desk.pid is not None:
                    os.kill(desk.pid, signal.SIGKILL)
            self.assertEqual(desk.restarts, 2)
            self.assertEqual(desk.counters()["errors"], 0)
        self.assertEqual(replies, [("article", number) for number in range(30)])

    def test_a_document_that_takes_too_long_is_an_error(self) -> None:
        with Copydesk(COMMAND, deadline=8) as desk:
            self.assertEqual(desk.understand(STORY).status, "article")
            assert desk.pid is not None
            for child in children_of(desk.pid):
                os.kill(child, signal.SIGSTOP)
            slow = desk.understand(STORY, id="slow")
            self.assertEqual((slow.status, slow.key), ("error", "slow"))
            self.assertEqual(slow.messages[0]["rule"], "run/timeout")
            self.assertEqual(desk.understand(STORY).status, "article")
            self.assertEqual((desk.counters()["timeouts"], desk.restarts), (1, 0))

    def test_what_is_left_of_a_loop_is_not_taken_for_a_later_reply(self) -> None:
        with Copydesk(COMMAND, window=4) as desk:
            for reply in desk.understand_all(Document(STORY, id=n) for n in range(10)):
                self.assertEqual(reply.key, "0")
                break
            self.assertEqual(desk.understand(STORY, id="after").key, "after")

    def test_a_call_in_the_midst_of_replies_is_refused(self) -> None:
        with Copydesk(COMMAND, window=4) as desk:
            keys = []
            for reply in desk.understand_all(Document(STORY, id=n) for n in range(6)):
                keys.append(reply.key)
                for call in (lambda: desk.understand(STORY), lambda: desk.counters(), lambda: next(desk.understand_all([]))):
                    with self.assertRaisesRegex(CopydeskError, "in the midst of the replies"):
                        call()
            self.assertEqual(keys, [str(n) for n in range(6)])
            self.assertEqual((desk.understand(STORY, id="after").key, desk.restarts), ("after", 0))

            def asking() -> Iterator[Document]:
                yield Document(STORY)
                desk.understand(STORY)

            with self.assertRaisesRegex(CopydeskError, "in the midst of the replies"):
                list(desk.understand_all(asking()))
            self.assertEqual(desk.understand(STORY, id="later").key, "later")

    def test_members_are_given_as_the_worker_wrote_them(self) -> None:
        with Copydesk(COMMAND, options=["--audit"]) as desk:
            reply = desk.understand(STORY.replace("harbour", "h\u00e4rbour \u2028"), id="a")
        for name in ("article", "audit", "key"):
            text = reply.text(name)
            assert text is not None
            self.assertIn(text.encode("utf-8"), reply.source)
            self.assertEqual(json.loads(text), reply.raw[name])
        self.assertIsNone(reply.text("search"))

    def test_wrong_options_are_told(self) -> None:
        with self.assertRaisesRegex(CopydeskError, "refuses its options"):
            with Copydesk(COMMAND, format="nonsense") as desk:
                desk.understand(STORY)


class WithoutCopydesk(unittest.TestCase):
    def test_members_and_elements_are_cut_from_json(self) -> None:
        source = b' { "a" : 1.0 ,"b":[ {"c":"}"} , "\\u2028" ],"d":{} } '
        found = frames.members(source)
        self.assertEqual(found, {"a": "1.0", "b": '[ {"c":"}"} , "\\u2028" ]', "d": "{}"})
        self.assertEqual(frames.elements(found["b"]), ['{"c":"}"}', '"\\u2028"'])
        self.assertEqual((frames.members(b"{}"), frames.elements("[ ]")), ({}, []))
        for wrong in (b"", b"[]", b'{"a"}', b'{"a":1'):
            with self.assertRaises(ValueError):
                frames.members(wrong)

    def test_a_document_at_which_workers_end_is_an_error(self) -> None:
        with Copydesk(fake("import sys; sys.stdin.buffer.read(8); sys.exit(1)")) as desk:
            replies = list(desk.understand_all([Document("a", id=1), Document("b", url="https://b.example")]))
            self.assertEqual(desk.restarts, 4)
        self.assertEqual([reply.status for reply in replies], ["error", "error"])
        self.assertEqual([reply.key for reply in replies], ["1", "https://b.example"])
        self.assertEqual(replies[0].messages[0]["rule"], "client/died")

    def test_a_worker_that_does_not_answer_is_replaced(self) -> None:
        began = time.monotonic()
        with Copydesk(fake("import time; time.sleep(600)"), deadline=0.2, grace=0.3) as desk:
            reply = desk.understand("a", id="b")
        self.assertEqual((reply.status, reply.key), ("error", "b"))
        self.assertLess(time.monotonic() - began, 60)

    def test_large_documents_do_not_wait_for_one_another(self) -> None:
        """The worker reads nothing before it has written more than a pipe holds."""
        echo = """
import struct, sys
out = sys.stdout.buffer
header = b'{"status": "rejected", "key": "a", "messages": [], "x": "' + b"x" * 500000 + b'"}'
while True:
    lengths = sys.stdin.buffer.read(8)
    if len(lengths) < 8: break
    out.write(struct.pack(">II", len(header), 0) + header)
    out.flush()
    sys.stdin.buffer.read(sum(struct.unpack(">II", lengths)))
"""
        documents = [Document(b"x" * 500000) for _ in range(8)]
        with Copydesk(fake(echo), window=8) as desk:
            replies = list(desk.understand_all(documents))
        self.assertEqual([reply.status for reply in replies], ["rejected"] * 8)

    def test_a_command_that_there_is_not_is_told(self) -> None:
        with self.assertRaisesRegex(CopydeskError, "Could not run `/nowhere/copydesk`"):
            Copydesk(["/nowhere/copydesk"]).understand("a")

    def test_wrong_numbers_are_refused(self) -> None:
        for wrong in ({"window": 0}, {"tries": 0}, {"deadline": 0}):
            with self.assertRaises(ValueError):
                Copydesk(COMMAND, **wrong)

    def test_no_thread_is_left(self) -> None:
        before = threading.active_count()
        with Copydesk(fake("import sys; sys.exit(1)")) as desk:
            desk.understand("a", id=1)
        self.assertEqual(threading.active_count(), before)


if __name__ == "__main__":
    unittest.main()
