"""A corpus to look at and to test with: invented documents with metadata and authority records."""

from briefings.demo.corpus import demo_files

__all__ = ["demo_files"]
