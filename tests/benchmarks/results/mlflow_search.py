"""Gives MLflow the first cells of a sweep as runs and times its search API.

usage: mlflow_search.py DATABASE_URL SWEEP_ID

The runs lie in a database of MLflow's own on the same PostgreSQL server. They are written as rows by bulk inserts, in the form in which
MLflow writes them: its own API takes tens of milliseconds a run, which would bound the size and not the search. Sizes grow tenfold while a
search stays below its time limit. The last line of the output is JSON.
"""

import json
import statistics
import sys
import time
import urllib.parse
import uuid

import mlflow
import psycopg2
from psycopg2.extras import execute_values
from mlflow.entities import ViewType
from mlflow.tracking import MlflowClient

SIZES = (1_000, 10_000, 100_000)
SEARCH_LIMIT_SECONDS = 5.0
REPETITIONS = 5
PAGE = 100

CELLS = """
select c.id, c.world, c.architecture, c.space, c.sampler, c.steps, c.seed, c.nfe,
       (select json_object_agg(m.metric, m.value) from cell_metrics m where m.team_id = c.team_id and m.cell_id = c.id)
from sweep_cells sc join cells c on c.team_id = sc.team_id and c.id = sc.cell_id
where sc.sweep_id = %s and sc.position >= %s and sc.position < %s and c.state = 'complete' order by sc.position
"""

SEARCHES = {
    "runs, newest first": ("", ["attributes.start_time DESC"]),
    "runs, two parameters": ("params.space = 'token-embedding' and params.steps = '64'", []),
    "runs, one seed": ("params.seed = '7'", []),
    "runs by path_kl": ("", ["metrics.path_kl DESC"]),
    "runs by path_kl, two parameters": ("params.steps = '2048' and params.architecture = 'masked-diffusion'", ["metrics.path_kl DESC"]),
}


def load(source, target, experiment, sweep, first, last):
    """Copies cells as finished runs with their parameters and metrics."""
    with source.cursor() as cursor:
        cursor.execute(CELLS, (sweep, first, last))
        cells = cursor.fetchall()
    now = int(time.time() * 1000)
    runs, params, metrics = [], [], []
    for index, (cell, world, architecture, space, sampler, steps, seed, nfe, values) in enumerate(cells):
        run = uuid.uuid4().hex
        runs.append((run, cell[:16], "UNKNOWN", "", "", "bench", "FINISHED", now + index, now + index, None, "", "active", "", experiment))
        named = {"data": world, "architecture": architecture, "space": space, "sampler": sampler, "steps": steps or 0, "seed": seed}
        params += [(key, str(value), run) for key, value in named.items()]
        metrics += [(key, value, now, run, 0, False) for key, value in {**(values or {}), "nfe": nfe or 0}.items()]
    with target.cursor() as cursor:
        execute_values(
            cursor,
            "insert into runs (run_uuid, name, source_type, source_name, entry_point_name, user_id, status, start_time, end_time,"
            " deleted_time, source_version, lifecycle_stage, artifact_uri, experiment_id) values %s",
            runs,
        )
        execute_values(cursor, "insert into params (key, value, run_uuid) values %s", params)
        execute_values(cursor, "insert into latest_metrics (key, value, timestamp, run_uuid, step, is_nan) values %s", metrics)
        execute_values(cursor, "insert into metrics (key, value, timestamp, run_uuid, step, is_nan) values %s", metrics)
    target.commit()
    with target.cursor() as cursor:
        cursor.execute("analyze")
    target.commit()
    return len(runs)


def search_times(client, experiment):
    """Median milliseconds of each search, and whether all stayed within the limit."""
    times, within = [], True
    for name, (condition, order) in SEARCHES.items():
        taken = []
        for _ in range(REPETITIONS):
            start = time.perf_counter()
            client.search_runs([experiment], condition, ViewType.ACTIVE_ONLY, PAGE, order)
            taken.append((time.perf_counter() - start) * 1000)
            if taken[-1] > SEARCH_LIMIT_SECONDS * 1000:
                within = False
                break
        times.append({"name": name, "median": statistics.median(taken)})
    return times, within


def main(url, sweep):
    source = psycopg2.connect(url)
    source.autocommit = True
    with source.cursor() as cursor:
        cursor.execute("drop database if exists mlflow_peer")
        cursor.execute("create database mlflow_peer")
    own = urllib.parse.urlparse(url)._replace(path="/mlflow_peer").geturl()
    client = MlflowClient(tracking_uri=own.replace("postgresql://", "postgresql+psycopg2://", 1))
    experiment = client.create_experiment("cells", artifact_location="file:///nowhere")
    target = psycopg2.connect(own)
    start, runs, searches = time.perf_counter(), 0, []
    for size in SIZES:
        runs += load(source, target, experiment, sweep, runs, size)
        loaded = time.perf_counter() - start
        searches, within = search_times(client, experiment)
        if not within:
            break
    print(json.dumps({"version": mlflow.__version__, "runs": runs, "loadSeconds": loaded, "searches": searches}))


if __name__ == "__main__":
    main(*sys.argv[1:])
