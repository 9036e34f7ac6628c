"""What editors write: metadata files and authority records, as values with their places in the files."""

from briefings.metadata.fields import FILE_NAME
from briefings.metadata.load import Loaded, load_metadata
from briefings.metadata.registry import LoadedRegistry, Reference, Registry, load_registry
from briefings.metadata.schema import Metadata

__all__ = [
    "FILE_NAME",
    "Loaded",
    "LoadedRegistry",
    "Metadata",
    "Reference",
    "Registry",
    "load_metadata",
    "load_registry",
]
