"""Templates as Jinja compiled them, kept from one build to the next.

A build sets the theme up twice, once in MkDocs and once for the pages that are made without it, and
compiling its templates takes longer than an edited page.
"""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from briefings.fingerprints import fingerprint
from briefings.store import Store
from briefings.tasks import code


class CompiledTemplates(BytecodeCache):
    """For all of Jinja's environments in this process, and in those that are forked from it."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}
        self._known = 0

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja what it compiled before of the same text."""
        kept = self._kept.get(_key(bucket))
        if kept is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take what Jinja has compiled."""
        self._kept[_key(bucket)] = bucket.bytecode_to_string()

    def fill(self, store: Store) -> None:
        """Take in what builds before have compiled."""
        self._kept |= store.get(_name()) or {}
        self._known = len(self._kept)

    def keep(self, store: Store) -> None:
        """Keep what is new for the next build."""
        if len(self._kept) > self._known:
            store.put(_name(), self._kept)
            self._known = len(self._kept)


COMPILED = CompiledTemplates()


def _key(bucket: Bucket) -> str:
    return f"{bucket.key}{bucket.checksum}"


def _name() -> str:
    return fingerprint("compiled", code())
