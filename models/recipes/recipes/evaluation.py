"""Headline metrics on committed held-out items, with fixed noise and masks, so that the product recomputes the same numbers from the graphs.

`models/reference/headline.ts` is the twin of this file.
"""

import math
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from . import fixed, kjv, mnist16
from .graphs import Graph

CHUNK = 64
TEXTS, IMAGES, QUANTISED = 256, 256, 24
"""Items that a metric is computed on."""
SIGMA = {"embedding-diffusion": 2.0, "text-latent-diffusion": 1.0, "pixel-diffusion": 0.5, "image-latent-diffusion": 0.5}
"""Noise at which a denoiser is measured."""


@dataclass(frozen=True)
class Metric:
    """A measured number; `error` is how far a recomputation may be from it."""

    name: str
    value: float
    unit: str
    items: int
    error: float = 1e-3


def _texts() -> Tensor:
    return torch.from_numpy(kjv.held_out_items()[:TEXTS].astype(np.int64))


def _images(count: int) -> np.ndarray:
    return mnist16.held_out("test")[0][:count]


def _scaled(count: int) -> Tensor:
    return torch.from_numpy(mnist16.scaled(_images(count)))[:, None]


def _bits(logits: Tensor, ids: Tensor) -> Tensor:
    return -logits.double().log_softmax(-1).gather(-1, ids[..., None])[..., 0] / math.log(2)


def _in_chunks(graph: Graph, feeds: dict[str, Tensor], output: str) -> Tensor:
    count = len(next(iter(feeds.values())))
    parts = [graph.run({name: value[start : start + CHUNK] for name, value in feeds.items()})[output] for start in range(0, count, CHUNK)]
    return torch.cat(parts)


def empty_cache(graph: Graph, rows: int) -> dict[str, Tensor]:
    """A cache of no positions for each of the decoder's past inputs."""
    return {
        name: torch.zeros(rows, example.shape[1], 0, example.shape[3]) for name, example in zip(graph.inputs[1:], graph.examples[1:])
    }


def _autoregressive(graph: Graph, ids: Tensor, vocabulary: int, unit: str) -> list[Metric]:
    fed = torch.cat([torch.full_like(ids[:, :1], vocabulary), ids[:, :-1]], 1)
    logits = _in_chunks(graph, {"tokens": fed, **empty_cache(graph, len(ids))}, "logits")
    return [Metric("negative log-likelihood", float(_bits(logits, ids).mean()), unit, len(ids))]


def _masked(graph: Graph, ids: Tensor, vocabulary: int, unit: str) -> list[Metric]:
    hidden, counts = fixed.masks(*ids.shape)
    logits = _in_chunks(graph, {"tokens": torch.where(torch.from_numpy(hidden), vocabulary, ids)}, "logits")
    bits = (_bits(logits, ids).numpy() * hidden).sum(1) / counts
    return [Metric("any-order NELBO, one mask an item", float(bits.mean()), unit, len(ids))]


def _noisy(kind: str, clean: Tensor) -> dict[str, Tensor]:
    sigma = torch.full((len(clean),), SIGMA[kind])
    return {"x": clean + SIGMA[kind] * torch.from_numpy(fixed.normal(tuple(clean.shape), 3)), "sigma": sigma}


def _share_of_variance(kind: str, step: Graph, clean: Tensor) -> Metric:
    found = _in_chunks(step, _noisy(kind, clean), "x0").double()
    share = ((found - clean) ** 2).mean() / (clean.double() - clean.double().mean(0)).pow(2).mean()
    return Metric(f"error of x0 at sigma {SIGMA[kind]:g}", float(share), "share of the data's variance", len(clean))


def headline(kind: str, graphs: list[Graph]) -> list[Metric]:
    """The metrics of a trained network's graphs, the most telling first."""
    by_role = {graph.role: graph for graph in graphs}
    step = by_role.get("step")
    match kind:
        case "autoregressive":
            return _autoregressive(step, _texts(), kjv.VOCABULARY, "bits a character")
        case "masked-diffusion":
            return _masked(step, _texts(), kjv.VOCABULARY, "bits a character")
        case "quantised-autoregressive" | "quantised-masked":
            ids = torch.from_numpy(mnist16.quantised(_images(QUANTISED)))
            return (_autoregressive if kind == "quantised-autoregressive" else _masked)(step, ids, mnist16.LEVELS, "bits a pixel")
        case "embedding-diffusion":
            ids = _texts()
            clean = _in_chunks(by_role["encoder"], {"tokens": ids}, "z")
            bits = _bits(_in_chunks(step, _noisy(kind, clean), "logits"), ids).mean()
            return [Metric(f"cross-entropy of a token at sigma {SIGMA[kind]:g}", float(bits), "bits a character", len(ids))]
        case "text-latent-diffusion":
            ids = _texts()
            z = _in_chunks(by_role["encoder"], {"tokens": ids}, "z")
            right = (_in_chunks(by_role["decoder"], {"z": z}, "logits").argmax(-1) == ids).double().mean()
            return [_share_of_variance(kind, step, z), Metric("characters that the autoencoder gives back", float(right), "share", len(ids))]
        case "pixel-diffusion":
            return [_share_of_variance(kind, step, _scaled(IMAGES))]
        case "image-latent-diffusion":
            images = _scaled(IMAGES)
            z = _in_chunks(by_role["encoder"], {"image": images}, "z")
            error = ((_in_chunks(by_role["decoder"], {"z": z}, "image").double() - images) ** 2).mean()
            return [_share_of_variance(kind, step, z), Metric("error of the autoencoder", float(error), "squared error a pixel", len(images))]
        case "classifier":
            images, labels = mnist16.held_out("test")
            logits = _in_chunks(by_role["features"], {"image": torch.from_numpy(mnist16.scaled(images))[:, None]}, "logits")
            right = (logits.argmax(1).numpy() == labels).mean()
            return [Metric("test accuracy", float(right), "share", len(images), 2 / len(images))]
    raise ValueError(f"no headline metric for runs of kind {kind}")
