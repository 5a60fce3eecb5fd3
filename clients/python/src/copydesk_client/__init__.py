"""Asks a worker of Copydesk one document after another, with restart, deadline and retry."""

from .client import Copydesk, CopydeskError, Document, Reply

__all__ = ["Copydesk", "CopydeskError", "Document", "Reply"]
