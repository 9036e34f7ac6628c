"""An existing cluster of machines as an executor, through Dask Distributed: the extra `cluster`.

The machines need this package with its libraries in the same versions, and the project's cache folder
at the same path; nothing else of the project.
"""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import partial
from typing import Any

from briefings.work import Executors


class NoClusterError(Exception):
    """Why there is no cluster, in words for the person who asked for it."""


def cluster(address: str) -> Executors:
    """The cluster whose scheduler is at an address such as `tcp://10.0.0.1:8786`."""
    return partial(_connected, address)


@contextmanager
def _connected(address: str) -> Iterator[tuple[Executor, int]]:
    try:
        from distributed import Client  # noqa: PLC0415  an extra that few have installed
    except ImportError as error:
        raise NoClusterError("install mkdocs-briefings[cluster] first") from error
    try:
        client: Any = Client(address, timeout=30)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise NoClusterError(f"no scheduler answers at {address}") from error
    with client:
        workers = sum(client.nthreads().values())
        if not workers:
            raise NoClusterError(f"the cluster at {address} has no workers")
        yield client.get_executor(), workers
