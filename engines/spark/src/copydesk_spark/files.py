"""Files that are read by ranges."""

from typing import Protocol


class RangeFile(Protocol):
    """A file that is read by ranges."""

    @property
    def size(self) -> int: ...

    def read(self, offset: int, length: int) -> bytes:
        """As many bytes from an offset; fewer where the file ends."""
        ...


class BytesFile:
    """Bytes that are there already."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    @property
    def size(self) -> int:
        return len(self._content)

    def read(self, offset: int, length: int) -> bytes:
        return self._content[offset : offset + length]


def is_gzip(file: RangeFile, name: str) -> bool:
    """Whether a file is compressed: by its first bytes, or by its name when it is empty or damaged."""
    start = file.read(0, 5)
    return start[:2] == b"\x1f\x8b" or (name.endswith(".gz") and start != b"WARC/")
