"""Which workers a run gets: processes on this machine, or a cluster."""

from __future__ import annotations

from models.problem import Problem
from roster.solver.processes import Processes
from roster.solver.settings import Settings
from roster.solver.workers import ClusterError, Nobody, NoWorkersError, Workers


def workers_for(problem: Problem, settings: Settings) -> Workers:
    """The workers that the settings ask for, already getting ready; nobody if the cluster has gone since the start."""
    if settings.cluster is None:
        return Processes(problem, settings.workers)
    from roster.solver.cluster import Cluster  # Dask need not be installed

    try:
        return Cluster(problem, settings.cluster)
    except (ClusterError, NoWorkersError):
        return Nobody()
