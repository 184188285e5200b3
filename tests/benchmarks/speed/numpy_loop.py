"""Masked ancestral sampling from M4 with its exact oracle, vectorised over a batch.

usage: numpy_loop.py GRAPH.onnx STEPS SAMPLES BATCH SEED

The same sampler as core/samplers/reveal-sampler.ts three times: with the oracle's graph on onnxruntime, with the exact posterior computed in
NumPy from the powers of the transition matrix, and with the graph's own algorithm in NumPy, a look-up of the law of every pair of neighbours.
The last line of the output is JSON: processor milliseconds in all and in the network, calls and bits a sample, versions.
"""

import json
import sys
import time

import numpy as np
import onnxruntime

LENGTH, VOCABULARY, FORWARD = 32, 4, 0.7
MASKED = VOCABULARY


def transition_powers():
    """(L + 2, V + 1, V + 1): the chain's t-step laws; index V is the uniform start on the left and no token on the right."""
    step = np.full((VOCABULARY, VOCABULARY), (1 - FORWARD) / (VOCABULARY - 1))
    step[np.arange(VOCABULARY), (np.arange(VOCABULARY) + 1) % VOCABULARY] = FORWARD
    powers = np.ones((LENGTH + 2, VOCABULARY + 1, VOCABULARY + 1))
    for t in range(LENGTH + 2):
        powers[t, :VOCABULARY, :VOCABULARY] = np.linalg.matrix_power(step, t)
    powers[:, VOCABULARY, :VOCABULARY] = 1 / VOCABULARY
    return step, powers


STEP, POWERS = transition_powers()
BACKWARD = np.ascontiguousarray(np.swapaxes(POWERS, 1, 2))
POSITIONS = np.arange(LENGTH)


def posterior(tokens):
    """(B, L, V): the law of each position given the nearest known tokens on both sides."""
    known = tokens != MASKED
    left = np.maximum.accumulate(np.where(known, POSITIONS, -1), axis=1)
    right = np.minimum.accumulate(np.where(known, POSITIONS, LENGTH)[:, ::-1], axis=1)[:, ::-1]
    before = np.where(left >= 0, np.take_along_axis(tokens, np.maximum(left, 0), 1), MASKED)
    after = np.where(right < LENGTH, np.take_along_axis(tokens, np.minimum(right, LENGTH - 1), 1), MASKED)
    law = POWERS[POSITIONS - left, before][..., :VOCABULARY] * BACKWARD[right - POSITIONS, after][..., :VOCABULARY]
    return law / law.sum(-1, keepdims=True)


def pair_laws():
    """(N N, V): the law between each left and each right neighbour, N = (L + 1)(V + 1), as in models/oracles/chain-masked.ts."""
    neighbours = (LENGTH + 1) * (VOCABULARY + 1)
    left = POWERS[: LENGTH + 1].reshape(neighbours, -1)[:, :VOCABULARY]
    right = BACKWARD[: LENGTH + 1].reshape(neighbours, -1)[:, :VOCABULARY]
    law = left[:, None] * right[None]
    # Different tokens at one position have no law between them, and are never looked up.
    law /= np.maximum(law.sum(-1, keepdims=True), np.finfo(float).tiny)
    return neighbours, law.reshape(neighbours**2, VOCABULARY)


NEIGHBOURS, PAIRS = pair_laws()
FROM_START = POSITIONS * (VOCABULARY + 1) + VOCABULARY
FROM_END = FROM_START[::-1]


def looked_up(tokens):
    """(B, L, V): the same law, by the row of each position's neighbours."""
    known = tokens != MASKED
    left = np.maximum.accumulate(np.where(known, FROM_START - tokens, -(VOCABULARY + 1)), axis=1)
    right = np.maximum.accumulate(np.where(known, FROM_END - tokens, -(VOCABULARY + 1))[:, ::-1], axis=1)[:, ::-1]
    return PAIRS[(FROM_START - left) * NEIGHBOURS + FROM_END - right]


def by_graph(session):
    def predict(tokens, rows, columns):
        started = time.process_time()
        (logits,) = session.run(["logits"], {"tokens": tokens})
        spent = time.process_time() - started
        chosen = logits[rows, columns].astype(np.float64)
        weights = np.exp(chosen - chosen.max(-1, keepdims=True))
        return weights / weights.sum(-1, keepdims=True), spent

    return predict


def by_numpy(law_of):
    def predict(tokens, rows, columns):
        started = time.process_time()
        law = law_of(tokens)
        return law[rows, columns], time.process_time() - started

    return predict


def sample(predict, steps, batch, generator):
    """(batch, L) tokens, network calls, and the processor seconds of the predictions."""
    due = np.minimum(steps - 1, (generator.random((batch, LENGTH)) * steps).astype(np.int64))
    uniforms = generator.random((batch, LENGTH))
    tokens = np.full((batch, LENGTH), MASKED, np.int32)
    calls, spent = 0, 0.0
    for step in range(steps):
        now = due == step
        called = np.flatnonzero(now.any(1))
        if len(called) == 0:
            continue
        calls += len(called)
        rows, columns = np.nonzero(now[called])
        law, seconds = predict(tokens[called], rows, columns)
        spent += seconds
        drawn = (law.cumsum(-1) <= uniforms[called[rows], columns][:, None]).sum(-1)
        tokens[called[rows], columns] = np.minimum(drawn, VOCABULARY - 1)
    return tokens, calls, spent


def bits(tokens):
    return np.log2(VOCABULARY) - np.log2(STEP[tokens[:, :-1], tokens[:, 1:]]).sum(1)


def measure(predict, steps, samples, batch, seed):
    sample(predict, steps, batch, np.random.Generator(np.random.Philox(seed)))
    generator = np.random.Generator(np.random.Philox(seed + 1))
    calls, spent, total = 0, 0.0, []
    started = time.process_time()
    for _ in range(samples // batch):
        tokens, made, seconds = sample(predict, steps, batch, generator)
        calls, spent = calls + made, spent + seconds
        total.append(tokens)
    cpu = time.process_time() - started
    return {
        "cpuMs": 1e3 * cpu,
        "networkCpuMs": 1e3 * spent,
        "nfe": calls / samples,
        "bits": float(bits(np.concatenate(total)).mean()),
    }


def main():
    graph, *numbers = sys.argv[1:]
    steps, samples, batch, seed = (int(number) for number in numbers)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    answer = {
        "graph": measure(by_graph(session), steps, samples, batch, seed),
        "numpy": measure(by_numpy(posterior), steps, samples, batch, seed),
        "table": measure(by_numpy(looked_up), steps, samples, batch, seed),
        "versions": {"numpy": np.__version__, "onnxruntime (Python)": onnxruntime.__version__},
    }
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
