"""No-op trials of Ray Tune: `ray_noop.py CPUS TRIALS FOLDER [SECONDS]` prints {"count", "seconds", "version"} as JSON.

With SECONDS, the experiment stops after that time, and TRIALS is only the most that are run.

The clock runs over `Tuner.fit` alone: starting Ray is not counted. FOLDER is short, because Ray puts sockets below it.
"""

import json
import os
import sys
import time

os.environ.update(RAY_USAGE_STATS_ENABLED="0", RAY_DEDUP_LOGS="0", TUNE_DISABLE_AUTO_CALLBACK_LOGGERS="1")

import ray  # noqa: E402  (the variables above must be set before)
from ray import tune  # noqa: E402


def trainable(config):
    tune.report({"loss": 0.0})


def main(cpus, trials, folder, limit=None):
    ray.init(num_cpus=cpus, include_dashboard=False, log_to_driver=False, logging_level="ERROR", _temp_dir=folder)
    tuner = tune.Tuner(
        trainable,
        tune_config=tune.TuneConfig(num_samples=trials, time_budget_s=limit),
        run_config=tune.RunConfig(storage_path=os.path.join(folder, "results"), verbose=0),
    )
    started = time.time()
    results = tuner.fit()
    seconds = time.time() - started
    complete = sum("loss" in (result.metrics or {}) for result in results)
    if limit is None and complete != trials or results.num_errors > 0:
        sys.exit(f"{complete} of {trials} trials completed, {results.num_errors} ended with an error")
    print(json.dumps({"count": complete, "seconds": seconds, "version": ray.__version__}))
    ray.shutdown()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], *map(float, sys.argv[4:]))
