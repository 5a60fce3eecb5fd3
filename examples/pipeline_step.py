"""A step of a pipeline in the manner of datatrove: documents in, documents with the text of the story out.

A step is an object that is called with an iterable of documents, a rank and a world size, and yields documents. A document
has `text`, `id` and `metadata`. Nothing of datatrove is needed here, so that the step is run by a test; with it, let
`CopydeskExtractor` inherit from `datatrove.pipeline.base.PipelineStep` and set `type` and `name`.
"""

from dataclasses import dataclass, field

from client import Desk


@dataclass
class Document:
    text: str
    id: str
    metadata: dict = field(default_factory=dict)


class CopydeskExtractor:
    """Replaces the HTML of each document by the body of its story, and adds what was read of it to its metadata.

    A document without an article is dropped and counted, with the reason of the first failure.
    """

    def __init__(self, command=("copydesk", "worker", "--keep", "clean")):
        self.command = command
        self.dropped = {}

    def run(self, data, rank=0, world_size=1):
        with Desk(self.command) as desk:
            for document in data:
                reply = desk.understand(
                    {"id": document.id, "html": document.text, "url": document.metadata.get("url")}
                    if document.metadata.get("url")
                    else {"id": document.id, "html": document.text}
                )
                if reply["status"] != "article":
                    self.dropped[document.id] = reply["messages"][0]["reason"]
                    continue
                article = reply["article"]
                document.text = article["articleBody"]
                for name in ("headline", "datePublished", "inLanguage"):
                    if name in article:
                        document.metadata[name] = article[name]
                yield document

    __call__ = run
