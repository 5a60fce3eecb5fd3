"""Tests of the worker of a task. COPYDESK is the command, its words divided by line breaks; they need no Spark."""

import os
import subprocess
import unittest
from typing import Iterator, List

from copydesk_client import CopydeskError, Document

from copydesk_spark.asking import Asking, Desk, about, desk_of, megabytes_of

COMMAND = tuple(os.environ.get("COPYDESK", "copydesk").split("\n"))
STORY = b"Ferry returns to its harbour\n\nThe old ferry came back to its harbour on Friday after two years of repairs, the port said.\n"


def documents(count: int) -> Iterator[Document]:
    return (Document(STORY, id=str(number)) for number in range(count))


def children_of(pid: int) -> List[int]:
    listed = subprocess.run(["ps", "--ppid", str(pid), "-o", "pid="], stdout=subprocess.PIPE, check=False)
    return [int(word) for word in listed.stdout.split()]


class Desks(unittest.TestCase):
    def test_a_worker_says_what_it_is(self) -> None:
        found = about(Asking(COMMAND))
        self.assertIn("release", found["maker"])
        self.assertEqual(found["joining"]["kinds"][0]["kind"], "body")

    def test_replies_have_columns_cpu_and_audits(self) -> None:
        desk = Desk(Asking(COMMAND))
        (reply,) = desk.ask_all(documents(1))
        desk.close()
        self.assertGreater(reply.raw["cpu"], 0)
        self.assertEqual(reply.raw["flat"]["title"], "Ferry returns to its harbour")
        self.assertIn('"tiles"', reply.text("audit") or "")

    def test_a_worker_is_replaced_when_it_has_answered_enough_or_holds_too_much(self) -> None:
        for asking in (Asking(COMMAND, recycle_documents=64), Asking(COMMAND, recycle_megabytes=1)):
            desk = Desk(asking)
            first = next(iter(desk.ask_all(documents(1)))).key
            keys = [reply.key for reply in desk.ask_all(documents(130))]
            desk.close()
            self.assertEqual((first, keys), ("0", [str(number) for number in range(130)]))
            self.assertGreaterEqual(desk.tally.recycled, 2)
            self.assertEqual(desk.tally.restarts, 0)

    def test_processes_that_are_killed_are_counted(self) -> None:
        desk = Desk(Asking(COMMAND))
        keys = []
        for reply in desk.ask_all(documents(20)):
            keys.append(reply.key)
            if reply.key in ("3", "9") and desk.pid is not None:
                for victim in children_of(desk.pid) if reply.key == "3" else [desk.pid]:
                    os.kill(victim, 9)
        desk.close()
        self.assertEqual(keys, [str(number) for number in range(20)])
        self.assertEqual(desk.tally.restarts, 1)

    def test_one_process_serves_all_tasks_of_a_core(self) -> None:
        asking = Asking(COMMAND)
        pids = set()
        for _ in range(2):
            list(desk_of(asking).ask_all(documents(1)))
            pids.add(desk_of(asking).pid)
        self.assertEqual(len(pids), 1)
        self.assertGreater(megabytes_of(pids.pop() or 0), 20)
        desk_of(asking.for_relations()).close()

    def test_a_command_that_there_is_not_is_told(self) -> None:
        with self.assertRaisesRegex(CopydeskError, "Could not run `/nowhere/copydesk`"):
            about(Asking(("/nowhere/copydesk",)))

    def test_the_identity_holds_what_replies_depend_on(self) -> None:
        same = Asking(window=9, deadline=3, recycle_documents=7)
        self.assertEqual(Asking().identity(), same.identity())
        self.assertNotEqual(Asking().identity(), Asking(more=("--keep=clean",)).identity())


if __name__ == "__main__":
    unittest.main()
