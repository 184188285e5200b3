"""Samples for the model cards, by the simplest sampler of each kind, and a number that says how good they look."""

import math
import struct
import zlib
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from . import kjv, mnist16
from .evaluation import empty_cache
from .graphs import Graph

TEXTS, IMAGES, STEPS = 32, 64, 64
SHOWN_TEXTS, GRID = 6, 8
SIGMA_RANGES = {
    "embedding-diffusion": (0.3, 16.0), "text-latent-diffusion": (0.3, 20.0), "pixel-diffusion": (0.02, 40.0), "image-latent-diffusion": (0.02, 40.0),
}  # fmt: skip


@dataclass(frozen=True)
class Samples:
    """`text` is shown in the card, `picture` a PNG beside it; `quality` is a sentence with the number."""

    quality: str
    text: list[str] | None = None
    picture: bytes | None = None


def _autoregressive(step: Graph, rows: int, length: int, vocabulary: int) -> Tensor:
    cache = empty_cache(step, rows)
    token = torch.full((rows, 1), vocabulary)
    chosen = []
    for _ in range(length):
        found = step.run({"tokens": token, **cache})
        token = torch.multinomial(found["logits"][:, -1].softmax(-1), 1)
        cache = {name.replace("present.", "past."): value for name, value in found.items() if name.startswith("present.")}
        chosen.append(token)
    return torch.cat(chosen, 1)


def _masked(step: Graph, rows: int, length: int, vocabulary: int) -> Tensor:
    ids = torch.full((rows, length), vocabulary)
    order = torch.rand(rows, length).argsort(1)
    for part in order.split(math.ceil(length / STEPS), 1):
        drawn = torch.distributions.Categorical(logits=step.run({"tokens": ids})["logits"]).sample()
        ids = ids.scatter(1, part, drawn.gather(1, part))
    return ids


def _ddim(step: Graph, kind: str, rows: int) -> tuple[Tensor, float]:
    """The state after `STEPS` steps of DDIM (Song et al. 2021), log-spaced in sigma, and the last sigma."""
    low, high = SIGMA_RANGES[kind]
    sigmas = torch.linspace(math.log(high), math.log(low), STEPS + 1).exp()
    x = high * torch.randn(rows, *step.examples[0].shape[1:])
    for now, then in zip(sigmas[:-1], sigmas[1:]):
        x0 = step.run({"x": x, "sigma": now.expand(rows)})["x0"]
        x = x0 + (x - x0) * (then / now)
    return x, low


def _grid(images: Tensor) -> bytes:
    """Images (64, 16, 16) in [-1, 1] as an 8 x 8 grid, PNG, each pixel twice as wide."""
    grey = ((images.clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8).numpy().reshape(GRID, GRID, mnist16.SIDE, mnist16.SIDE)
    sheet = grey.transpose(0, 2, 1, 3).reshape(GRID * mnist16.SIDE, GRID * mnist16.SIDE).repeat(2, 0).repeat(2, 1)
    side = len(sheet)
    rows = b"".join(b"\0" + row.tobytes() for row in sheet)
    chunk = lambda name, data: struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))  # noqa: E731
    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def _texts(ids: Tensor) -> Samples:
    texts = ["".join(kjv.SYMBOLS[i] for i in row) for row in ids.tolist()]
    known = set(kjv.text("train").split())
    words = [word for text in texts for word in text.split()[1:-1]]
    share = np.mean([word in known for word in words]) if words else 0.0
    return Samples(f"{share:.0%} of the whole words in {len(texts)} samples are words of the training text.", text=texts[:SHOWN_TEXTS])


def _pictures(images: Tensor, classifier: nn.Module) -> Samples:
    with torch.no_grad():
        confidence = classifier(images)[1].softmax(-1).max(-1).values
    sure = float((confidence > 0.9).double().mean())
    return Samples(
        f"The classifier is more than 90% sure of its digit in {sure:.0%} of {len(images)} samples (mean confidence {float(confidence.mean()):.2f}).",
        picture=_grid(images[: GRID * GRID]),
    )


def samples(kind: str, graphs: list[Graph], classifier: nn.Module | None) -> Samples | None:
    """Samples of a trained model, the same at every export; None for the feature network. `classifier` is needed for images."""
    torch.manual_seed(0)
    by_role = {graph.role: graph for graph in graphs}
    step = by_role.get("step")
    levels = mnist16.LEVELS
    as_image = lambda ids: (ids.float() / (levels - 1) * 2 - 1).reshape(-1, mnist16.SIDE, mnist16.SIDE)  # noqa: E731
    match kind:
        case "autoregressive":
            return _texts(_autoregressive(step, TEXTS, kjv.LENGTH, kjv.VOCABULARY))
        case "masked-diffusion":
            return _texts(_masked(step, TEXTS, kjv.LENGTH, kjv.VOCABULARY))
        case "embedding-diffusion":
            x, sigma = _ddim(step, kind, TEXTS)
            return _texts(step.run({"x": x, "sigma": torch.full((TEXTS,), sigma)})["logits"].argmax(-1))
        case "text-latent-diffusion":
            x, _ = _ddim(step, kind, TEXTS)
            return _texts(by_role["decoder"].run({"z": x})["logits"].argmax(-1))
        case "pixel-diffusion":
            return _pictures(_ddim(step, kind, IMAGES)[0][:, 0], classifier)
        case "image-latent-diffusion":
            return _pictures(by_role["decoder"].run({"z": _ddim(step, kind, IMAGES)[0]})["image"][:, 0], classifier)
        case "quantised-autoregressive":
            return _pictures(as_image(_autoregressive(step, IMAGES, mnist16.SIDE**2, levels)), classifier)
        case "quantised-masked":
            return _pictures(as_image(_masked(step, IMAGES, mnist16.SIDE**2, levels)), classifier)
    return None
