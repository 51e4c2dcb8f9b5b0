"""Bytes to records: papers from files and folders, and an office's own tables."""

from goodoffices.exchange.office_file import office_tables
from goodoffices.exchange.papers import OFFICE_FILE, Received, paper_paths, received

__all__ = ["OFFICE_FILE", "Received", "office_tables", "paper_paths", "received"]
