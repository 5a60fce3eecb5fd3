"""Files of any Hadoop path: listed and written through the FileSystem API of Hadoop, read by ranges through Arrow."""

import posixpath
import re
from dataclasses import dataclass
from typing import Any, Dict, List, Sequence, Tuple

from pyspark.sql import SparkSession

#: Characters that make a path of Hadoop a pattern.
_PATTERN = re.compile(r"[*?\[{]")
#: Schemes of Hadoop for which Arrow has another name.
_SCHEMES = {"s3a": "s3", "s3n": "s3"}


class ArrowFile:
    """A file that Arrow opens: local, HDFS, S3, GCS, Azure, and through libhdfs whatever Hadoop knows."""

    def __init__(self, uri: str) -> None:
        filesystem, path = arrow_filesystem(uri)
        self._file = filesystem.open_input_file(path)
        self._size = int(self._file.size())

    @property
    def size(self) -> int:
        return self._size

    def read(self, offset: int, length: int) -> bytes:
        self._file.seek(offset)
        return bytes(self._file.read(length))


def arrow_filesystem(uri: str) -> Tuple[Any, str]:
    """The file system of a URI, and the path in it. Raises `OSError` or `ValueError` where Arrow has none."""
    from pyarrow import fs

    scheme, _, rest = uri.partition(":")
    authority, path = _parts(rest)
    if scheme in ("", "file"):
        return fs.LocalFileSystem(), path
    if scheme in ("hdfs", "viewfs"):
        host, _, port = authority.partition(":")
        return fs.HadoopFileSystem(host or "default", int(port or 0)), path
    found, inner = fs.FileSystem.from_uri(f"{_SCHEMES.get(scheme, scheme)}:{rest}")
    return found, str(inner)


def _parts(rest: str) -> Tuple[str, str]:
    if not rest.startswith("//"):
        return "", rest
    authority, slash, path = rest[2:].partition("/")
    return authority, slash + path


_opened: Dict[str, ArrowFile] = {}
_MOST_OPENED = 16


def opened(uri: str) -> ArrowFile:
    """A file that stays open in this process, since a task reads many ranges of it."""
    found = _opened.get(uri)
    if found is None:
        if len(_opened) >= _MOST_OPENED:
            _opened.clear()
        found = _opened[uri] = ArrowFile(uri)
    return found


def can_open(uri: str) -> bool:
    """Whether Arrow reads the file by ranges; else Spark reads it as a whole."""
    try:
        ArrowFile(uri).read(0, 1)
        return True
    except (OSError, ValueError, ImportError, NotImplementedError):
        return False


@dataclass(frozen=True)
class InputFile:
    """A file, and what it is called in keys."""

    uri: str
    name: str
    size: int


def base_of(path: str) -> str:
    """What stands before the names of the files below a path: its parent, or that of the first pattern in it.

        hdfs://a/crawl/2024      hdfs://a/crawl/
        crawl/2024/part-*.gz     crawl/2024/
    """
    found = _PATTERN.search(path)
    fixed = path if found is None else path[: found.start()]
    return fixed.rstrip("/")[: fixed.rstrip("/").rfind("/") + 1] if found is None else fixed[: fixed.rfind("/") + 1]


def name_in(uri: str, base: str) -> str:
    """What a file is called in keys: its path behind the base of the path that was given."""
    return uri[len(base) :] if uri.startswith(base) else posixpath.basename(uri)


def listed(spark: SparkSession, paths: Sequence[str]) -> List[InputFile]:
    """The files below paths and patterns, in order of their names; hidden ones are passed over, as Spark does.

    Raises `FileNotFoundError` for a path without files, and `ValueError` when two files would have one name.
    """
    found: Dict[str, InputFile] = {}
    for path in paths:
        names = _files_below(spark, path)
        if not names:
            raise FileNotFoundError(f"There is no file at `{path}`. Name a file, a folder or a pattern that holds some")
        for file in names:
            known = found.get(file.name)
            if known is not None and known.uri != file.uri:
                raise ValueError(
                    f"`{known.uri}` and `{file.uri}` would both be called `{file.name}` in keys. Name the folder above both"
                )
            found[file.name] = file
    return [found[name] for name in sorted(found)]


def _files_below(spark: SparkSession, path: str) -> List[InputFile]:
    jvm, filesystem, root = _hadoop(spark, path)
    statuses = filesystem.globStatus(root) or []
    # Paths of a listing are whole: scheme, authority, path.
    base = base_of(str(filesystem.makeQualified(root).toString()))
    found: List[InputFile] = []
    waiting = [status for status in statuses]
    while waiting:
        status = waiting.pop()
        name = str(status.getPath().getName())
        if name.startswith((".", "_")):
            continue
        if status.isDirectory():
            waiting.extend(filesystem.listStatus(status.getPath()))
        else:
            uri = str(status.getPath().toString())
            found.append(InputFile(uri, name_in(uri, base), int(status.getLen())))
    return found


def exists(spark: SparkSession, path: str) -> bool:
    _, filesystem, place = _hadoop(spark, path)
    return bool(filesystem.exists(place))


def children(spark: SparkSession, path: str) -> List[str]:
    """The names in a folder; none of one that does not exist."""
    _, filesystem, place = _hadoop(spark, path)
    if not filesystem.exists(place):
        return []
    return sorted(str(status.getPath().getName()) for status in filesystem.listStatus(place))


def remove(spark: SparkSession, path: str) -> None:
    _, filesystem, place = _hadoop(spark, path)
    filesystem.delete(place, True)


def write_text(spark: SparkSession, path: str, text: str) -> None:
    """Write a small file."""
    _, filesystem, place = _hadoop(spark, path)
    stream = filesystem.create(place, True)
    try:
        stream.write(bytearray(text.encode("utf-8")))
    finally:
        stream.close()


def _hadoop(spark: SparkSession, path: str) -> Tuple[Any, Any, Any]:
    context: Any = spark.sparkContext
    jvm = context._jvm
    place = jvm.org.apache.hadoop.fs.Path(path)
    return jvm, place.getFileSystem(context._jsc.hadoopConfiguration()), place


def joined(folder: str, *names: str) -> str:
    return "/".join([folder.rstrip("/"), *names])
