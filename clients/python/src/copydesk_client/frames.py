"""The frames that a worker and its client exchange: two lengths, a header in JSON, and raw bytes."""

import json
import re
import struct
from typing import IO, Any, Dict, List, Mapping, NamedTuple, Optional

_LENGTHS = struct.Struct(">II")
_DECODER = json.JSONDecoder()
_SPACE = re.compile(r"[ \t\r\n]*")


def encode(header: Mapping[str, Any], body: bytes = b"") -> bytes:
    """A frame as bytes."""
    text = json.dumps(header, ensure_ascii=True).encode("ascii")
    return _LENGTHS.pack(len(text), len(body)) + text + body


class Header(NamedTuple):
    """The header of a frame, and the bytes that it was read from."""

    value: Dict[str, Any]
    source: bytes


def read_header(stream: IO[bytes]) -> Optional[Header]:
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
    return Header(value, header) if isinstance(value, dict) else None


def members(source: bytes) -> Dict[str, str]:
    """The members of a JSON object, each as it is written. Raises `ValueError` on anything else."""
    text = source.decode("utf-8")
    at = _next(text, 0, "{")
    found: Dict[str, str] = {}
    while not text.startswith("}", at):
        name, end = _DECODER.raw_decode(text, _SPACE.match(text, at).end())  # type: ignore[union-attr]
        start = _next(text, end, ":")
        _, end = _DECODER.raw_decode(text, start)
        found[str(name)] = text[start:end]
        at = _SPACE.match(text, end).end()  # type: ignore[union-attr]
        if text.startswith(",", at):
            at = _next(text, at, ",")
    return found


def elements(text: str) -> List[str]:
    """The elements of a JSON list, each as it is written. Raises `ValueError` on anything else."""
    at = _next(text, 0, "[")
    found: List[str] = []
    while not text.startswith("]", at):
        _, end = _DECODER.raw_decode(text, at)
        found.append(text[at:end])
        at = _SPACE.match(text, end).end()  # type: ignore[union-attr]
        if text.startswith(",", at):
            at = _next(text, at, ",")
    return found


def _next(text: str, at: int, sign: str) -> int:
    """Where the value behind a sign begins."""
    start = _SPACE.match(text, at).end()  # type: ignore[union-attr]
    if not text.startswith(sign, start):
        raise ValueError(f"Expected `{sign}` at {start}")
    return _SPACE.match(text, start + 1).end()  # type: ignore[union-attr]


def _read(stream: IO[bytes], length: int) -> Optional[bytes]:
    parts = []
    while length > 0:
        part = stream.read(length)
        if not part:
            return None
        parts.append(part)
        length -= len(part)
    return b"".join(parts)
