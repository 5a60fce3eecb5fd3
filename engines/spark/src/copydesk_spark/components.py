"""What hangs together: connected components over pairs, by star operations, each of which is two joins.

Large stars and small stars in turn (Kiveris and others, “Connected Components in MapReduce and Beyond”, 2014): edges are
hung under ever smaller neighbours until every node hangs under the smallest one of its component.
"""

from typing import Callable

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

#: Rounds after which something is wrong: their number grows with the logarithm of the longest path.
_MOST_ROUNDS = 60


def components(pairs: DataFrame, save: Callable[[DataFrame, str], DataFrame]) -> DataFrame:
    """The component of each node, `node` and `component`, which is its smallest node.

    pairs: columns `a` and `b`, which can be compared; each pair once, `a` before `b`.
    save: writes a frame under a name and reads it again, so that a round does not do the earlier ones again.
    """
    edges = save(pairs.select(F.col("b").alias("node"), F.col("a").alias("parent")), "edges-0")
    before = _digest(edges)
    for number in range(1, _MOST_ROUNDS):
        edges = save(_small_star(_large_star(edges)), f"edges-{number}")
        now = _digest(edges)
        if now == before:
            roots = edges.select(F.col("parent").alias("node"), F.col("parent").alias("component")).distinct()
            return edges.select("node", F.col("parent").alias("component")).union(roots)
        before = now
    raise RuntimeError(f"The components are not found after {_MOST_ROUNDS} rounds")


def _large_star(edges: DataFrame) -> DataFrame:
    """Hang every larger neighbour of a node under the smallest of its neighbours and itself."""
    both = edges.union(edges.select(F.col("parent").alias("node"), F.col("node").alias("parent")))
    least = both.groupBy("node").agg(F.min("parent").alias("least"))
    least = least.select("node", F.least("node", "least").alias("least"))
    larger = both.where(F.col("parent") > F.col("node"))
    return larger.join(least, "node").select(F.col("parent").alias("node"), F.col("least").alias("parent")).distinct()


def _small_star(edges: DataFrame) -> DataFrame:
    """Hang the smaller neighbours of a node, and itself, under the smallest of them."""
    least = edges.groupBy("node").agg(F.min("parent").alias("least"))
    below = edges.join(least, "node").select(F.col("parent").alias("node"), F.col("least").alias("parent"))
    own = least.select("node", F.col("least").alias("parent"))
    return below.union(own).where(F.col("node") != F.col("parent")).distinct()


def _digest(edges: DataFrame) -> object:
    """A sum over the edges by which two sets of them are told apart."""
    found = edges.agg(F.count("*"), F.sum(F.xxhash64("node", "parent").cast("decimal(38,0)"))).first()
    return tuple(found or ())
