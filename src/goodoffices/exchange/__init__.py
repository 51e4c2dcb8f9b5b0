"""Bytes to records: papers from files and folders, and an office's own tables."""

from goodoffices.exchange.allocation_files import pairings, purses, wanted
from goodoffices.exchange.office_file import (
    ExtractorLimits,
    extractor_limits_in,
    office_tables,
    office_tables_in,
    office_text,
)
from goodoffices.exchange.papers import (
    OFFICE_FILE,
    paper_paths,
    received,
    received_each,
)
from goodoffices.exchange.public_record import PublicPaper, public_record
from goodoffices.exchange.reception import Received
from goodoffices.exchange.tables_out import FORMATS, OutTable

__all__ = [
    "FORMATS",
    "OFFICE_FILE",
    "ExtractorLimits",
    "OutTable",
    "PublicPaper",
    "Received",
    "extractor_limits_in",
    "office_tables",
    "office_tables_in",
    "office_text",
    "pairings",
    "paper_paths",
    "public_record",
    "purses",
    "received",
    "received_each",
    "wanted",
]
