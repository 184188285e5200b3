"""No-op trials of Optuna on PostgreSQL: `optuna_noop.py URL PROCESSES TRIALS [SECONDS]` prints {"count", "seconds", "version"} as JSON.

With SECONDS, no trial starts after that time, and TRIALS is only the most that are run.

The clock runs from the moment at which every process has its study open to the end of the last trial: interpreters, imports,
connections and the tables are not counted.
"""

import json
import multiprocessing
import sys
import time

import optuna

STUDY = "noop"


def open_storage(url):
    return optuna.storages.RDBStorage(url)


def work(url, trials, limit, ready, times):
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    # Nothing is suggested, so the sampler has nothing to do; the random one is the cheapest.
    study = optuna.load_study(study_name=STUDY, storage=open_storage(url), sampler=optuna.samplers.RandomSampler())
    ready.wait()
    started = time.time()
    study.optimize(lambda trial: 0.0, n_trials=trials, timeout=limit)
    times.put((started, time.time()))


def main(url, processes, trials, limit=None):
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    storage = open_storage(url)
    if STUDY in optuna.get_all_study_names(storage):
        optuna.delete_study(study_name=STUDY, storage=storage)
    study = optuna.create_study(study_name=STUDY, storage=storage)
    context = multiprocessing.get_context("spawn")
    ready, times = context.Barrier(processes), context.Queue()
    shares = [trials // processes + (index < trials % processes) for index in range(processes)]
    children = [context.Process(target=work, args=(url, share, limit, ready, times)) for share in shares]
    for child in children:
        child.start()
    spans = [times.get() for _ in children]
    for child in children:
        child.join()
    complete = sum(trial.state == optuna.trial.TrialState.COMPLETE for trial in study.get_trials(deepcopy=False))
    if limit is None and complete != trials:
        sys.exit(f"{complete} of {trials} trials completed")
    seconds = max(end for _, end in spans) - min(start for start, _ in spans)
    print(json.dumps({"count": complete, "seconds": seconds, "version": optuna.__version__}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), *map(float, sys.argv[4:]))
