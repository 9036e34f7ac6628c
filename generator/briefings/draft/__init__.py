"""Metadata proposed from a source document: offline, deterministic, and never more than the source supports."""
