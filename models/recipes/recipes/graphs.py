"""The ONNX graphs of a trained network, in the names and shapes of the graph contract (docs/models.md)."""

import warnings
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from . import kjv, mnist16
from .networks import PATCH, patches
from .objectives import EMBEDDING, TEXT_CHANNELS

OPSET = 18
HALF_FROM = 512
"""Elements from which a weight is worth storing in half precision."""
EXAMPLE_BATCH = 3
"""Not 1: sizes 0 and 1 would be fixed in the graph."""


class CachedDecoder(nn.Module):
    """One graph for both ways of decoding: tokens (n, l) after `past` cached positions (0 of them: the whole prefix) to logits, and the new cache."""

    def __init__(self, network: nn.Module):
        super().__init__()
        self.network = network

    def forward(self, tokens: Tensor, past: list[Tensor]) -> tuple[Tensor, ...]:
        read, length = past[0].shape[2], tokens.shape[1]
        stack = self.network.stack
        at = torch.arange(length, device=tokens.device) + read
        hidden = self.network.embedding(tokens) + F.embedding(at, stack.position)
        seen = torch.arange(read + length, device=tokens.device)[None] <= at[:, None]
        present = []
        for layer, block in enumerate(stack.blocks):
            query, key, value = block.split_heads(block.norm_attention(hidden))
            key = torch.cat([past[2 * layer], key], 2)
            value = torch.cat([past[2 * layer + 1], value], 2)
            scores = query @ key.transpose(-1, -2) / query.shape[-1] ** 0.5
            weights = torch.where(seen, scores, torch.finfo(torch.float32).min).softmax(-1)
            hidden = hidden + block.merge_heads(weights @ value)
            hidden = hidden + block.feed(block.norm_feed(hidden))
            present += [key, value]
        return (self.network.head(stack.norm(hidden)), *present)


class EmbeddingStep(nn.Module):
    """x (n, l, e), one sigma a sample, to the mean embedding and the token logits."""

    def __init__(self, network: nn.Module):
        super().__init__()
        self.network = network

    def forward(self, x: Tensor, sigma: Tensor) -> tuple[Tensor, Tensor]:
        logits = self.network(x, sigma[:, None].expand(x.shape[0], x.shape[1]))
        return logits.softmax(-1) @ self.network.embeddings(), logits


class EmbeddingEncoder(nn.Module):
    """Tokens to their embeddings."""

    def __init__(self, network: nn.Module):
        super().__init__()
        self.network = network

    def forward(self, tokens: Tensor) -> Tensor:
        return F.embedding(tokens, self.network.embeddings())


class PixelStep(nn.Module):
    """x (n, 1, 16, 16), sigma (n,) to the clean image."""

    def __init__(self, network: nn.Module):
        super().__init__()
        self.network = network

    def forward(self, x: Tensor, sigma: Tensor) -> Tensor:
        side = mnist16.SIDE // PATCH
        clean = self.network(patches(x[:, 0]), sigma)
        grid = clean.reshape(x.shape[0], side, side, PATCH, PATCH).permute(0, 1, 3, 2, 4)
        return grid.reshape(x.shape[0], 1, mnist16.SIDE, mnist16.SIDE)


class ImageToLatent(nn.Module):
    """Images (n, 1, 16, 16) to the mean of their latents."""

    def __init__(self, network: nn.Module):
        super().__init__()
        self.network = network

    def forward(self, image: Tensor) -> Tensor:
        return self.network(image[:, 0])[0]


class LatentToImage(nn.Module):
    """Latents (n, 16, 4) to images (n, 1, 16, 16)."""

    def __init__(self, network: nn.Module):
        super().__init__()
        self.network = network

    def forward(self, z: Tensor) -> Tensor:
        return self.network(z)[:, None]


class ImageFeatures(nn.Module):
    """Images (n, 1, 16, 16) to 64 features and 10 class logits."""

    def __init__(self, network: nn.Module):
        super().__init__()
        self.network = network

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor]:
        return self.network(image[:, 0])


@dataclass(frozen=True)
class Graph:
    """A graph to export: its module, example inputs (flat, in the order of `inputs`) and the names of its ports."""

    role: str
    module: nn.Module
    examples: tuple[Tensor, ...]
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    cached: bool = False

    def run(self, feeds: dict[str, Tensor]) -> dict[str, Tensor]:
        """What PyTorch gives for named inputs."""
        values = [feeds[name] for name in self.inputs]
        with torch.no_grad():
            found = self.module(values[0], values[1:]) if self.cached else self.module(*values)
        return dict(zip(self.outputs, found if isinstance(found, tuple) else (found,)))

    def export(self, path: Path, properties: dict[str, str], half: bool = False) -> None:
        """Writes the graph with the contract's metadata properties; `half` stores its large weights as float16."""
        batch = torch.export.Dim("batch")
        if self.cached:
            length, past = torch.export.Dim("length"), torch.export.Dim("past")
            arguments = (self.examples[0], list(self.examples[1:]))
            shapes = ({0: batch, 1: length}, [{0: batch, 2: past}] * (len(self.examples) - 1))
        else:
            arguments, shapes = self.examples, tuple({0: batch} for _ in self.examples)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            torch.onnx.export(
                self.module.eval(), arguments, path, input_names=list(self.inputs), output_names=list(self.outputs),
                opset_version=OPSET, dynamo=True, external_data=False, dynamic_shapes=shapes, verbose=False,
            )  # fmt: skip
        proto = onnx.load(path)
        # The exporter's notes name source files of the machine that ran it.
        for part in (proto, proto.graph, *proto.graph.node, *proto.graph.input, *proto.graph.output, *proto.graph.value_info, *proto.graph.initializer):
            part.doc_string = ""
            del part.metadata_props[:]
        if half:
            store_half(proto.graph)
        onnx.helper.set_model_props(proto, properties)
        onnx.save(proto, path)


def store_half(graph: onnx.GraphProto) -> None:
    """Stores large float32 weights as float16, each with a cast back: inputs, outputs and arithmetic stay float32."""
    casts = []
    for weight in graph.initializer:
        values = onnx.numpy_helper.to_array(weight)
        if values.dtype != np.float32 or values.size < HALF_FROM or np.abs(values).max() > np.finfo(np.float16).max:
            continue
        name = weight.name
        weight.CopyFrom(onnx.numpy_helper.from_array(values.astype(np.float16), f"{name}.half"))
        casts.append(onnx.helper.make_node("Cast", [f"{name}.half"], [name], to=onnx.TensorProto.FLOAT))
    nodes = list(graph.node)
    del graph.node[:]
    graph.node.extend([*casts, *nodes])


def rounded_to_half(network: nn.Module) -> nn.Module:
    """A copy whose weights are rounded as `store_half` rounds those of its graph."""
    copy = deepcopy(network)
    with torch.no_grad():
        for parameter in copy.parameters():
            if parameter.numel() >= HALF_FROM:
                parameter.copy_(parameter.half().float())
    return copy


def _decoder(network: nn.Module, length: int) -> Graph:
    blocks = network.stack.blocks
    width = network.embedding.weight.shape[1]
    heads = blocks[0].heads
    past = tuple(torch.zeros(EXAMPLE_BATCH, heads, 2, width // heads) for _ in range(2 * len(blocks)))
    names = [f"{layer}.{part}" for layer in range(len(blocks)) for part in ("key", "value")]
    return Graph(
        "step", CachedDecoder(network), (torch.zeros(EXAMPLE_BATCH, min(5, length), dtype=torch.int64), *past),
        ("tokens", *(f"past.{name}" for name in names)), ("logits", *(f"present.{name}" for name in names)), cached=True,
    )  # fmt: skip


def _tokens(length: int) -> tuple[Tensor]:
    return (torch.zeros(EXAMPLE_BATCH, length, dtype=torch.int64),)


def _noisy(*shape: int) -> tuple[Tensor, Tensor]:
    return torch.zeros(EXAMPLE_BATCH, *shape), torch.ones(EXAMPLE_BATCH)


def graphs_of(kind: str, network: nn.Module, autoencoder: nn.Module | None) -> list[Graph]:
    """The graphs of a run's network. `autoencoder` belongs to the kinds that work in a latent space."""
    image = torch.zeros(EXAMPLE_BATCH, 1, mnist16.SIDE, mnist16.SIDE)
    match kind:
        case "autoregressive":
            return [_decoder(network, kjv.LENGTH)]
        case "quantised-autoregressive":
            return [_decoder(network, mnist16.SIDE**2)]
        case "masked-diffusion":
            return [Graph("step", network, _tokens(kjv.LENGTH), ("tokens",), ("logits",))]
        case "quantised-masked":
            return [Graph("step", network, _tokens(mnist16.SIDE**2), ("tokens",), ("logits",))]
        case "embedding-diffusion":
            return [
                Graph("step", EmbeddingStep(network), _noisy(kjv.LENGTH, EMBEDDING), ("x", "sigma"), ("x0", "logits")),
                Graph("encoder", EmbeddingEncoder(network), _tokens(kjv.LENGTH), ("tokens",), ("z",)),
            ]
        case "text-latent-diffusion":
            return [
                Graph("step", network, _noisy(16, TEXT_CHANNELS), ("x", "sigma"), ("x0",)),
                Graph("decoder", autoencoder["decoder"], _noisy(16, TEXT_CHANNELS)[:1], ("z",), ("logits",)),
                Graph("encoder", autoencoder["encoder"], _tokens(kjv.LENGTH), ("tokens",), ("z",)),
            ]
        case "pixel-diffusion":
            return [Graph("step", PixelStep(network), _noisy(1, mnist16.SIDE, mnist16.SIDE), ("x", "sigma"), ("x0",))]
        case "image-latent-diffusion":
            return [
                Graph("step", network, _noisy(16, 4), ("x", "sigma"), ("x0",)),
                Graph("decoder", LatentToImage(autoencoder["decoder"]), _noisy(16, 4)[:1], ("z",), ("image",)),
                Graph("encoder", ImageToLatent(autoencoder["encoder"]), (image,), ("image",), ("z",)),
            ]
        case "classifier":
            return [Graph("features", ImageFeatures(network), (image,), ("image",), ("features", "logits"))]
    raise ValueError(f"nothing to export for runs of kind {kind}")
