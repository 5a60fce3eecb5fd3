"""Tests of records in ranges of files; they need no Spark."""

import gzip
import hashlib
import json
import random
import unittest
from typing import List, Optional, Tuple

from made import gzipped, record

from copydesk_spark.files import BytesFile, is_gzip
from copydesk_spark.plan import FileRange, ranges_of, tasks_of
from copydesk_spark.records import Damaged, Edge, LineFile, LineReader, MemberFile, RangeReader, Record, document_in, mismatches
from copydesk_spark.report import Report

ALL = 1 << 40


def records_in(content: bytes, size: int, compressed: bool) -> Tuple[List[Record], List[Edge]]:
    """The records of a file that is read by ranges of a size, and their edges."""
    file = BytesFile(content)
    found: List[Record] = []
    edges: List[Edge] = []
    for each in ranges_of([("a", "a", len(content), True)], size):
        reader = RangeReader(file, each.start, each.end, gzip=compressed, most=ALL)
        found += list(reader)
        edges.append(Edge("a", each.start, each.end, reader.first, reader.next))
    return found, edges


class Members(unittest.TestCase):
    def setUp(self) -> None:
        dice = random.Random(1)
        self.bodies = [dice.randbytes(dice.randrange(0, 3000)) + bytes([number]) for number in range(40)]
        self.records = [record(body) for body in self.bodies]

    def test_every_record_belongs_to_one_range_whatever_their_size(self) -> None:
        compressed, offsets = gzipped(self.records)
        plain = b"".join(self.records)
        starts = [sum(len(each) for each in self.records[:number]) for number in range(len(self.records))]
        for content, is_compressed, places in ((compressed, True, offsets), (plain, False, starts)):
            for size in (1, 7, 100, 999, 5000, 10**6):
                if size < 100 and not is_compressed:
                    continue
                found, edges = records_in(content, size, is_compressed)
                self.assertEqual([each.offset for each in found], places)
                self.assertEqual(mismatches(edges), [])
                self.assertEqual([each.body for each in found], [each[:-4] for each in self.records])

    def test_records_are_read_again_by_their_places(self) -> None:
        compressed, _ = gzipped(self.records)
        # One member with many records, as some tools write.
        for content, is_compressed in ((compressed, True), (b"".join(self.records), False), (gzip.compress(b"".join(self.records)), True)):
            found, _ = records_in(content, 10**7, is_compressed)
            self.assertEqual(len(found), 40)
            file = MemberFile(BytesFile(content), is_compressed)
            for each in [*found[::3], found[2], found[30]]:
                body = file.read(each.offset, each.inner, each.size)
                self.assertEqual((body, hashlib.sha256(body).hexdigest()), (each.body, each.sha256))

    def test_places_in_a_member_with_several_records_are_told_apart(self) -> None:
        found, _ = records_in(gzip.compress(record(b"a") + record(b"b")), 10**6, True)
        self.assertEqual([each.place for each in found], ["0", f"0+{len(record(b'a'))}"])

    def test_what_looks_like_a_record_inside_one_is_found_out(self) -> None:
        inner, _ = gzipped([record(b"inner" * 20), record(b"other" * 20)])
        # Stored, not deflated: the inner members stand in the file byte by byte.
        outer = [gzip.compress(record(b"x" * 300)), gzip.compress(record(inner * 3), compresslevel=0), gzip.compress(record(b"last"))]
        content = b"".join(outer)
        start = len(outer[0]) + 80
        file = BytesFile(content)
        ranges = [(0, start), (start, start + 200), (start + 200, len(content))]
        firsts: List[Optional[int]] = [None, None, None]
        for _ in range(4):
            edges, found = [], []
            for (begin, end), first in zip(ranges, firsts):
                reader = RangeReader(file, begin, end, gzip=True, first=first, most=ALL)
                found += [each.offset for each in reader]
                edges.append(Edge("a", begin, end, reader.first, reader.next))
            wrong = mismatches(edges)
            if not wrong:
                break
            for _, begin, first in wrong:
                firsts[[each[0] for each in ranges].index(begin)] = first
        self.assertEqual(found, [0, len(outer[0]), len(outer[0]) + len(outer[1])])
        self.assertNotEqual(firsts, [None, None, None])

    def test_damage_costs_its_member_alone(self) -> None:
        content, offsets = gzipped(self.records[:5])
        broken = bytearray(content)
        broken[offsets[2] + 40 : offsets[2] + 60] = b"\xff" * 20
        for size in (10**6, 700):
            found, edges = records_in(bytes(broken), size, True)
            self.assertEqual([each.offset for each in found if each.damage is None and each.body == self.records[offsets.index(each.offset)][:-4]], [offsets[n] for n in (0, 1, 3, 4)])
            self.assertEqual([each.offset for each in found if each.damage is not None], [offsets[2]])
            self.assertEqual(mismatches(edges), [])
        cut, _ = records_in(content[:-20], 10**6, True)
        self.assertRegex(cut[-1].damage or "", "cut off")

    def test_a_wrong_length_takes_what_stands_before_the_next_record(self) -> None:
        for length in (3, 5000):
            content = record(b"a" * 10) + record(b"b" * 100, length=length) + record(b"c")
            found, _ = records_in(content, 10**6, False)
            self.assertEqual(found[0].offset, 0)
            self.assertTrue(all(each.body is not None for each in found))
            self.assertEqual(b"".join(each.body or b"" for each in found).count(b"b"), 100)
        strange, _ = records_in(b"no record at all", 10**6, False)
        self.assertEqual([each.body for each in strange], [b"no record at all"])

    def test_bodies_that_are_too_long_are_counted_and_not_kept(self) -> None:
        content, _ = gzipped([record(b"x" * 10**6)])
        (found,) = RangeReader(BytesFile(content), 0, len(content), gzip=True, most=1000)
        self.assertIsNone(found.body)
        self.assertGreater(found.size, 10**6)

    def test_an_empty_file_has_no_records(self) -> None:
        for compressed in (True, False):
            self.assertEqual(list(RangeReader(BytesFile(b""), 0, 0, gzip=compressed)), [])
        self.assertEqual(list(LineReader(BytesFile(b""), 0, 0, gzip=False, most=ALL)), [])

    def test_compression_is_told_by_bytes_before_names(self) -> None:
        self.assertTrue(is_gzip(BytesFile(gzip.compress(b"a")), "a.warc"))
        self.assertTrue(is_gzip(BytesFile(b"dam"), "a.warc.gz"))
        self.assertFalse(is_gzip(BytesFile(b"WARC/1.0"), "a.warc.gz"))


class Lines(unittest.TestCase):
    content = b"".join(b'{"a":%d,"b":"%s"}\n' % (number, b"\xc3\xa4" * (number % 50)) for number in range(200)) + b"\n  \r\n{}"

    def test_every_line_belongs_to_one_range(self) -> None:
        whole = list(LineReader(BytesFile(self.content), 0, len(self.content), gzip=False, most=ALL))
        self.assertEqual(len(whole), 201)
        for size in (1, 2, 50, 1000):
            found = []
            for each in ranges_of([("a", "a", len(self.content), True)], size):
                found += list(LineReader(BytesFile(self.content), each.start, each.end, gzip=False, most=ALL))
            self.assertEqual(found, whole)

    def test_lines_are_read_again_also_from_a_compressed_file(self) -> None:
        packed = gzip.compress(self.content[:3000]) + gzip.compress(self.content[3000:])
        whole = list(LineReader(BytesFile(packed), 0, len(packed), gzip=True, most=ALL))
        self.assertEqual([json.loads(each.body or b"") for each in whole][1]["a"], 1)
        self.assertEqual(list(LineReader(BytesFile(packed), 100, len(packed), gzip=True, most=ALL)), [])
        for content, compressed in ((packed, True), (self.content, False)):
            file = LineFile(BytesFile(content), compressed)
            for each in [*whole[::20], whole[5]]:
                self.assertEqual(file.read(each.offset, each.inner, each.size), each.body)

    def test_a_damaged_file_is_a_record_with_its_damage(self) -> None:
        packed = gzip.compress(self.content)[:-30]
        found = list(LineReader(BytesFile(packed), 0, len(packed), gzip=True, most=ALL))
        self.assertRegex(found[-1].damage or "", "cut off")


class Documents(unittest.TestCase):
    def test_a_file_is_decompressed_by_its_name_and_its_bytes(self) -> None:
        packed = gzip.compress(b"a story") + gzip.compress(b" of two members")
        self.assertEqual(document_in(packed, "a.txt.gz"), b"a story of two members")
        self.assertEqual(document_in(packed, "a.txt"), packed)
        self.assertEqual(document_in(b"a story", "a.txt.gz"), b"a story")
        with self.assertRaisesRegex(Damaged, "cut off"):
            document_in(packed[:-9], "a.txt.gz")


class Plans(unittest.TestCase):
    def test_ranges_tile_files_evenly(self) -> None:
        found = ranges_of([("u", "a", 1000, True), ("v", "b", 1000, False), ("w", "c", 0, True)], 300)
        self.assertEqual(found[0], FileRange("u", "a", 0, 250))
        self.assertEqual([(each.start, each.end) for each in found], [(0, 250), (250, 500), (500, 750), (750, 1000), (0, 1000), (0, 0)])

    def test_tasks_grow_with_bytes_and_documents(self) -> None:
        self.assertEqual(tasks_of(0, 0, 8), 1)
        self.assertEqual(tasks_of(5, 1000, 8), 5)
        self.assertEqual(tasks_of(1000, 1 << 20, 8), 24)
        self.assertEqual(tasks_of(1_000_000, 1 << 30, 8), 500)
        self.assertEqual(tasks_of(1_000_000, 1 << 40, 8), (1 << 40) // (64 << 20))


class Reports(unittest.TestCase):
    report = Report(
        inputs=12,
        repeated=2,
        documents=10,
        articles=7,
        asked=4,
        size=1000,
        rejects=[("rejected", "text/empty", 2), ("error", "run/timeout", 1)],
        p50=7.25,
        p99=40.0,
        cpu=0.08,
        slowest=[("a.warc.gz@7", 40.0)],
        processes={"restarts": 1},
        relations={"copy": 2},
    )

    def test_a_report_is_text_and_json(self) -> None:
        text = self.report.text()
        for part in ("12 inputs, 10 different documents: 7 articles, 3 rejects; 4 asked", "p50 7.2 ms, p99 40.0 ms", "2  rejected  text/empty", "a.warc.gz@7 (40 ms)", "2 copy"):
            self.assertIn(part, text)
        self.assertEqual(json.loads(self.report.json())["rejects"][1], ["error", "run/timeout", 1])

    def test_the_cost_of_a_million_is_the_mean(self) -> None:
        self.assertAlmostEqual(self.report.hours_a_million(), 0.008 * 1e6 / 3600)


if __name__ == "__main__":
    unittest.main()
