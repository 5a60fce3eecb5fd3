"""Files made up for tests."""

import gzip
from typing import List, Optional, Tuple


def record(body: bytes, kind: Optional[str] = "response", length: Optional[int] = None) -> bytes:
    """A record of a WARC file."""
    fields = [b"WARC/1.0", f"Content-Length: {len(body) if length is None else length}".encode()]
    if kind is not None:
        fields.insert(1, f"WARC-Type: {kind}".encode())
    return b"\r\n".join(fields) + b"\r\n\r\n" + body + b"\r\n\r\n"


def gzipped(records: List[bytes]) -> Tuple[bytes, List[int]]:
    """A file of one member a record, and where the members begin."""
    content, offsets = b"", []
    for each in records:
        offsets.append(len(content))
        content += gzip.compress(each, mtime=0)
    return content, offsets
