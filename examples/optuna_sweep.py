"""Optuna drives a sweep: how many steps, when a step is worth 0.002 bits a token? pip install optuna './clients/python'"""

import optuna
from entroscope import Client

axes = {"data": ["m4"], "architecture": ["masked-diffusion"], "space": ["token"], "steps": {"from": 1, "to": 64, "step": 1}, "seed": [1, 2]}
sweep = Client().submit({"name": "driven by Optuna", "axes": axes, "search": {"method": "ask"}, "samples": 100})


def cost(trial: optuna.Trial) -> float:
    steps = trial.suggest_int("steps", 1, 64, log=True)
    return sweep.ask({"steps": steps}).tell("path_kl") + 0.002 * steps


study = optuna.create_study(sampler=optuna.samplers.TPESampler(seed=1))
study.optimize(cost, n_trials=20)
sweep.close().wait()
print(sweep.id, study.best_params["steps"], study.best_value)
