"""What a run comes to."""

import json
from dataclasses import asdict, dataclass, field
from typing import Dict, List, Tuple


@dataclass(frozen=True)
class Report:
    """The figures of a run."""

    #: Records, rows or files that may be captures.
    inputs: int
    #: Inputs with the key and the content of another one, which are asked about once.
    repeated: int
    #: Different documents: articles and rejects together.
    documents: int
    articles: int
    #: Documents that were asked about in this run; the others were known from an earlier one.
    asked: int
    #: Bytes of the documents.
    size: int
    #: Documents without an article by status and rule, the most frequent first.
    rejects: List[Tuple[str, str, int]]
    #: Milliseconds of CPU of a document.
    p50: float
    p99: float
    #: Seconds of CPU of all documents.
    cpu: float
    #: Keys and milliseconds of CPU.
    slowest: List[Tuple[str, float]]
    #: What became of processes, counted in every task, also in those that were done twice.
    processes: Dict[str, int]
    relations: Dict[str, int] = field(default_factory=dict)

    def json(self) -> str:
        return json.dumps(asdict(self), indent=2, ensure_ascii=False) + "\n"

    def text(self) -> str:
        """The report for people."""
        lines = [
            f"{_many(self.inputs, 'input')}, {_many(self.documents, 'different document')}: "
            f"{_many(self.articles, 'article')}, {_many(self.documents - self.articles, 'reject')}; "
            f"{self.asked:,} asked about in this run",
            f"CPU of a document: p50 {self.p50:.1f} ms, p99 {self.p99:.1f} ms; all of them {self.cpu:.1f} s, "
            f"{self.hours_a_million():.1f} hours of a core for a million",
            "Processes: " + ", ".join(f"{name} {count:,}" for name, count in self.processes.items()),
        ]
        lines += [f"{count:>8,}  {status}  {rule}" for status, rule, count in self.rejects]
        if self.slowest:
            lines.append("Slowest: " + ", ".join(f"{key} ({cpu:.0f} ms)" for key, cpu in self.slowest))
        if self.relations:
            lines.append("Relations: " + ", ".join(f"{count:,} {kind}" for kind, count in self.relations.items()))
        return "\n".join(lines) + "\n"

    def hours_a_million(self) -> float:
        """Hours of one core that a million such documents take; 0 where none was measured."""
        return 0.0 if self.documents == 0 else self.cpu / self.documents * 1e6 / 3600


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
