"""A cluster that was asked for is looked for before anything else is done."""

from __future__ import annotations

from models.message import message
from roster.run.exits import Exit
from roster.run.job import EndedError
from roster.solver.workers import ClusterError

MISSING = message(
    "--cluster needs Dask, the extra roster[cluster]. Maybe: pip install --require-hashes -r requirements/cluster.txt"
)


def reach_cluster(address: str | None) -> None:
    """See whether it answers; nothing to do without an address.

    Raises:
        EndedError: if Dask is not installed here, nobody answers, or its workers have another roster.
    """
    if address is None:
        return
    try:
        from roster.solver.cluster import reach
    except ModuleNotFoundError as missing:
        if missing.name not in {"dask", "distributed"}:
            raise
        raise EndedError(Exit.USAGE, MISSING) from None
    try:
        reach(address)
    except ClusterError as error:
        raise EndedError(Exit.USAGE, error.said) from None
