"""Briefing pages that readers can trust: every statement is held against its source document."""

__version__ = "0.1.0"
