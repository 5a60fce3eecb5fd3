"""Records in containers: members of WARC files and lines, found from any place of a file, one after another.

A range of a file owns the records that begin in it. Where a range begins inside a record, its first one is searched for:
a signature that leads to a record. Since a document may hold what looks like one, each range says where it began and
where the range behind it has to, and `mismatches` finds those that began wrongly.
"""

import hashlib
import re
import zlib
from dataclasses import dataclass
from typing import Dict, Iterable, Iterator, List, Mapping, NamedTuple, Optional, Tuple

from .files import BytesFile, RangeFile

_CHUNK = 1 << 18
_GZIP = b"\x1f\x8b\x08"
_VERSION = b"WARC/"
_PLAIN = re.compile(rb"(?:\r\n\r\n|\n\n)(?=WARC/1\.)")
#: The longest header of a record.
_MOST_HEADER = 1 << 20
#: Bytes of compressed data that show what a member holds.
_PROBE = 1 << 12
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_LINE_END = re.compile(r"\r?\n")
_LENGTH = re.compile(rb"^[ \t]*(\d{1,15})[ \t]*$")
#: Types of records that are captures; one without a type may be one.
MEANT = frozenset(["", "response", "conversion", "revisit"])


class Damaged(Exception):
    """A member that cannot be decompressed."""


@dataclass(frozen=True)
class Record:
    """A record, and where it stands."""

    #: Of its first byte in the file, or of its member in a compressed file.
    offset: int
    #: Of its first byte in the decompressed member; 0 in other files.
    inner: int
    #: Bytes, decompressed.
    size: int
    sha256: str
    #: Fields of its header, names in lower case; empty for lines.
    fields: Mapping[str, str]
    #: The bytes; None where they are only counted, or are more than was asked for.
    body: Optional[bytes] = None
    #: Why it cannot be read.
    damage: Optional[str] = None

    @property
    def place(self) -> str:
        return f"{self.offset}" if self.inner == 0 else f"{self.offset}+{self.inner}"


class Edge(NamedTuple):
    """Where a range of a file began, and where the next one has to begin."""

    name: str
    start: int
    end: int
    #: The first record that begins in it; None where none does.
    first: Optional[int]
    #: The first record behind it, or the end of the file; None where the range has no record.
    next: Optional[int]


class _Bytes:
    """A stream of bytes of which some are looked at before they are taken."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._held = bytearray()
        self.position = 0

    def fill(self, length: int) -> bool:
        """Hold so many bytes. False where there are fewer."""
        while len(self._held) < length:
            piece = next(self._pieces, None)
            if piece is None:
                return False
            self._held += piece
        return True

    def peek(self, length: int) -> bytes:
        self.fill(length)
        return bytes(self._held[:length])

    def find(self, pattern: "re.Pattern[bytes]", most: int) -> int:
        """The end of a pattern within so many bytes; -1 where there is none."""
        length = 4096
        while True:
            more = self.fill(length)
            found = pattern.search(self._held, 0, most)
            if found is not None:
                return found.end()
            if not more or length >= most:
                return -1
            length *= 4

    def take(self, length: int) -> Iterator[bytes]:
        """So many bytes in pieces, or fewer where the stream ends."""
        while length > 0:
            if not self._held and not self.fill(1):
                return
            piece = bytes(self._held[:length])
            del self._held[:length]
            self.position += len(piece)
            length -= len(piece)
            yield piece


    def take_to(self, signature: bytes) -> Iterator[bytes]:
        """The bytes before a signature, or all where it does not come."""
        while True:
            at = self._held.find(signature)
            if at != -1:
                yield from self.take(at)
                return
            yield from self.take(len(self._held) - len(signature) + 1)
            if not self.fill(len(self._held) + 1):
                yield from self.take(len(self._held))
                return

    def follows(self, signature: bytes) -> bool:
        """Whether a signature, or nothing, comes behind the line ends here."""
        length = 64
        while True:
            held = self.peek(length)
            rest = held.lstrip(b"\r\n")
            if len(rest) >= len(signature) or len(held) < length:
                return rest.startswith(signature) or not rest
            length *= 2


def _chunks(file: RangeFile, offset: int) -> Iterator[bytes]:
    while True:
        chunk = file.read(offset, _CHUNK)
        if not chunk:
            return
        yield chunk
        offset += len(chunk)


class _Member:
    """A member of a gzip file, decompressed piece by piece."""

    def __init__(self, file: RangeFile, offset: int) -> None:
        self._file = file
        self.offset = offset
        #: Where the next member begins; None before this one was read to its end.
        self.end: Optional[int] = None

    def pieces(self) -> Iterator[bytes]:
        """Raises `Damaged`."""
        inflater = zlib.decompressobj(31)
        at = self.offset
        for chunk in _chunks(self._file, self.offset):
            at += len(chunk)
            while chunk:
                try:
                    piece = inflater.decompress(chunk, _CHUNK)
                except zlib.error as error:
                    raise Damaged(f"The member cannot be decompressed: {error}") from error
                chunk = inflater.unconsumed_tail
                if piece:
                    yield piece
                if inflater.eof:
                    self.end = at - len(inflater.unused_data)
                    return
        raise Damaged("The member is cut off")


def _fields(header: bytes) -> Dict[str, str]:
    found: Dict[str, str] = {}
    for line in _LINE_END.split(header.decode("utf-8", "replace"))[1:]:
        name, colon, value = line.partition(":")
        if colon:
            found.setdefault(name.strip().lower(), value.strip())
    return found


def _records(stream: _Bytes, offset: int, most: int, plain: bool) -> Iterator[Record]:
    """The records of a stream of WARC.

    plain: whether the place of a record is its place in the file, rather than in a member.
    """
    while True:
        # Line ends behind a record, or before the first one.
        while stream.peek(1) in (b"\r", b"\n"):
            for _ in stream.take(1):
                pass
        if not stream.fill(1):
            return
        at = stream.position
        header_end = stream.find(_HEADER_END, _MOST_HEADER) if stream.peek(5) == _VERSION else -1
        fields = _fields(stream.peek(header_end)) if header_end > 0 else {}
        length = _LENGTH.match(fields.get("content-length", "").encode())
        size = header_end + int(length.group(1)) if length else 0
        digest, kept, count = hashlib.sha256(), bytearray(), 0
        for piece in _pieces(stream, size):
            digest.update(piece)
            count += len(piece)
            if count <= most:
                kept += piece
        body = bytes(kept) if 0 < count <= most else None
        place = (offset + at, 0) if plain else (offset, at)
        yield Record(*place, count, digest.hexdigest(), fields, body)


def _pieces(stream: _Bytes, size: int) -> Iterator[bytes]:
    """The bytes of a record; with those up to the next one where its length is wrong, so that the worker says so."""
    yield from stream.take(size)
    if size == 0 or not stream.follows(_VERSION):
        if size == 0:
            yield from stream.take(1)
        yield from stream.take_to(b"\nWARC/1.")


def _scan(file: RangeFile, start: int, end: int, signature: bytes) -> Iterator[int]:
    """Places of a signature that begins in a range."""
    position, held = start, b""
    reach = end + len(signature) - 1
    while position < reach:
        chunk = file.read(position, min(_CHUNK, reach - position))
        if not chunk:
            return
        window = held + chunk
        base = position - len(held)
        at = window.find(signature)
        while at != -1:
            yield base + at
            at = window.find(signature, at + 1)
        position += len(chunk)
        held = window[-(len(signature) - 1) :] if len(signature) > 1 else b""


def _is_member(file: RangeFile, offset: int) -> bool:
    """Whether a member begins here that opens as a record does."""
    try:
        return zlib.decompressobj(31).decompress(file.read(offset, _PROBE), 5) == _VERSION
    except zlib.error:
        return False


def _first_member(file: RangeFile, start: int, end: int) -> Optional[int]:
    if start == 0:
        return 0 if file.size > 0 else None
    return next((at for at in _scan(file, start, end, _GZIP) if _is_member(file, at)), None)


def _first_plain(file: RangeFile, start: int, end: int) -> Optional[int]:
    if start == 0:
        return 0 if file.size > 0 else None
    for at in _scan(file, max(0, start - 4), end, b"WARC/1."):
        before = file.read(max(0, at - 4), min(4, at))
        if at >= start and (before.endswith(b"\n\n") or before.endswith(b"\r\n\r\n")):
            return at
    return None


class RangeReader:
    """The records of a WARC file that begin in a range, and the edge of that range.

    first: where the first one begins, when that is known; None to search.
    most: the most bytes of a record that are kept as its body.
    """

    def __init__(
        self, file: RangeFile, start: int, end: int, *, gzip: bool, first: Optional[int] = None, most: int = 0
    ) -> None:
        self._file, self._start, self._end = file, start, min(end, file.size)
        self._gzip, self._most = gzip, most
        search = _first_member if gzip else _first_plain
        found = search(file, start, self._end) if first is None else first
        self.first: Optional[int] = found if found is not None and found < self._end else None
        self.next: Optional[int] = None if self.first is not None else first

    def __iter__(self) -> Iterator[Record]:
        if self.first is not None:
            yield from self._members(self.first) if self._gzip else self._plain(self.first)

    def _plain(self, first: int) -> Iterator[Record]:
        stream = _Bytes(_chunks(self._file, first))
        for record in _records(stream, first, self._most, True):
            if record.offset >= self._end:
                self.next = record.offset
                return
            yield record
        self.next = self._file.size

    def _members(self, at: int) -> Iterator[Record]:
        while at < self._end:
            member = _Member(self._file, at)
            damage: Optional[str] = None
            try:
                yield from _records(_Bytes(member.pieces()), at, self._most, False)
            except Damaged as error:
                damage = str(error)
            if damage is not None:
                yield Record(at, 0, 0, hashlib.sha256(damage.encode()).hexdigest(), {}, None, damage)
            following = member.end if member.end is not None else self._after(at + 1)
            at = self._file.size if following is None else following
        self.next = at

    def _after(self, start: int) -> Optional[int]:
        """Where reading goes on behind a member that is damaged."""
        return next((at for at in _scan(self._file, start, self._file.size, _GZIP) if _is_member(self._file, at)), None)


def mismatches(edges: Iterable[Edge]) -> List[Tuple[str, int, int]]:
    """Ranges that began where no record begins: name, start, and where they have to begin.

    A range that begins wrongly makes the next one look wrong; each is told by the last one that was right, and the others
    are found when these were read again.
    """
    found: List[Tuple[str, int, int]] = []
    name, expected, is_sure = "", 0, True
    for edge in sorted(edges, key=lambda each: (each.name, each.start)):
        if edge.name != name:
            name, expected, is_sure = edge.name, edge.first if edge.first is not None else edge.end, True
        # No record begins here: the expected one stands behind this range.
        is_right = expected >= edge.end if edge.first is None else edge.first == expected
        if is_sure and not is_right:
            found.append((edge.name, edge.start, expected))
        is_sure = is_sure and is_right
        if is_sure and edge.first is not None and edge.next is not None:
            expected = edge.next
    return found


class MemberFile:
    """Reads records of a WARC file again, by their places in rising order."""

    def __init__(self, file: RangeFile, gzip: bool) -> None:
        self._file, self._gzip = file, gzip
        self._stream: Optional[Tuple[int, _Bytes]] = None

    def read(self, offset: int, inner: int, size: int) -> bytes:
        if not self._gzip:
            return self._file.read(offset, size)
        if self._stream is None or self._stream[0] != offset or self._stream[1].position > inner:
            self._stream = (offset, _Bytes(_Member(self._file, offset).pieces()))
        stream = self._stream[1]
        for _ in stream.take(inner - stream.position):
            pass
        return b"".join(stream.take(size))


class LineFile:
    """Reads lines of a file again, by their places in rising order."""

    def __init__(self, file: RangeFile, gzip: bool) -> None:
        self._file, self._gzip = file, gzip
        self._stream: Optional[_Bytes] = None

    def read(self, offset: int, inner: int, size: int) -> bytes:
        if not self._gzip:
            return self._file.read(offset, size)
        if self._stream is None or self._stream.position > offset:
            self._stream = _Bytes(_inflated(self._file))
        for _ in self._stream.take(offset - self._stream.position):
            pass
        return b"".join(self._stream.take(size))


def _inflated(file: RangeFile) -> Iterator[bytes]:
    """All members of a file, one after another. Raises `Damaged`."""
    at = 0
    while at < file.size:
        member = _Member(file, at)
        yield from member.pieces()
        at = member.end if member.end is not None else file.size


def document_in(content: bytes, name: str) -> bytes:
    """The bytes of a file that is one document, decompressed when its name ends in `.gz`. Raises `Damaged`."""
    file = BytesFile(content)
    if not name.endswith(".gz") or not content.startswith(_GZIP):
        return content
    return b"".join(_inflated(file))


class LineReader:
    """The lines of a file that begin in a range, without blank ones. All lines of a compressed file belong to its first range.

    most: the most bytes of a line that are kept as its body.
    """

    def __init__(self, file: RangeFile, start: int, end: int, *, gzip: bool, most: int) -> None:
        self._file, self._start, self._end = file, start, end
        self._gzip, self._most = gzip, most

    def __iter__(self) -> Iterator[Record]:
        if self._gzip and self._start > 0:
            return
        # The line feed before the first line may be the last byte of the range before.
        begin = 0 if self._gzip else max(0, self._start - 1)
        pieces = _inflated(self._file) if self._gzip else _chunks(self._file, begin)
        try:
            yield from self._lines(pieces, begin)
        except Damaged as error:
            yield Record(0, 0, 0, hashlib.sha256(str(error).encode()).hexdigest(), {}, None, str(error))

    def _lines(self, pieces: Iterator[bytes], at: int) -> Iterator[Record]:
        skips = not self._gzip and self._start > 0
        line = _Line(at)
        for piece in pieces:
            while piece:
                cut = piece.find(b"\n")
                part = piece if cut == -1 else piece[:cut]
                line.add(part, self._most)
                if cut == -1:
                    at += len(piece)
                    break
                at += cut + 1
                if not skips and not line.is_blank:
                    yield line.record(self._most)
                skips = False
                if not self._gzip and at >= self._end:
                    return
                line = _Line(at)
                piece = piece[cut + 1 :]
        if not skips and not line.is_blank:
            yield line.record(self._most)


class _Line:
    def __init__(self, offset: int) -> None:
        self._offset = offset
        self._size = 0
        self._kept = bytearray()
        self._digest = hashlib.sha256()
        self.is_blank = True

    def add(self, part: bytes, most: int) -> None:
        self._size += len(part)
        self._digest.update(part)
        if self._size <= most:
            self._kept += part
        self.is_blank = self.is_blank and part.strip() == b""

    def record(self, most: int) -> Record:
        body = bytes(self._kept) if self._size <= most else None
        return Record(self._offset, 0, self._size, self._digest.hexdigest(), {}, body)
