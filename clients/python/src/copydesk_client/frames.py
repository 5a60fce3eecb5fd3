"""The frames that a worker and its client exchange: two lengths, a header in JSON, and raw bytes."""

import json
import struct
from typing import IO, Any, Dict, Mapping, Optional

_LENGTHS = struct.Struct(">II")


def encode(header: Mapping[str, Any], body: bytes = b"") -> bytes:
    """A frame as bytes."""
    text = json.dumps(header, ensure_ascii=True).encode("ascii")
    return _LENGTHS.pack(len(text), len(body)) + text + body


def read_header(stream: IO[bytes]) -> Optional[Dict[str, Any]]:
    """The header of the next frame; None where the stream ends, also inside a frame."""
    lengths = _read(stream, _LENGTHS.size)
    if lengths is None:
        return None
    header_length, body_length = _LENGTHS.unpack(lengths)
    header = _read(stream, header_length)
    body = _read(stream, body_length)
    if header is None or body is None:
        return None
    value = json.loads(header)
    return value if isinstance(value, dict) else None


def _read(stream: IO[bytes], length: int) -> Optional[bytes]:
    parts = []
    while length > 0:
        part = stream.read(length)
        if not part:
            return None
        parts.append(part)
        length -= len(part)
    return b"".join(parts)
