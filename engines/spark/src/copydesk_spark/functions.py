"""Functions for notebooks: a frame in, a frame out. Nothing is asked before an action, and each action asks anew."""

from dataclasses import replace
from typing import Optional

from pyspark.sql import DataFrame

from .answers import answered, spread
from .asking import Asking, about
from .inputs import documents_of
from .relations import Relations, relate_audits
from .tables import ARTICLES, AUDITS, SEARCH

#: The version of results that are not kept.
_UNKEPT = ""


def understand(frame: DataFrame, *, key: str = "key", asking: Optional[Asking] = None) -> DataFrame:
    """What became of each row of a frame, as in `RESULTS`: its article, or the rule and the reason why it has none.

    frame: a column for keys, and columns with the names of fields of a capture: `html` or `text` (texts or bytes), `url`, …
    """
    return answered(spread(documents_of(frame, key)), asking or Asking(), _UNKEPT)


def articles(frame: DataFrame, *, key: str = "key", asking: Optional[Asking] = None) -> DataFrame:
    """The articles of the rows that have one: columns, and the JSON-LD."""
    asked = replace(asking or Asking(), audit=False, format="jsonld")
    return understand(frame, key=key, asking=asked).where("status = 'article'").select(*ARTICLES.names)


def search(frame: DataFrame, *, key: str = "key", asking: Optional[Asking] = None) -> DataFrame:
    """The search documents of the rows that have an article, as JSON."""
    asked = replace(asking or Asking(), audit=False, format="search")
    return understand(frame, key=key, asking=asked).where("status = 'article'").select(*SEARCH.names)


def audits(frame: DataFrame, *, key: str = "key", asking: Optional[Asking] = None) -> DataFrame:
    """The audits of the rows that could be read, as JSON."""
    asked = replace(asking or Asking(), audit=True)
    return understand(frame, key=key, asking=asked).where("audit is not null").select(*AUDITS.names)


def relate(frame: DataFrame, *, asking: Optional[Asking] = None, work: Optional[str] = None) -> Relations:
    """Who copied whom among the documents of audits (`key`, `audit`).

    work: a folder of any Hadoop path for what is between the steps; by default the checkpoint folder of Spark.

    Raises `ValueError` without such a folder.
    """
    context = frame.sparkSession.sparkContext
    folder = work or context.getCheckpointDir()
    if folder is None:
        raise ValueError("There is no folder for what is between the steps: give `work`, or call `setCheckpointDir`")
    asked = asking or Asking()
    joining = context.parallelize([0], 1).map(lambda _: about(asked)).first()["joining"]
    return relate_audits(frame, asked, joining, folder)
