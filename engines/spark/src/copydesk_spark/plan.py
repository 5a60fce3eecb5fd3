"""How work is cut into tasks."""

from dataclasses import dataclass
from typing import List, Sequence, Tuple

#: Bytes of a container that one task looks through.
RANGE_BYTES = 64 << 20
#: A document of this size has a task of its own.
BIG_BYTES = 4 << 20
#: Bytes of documents, and documents, of one task: some half a minute of work.
TASK_BYTES = 64 << 20
TASK_DOCUMENTS = 2000
#: Tasks that each core has at least, so that a slow one does not hold up the others.
TASKS_PER_CORE = 3


@dataclass(frozen=True)
class FileRange:
    """A range of bytes of a file."""

    uri: str
    name: str
    start: int
    end: int


def ranges_of(files: Sequence[Tuple[str, str, int, bool]], most: int = RANGE_BYTES) -> List[FileRange]:
    """Files cut into ranges of one size each, as even as whole bytes allow.

    files: address, name, size in bytes, and whether it can be cut.
    """
    found: List[FileRange] = []
    for uri, name, size, can_cut in files:
        count = max(1, -(-size // most)) if can_cut else 1
        edges = [size * number // count for number in range(count + 1)]
        found += [FileRange(uri, name, start, end) for start, end in zip(edges, edges[1:])]
    return found


def tasks_of(documents: int, size: int, cores: int) -> int:
    """The number of tasks for so many documents of so many bytes together; 1 for none.

    Few documents are not cut finer than one each.
    """
    needed = max(-(-size // TASK_BYTES), -(-documents // TASK_DOCUMENTS), cores * TASKS_PER_CORE)
    return max(1, min(needed, documents))
