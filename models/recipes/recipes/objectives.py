"""What each kind of run trains: its network, its loss on a batch, and its held-out measure."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from . import kjv, mnist16
from .networks import (
    Classifier, EmbeddingDenoiser, ImageDecoder, ImageEncoder, TextDecoder, TextEncoder, TokenNetwork, VectorDenoiser, patches,
)  # fmt: skip
from .runs import HEADS, LATENT_WIDTH, LAYERS, QUANTISED_WIDTH, WIDTH, Run

EMBEDDING = 16
"""Coordinates of a token embedding."""
TEXT_CHANNELS = 12
"""Coordinates of a sentence latent; 16 latents a window."""
TEXT_LATENT_NOISE = 0.3
"""sigma_0: noise at which a sentence latent is decoded, and down to which its diffusion goes."""
VAE_KL_WEIGHT = 3e-5
"""Of one nat an image, beside the squared error a pixel."""
VAE_WARM_UP = 200
HELD_OUT = 512


@dataclass
class Objective:
    """`loss(rng, iteration)` draws its own batch from numpy's generator and torch's global one; `held_out()` is in `unit`."""

    network: nn.Module
    loss: Callable[[np.random.Generator, int], Tensor]
    held_out: Callable[[], float]
    unit: str


@dataclass(frozen=True)
class Context:
    """Where data and finished runs are. `network_of` loads the trained network of a run by name."""

    cache: Path
    network_of: Callable[[str], nn.Module]


def objective(run: Run, context: Context) -> Objective:
    """The objective of a run. Networks are initialised from `run.seed`."""
    torch.manual_seed(run.seed)
    return _KINDS[run.kind](run, context)


def _chunks(x: Tensor, size: int = 64) -> tuple[Tensor, ...]:
    return x.split(size)


def _cross_entropy(logits: Tensor, targets: Tensor) -> Tensor:
    """Bits, the shape of `targets`."""
    return F.cross_entropy(logits.flatten(0, -2), targets.flatten(), reduction="none").reshape(targets.shape) / math.log(2)


def _mean_over(batches: tuple[Tensor, ...], measure: Callable[[Tensor], Tensor]) -> float:
    with torch.no_grad():
        return float(torch.stack([measure(batch).mean() for batch in batches]).mean())


# Token networks, on text and on quantised images alike.


def _shifted(ids: Tensor, begin: int) -> Tensor:
    return torch.cat([torch.full_like(ids[:, :1], begin), ids[:, :-1]], 1)


def _autoregressive(network: nn.Module, draw: Callable[[np.random.Generator], Tensor], held: Tensor, begin: int) -> Objective:
    measure = lambda ids: _cross_entropy(network(_shifted(ids, begin)), ids)  # noqa: E731
    return Objective(network, lambda rng, _: measure(draw(rng)).mean() * math.log(2), lambda: _mean_over(_chunks(held), measure), "bits/token")


def _masked_bits(network: nn.Module, ids: Tensor, counts: Tensor, order: Tensor, mask: int) -> Tensor:
    """Mean bits of the masked tokens of each sequence, when the `counts` first positions of `order` are masked.

    With counts uniform on 1..L its mean is the any-order ELBO per token, which is the K = L NELBO.
    """
    hidden = order.argsort(1) < counts[:, None]
    bits = _cross_entropy(network(torch.where(hidden, mask, ids)), ids)
    return (bits * hidden).sum(1) / counts


def _masked(network: nn.Module, draw: Callable[[np.random.Generator], Tensor], held: Tensor, mask: int) -> Objective:
    length = held.shape[1]

    def batch_loss(rng: np.random.Generator, _: int) -> Tensor:
        ids = draw(rng)
        # Stratified over the batch: every count about equally often.
        u = (np.arange(len(ids)) + rng.random(len(ids))) / len(ids)
        counts = torch.from_numpy(1 + np.floor(u * length).astype(np.int64))
        order = torch.from_numpy(rng.random((len(ids), length))).argsort(1)
        return _masked_bits(network, ids, counts, order, mask).mean() * math.log(2)

    def held_out() -> float:
        rng = np.random.default_rng(7)
        counts = torch.from_numpy(1 + np.floor((np.arange(len(held)) + 0.5) / len(held) * length).astype(np.int64))
        order = torch.from_numpy(rng.random(tuple(held.shape))).argsort(1)
        shuffle = torch.from_numpy(rng.permutation(len(held)))
        with torch.no_grad():
            parts = [_masked_bits(network, *part, mask) for part in zip(_chunks(held), _chunks(counts[shuffle]), _chunks(order))]
        return float(torch.cat(parts).mean())

    return Objective(network, batch_loss, held_out, "bits/token (any-order NELBO)")


def _kjv() -> tuple[Callable[[np.random.Generator, int], Tensor], Tensor]:
    windows = kjv.Windows(kjv.split("train"))
    held = torch.from_numpy(kjv.Windows(kjv.split("validation")).held_out(HELD_OUT))
    return lambda rng, count: torch.from_numpy(windows.draw(rng, count)), held


def _text_tokens(run: Run, _: Context) -> Objective:
    draw, held = _kjv()
    causal = run.kind == "autoregressive"
    network = TokenNetwork(kjv.VOCABULARY, kjv.LENGTH, WIDTH, LAYERS, HEADS, causal)
    build = _autoregressive if causal else _masked
    return build(network, lambda rng: draw(rng, run.batch), held, kjv.MASK)


def _quantised_tokens(run: Run, context: Context) -> Objective:
    images = torch.from_numpy(mnist16.quantised(mnist16.fetch(context.cache)["train_x"]))
    held = torch.from_numpy(mnist16.quantised(mnist16.held_out("validation")[0][:128]))
    causal = run.kind == "quantised-autoregressive"
    network = TokenNetwork(mnist16.LEVELS, mnist16.SIDE**2, QUANTISED_WIDTH, LAYERS, HEADS, causal)
    build = _autoregressive if causal else _masked
    return build(network, lambda rng: images[torch.from_numpy(rng.integers(len(images), size=run.batch))], held, mnist16.LEVELS)


# Gaussian diffusion.


def _log_uniform(rng: np.random.Generator, low: float, high: float, shape: tuple[int, ...]) -> Tensor:
    return torch.from_numpy(np.exp(rng.uniform(math.log(low), math.log(high), shape)).astype(np.float32))


def _normal(rng: np.random.Generator, shape: tuple[int, ...]) -> Tensor:
    return torch.from_numpy(rng.standard_normal(shape, dtype=np.float32))


EMBEDDING_SIGMAS = (0.5, 16.0)


def _embedding(run: Run, _: Context) -> Objective:
    draw, held = _kjv()
    network = EmbeddingDenoiser(kjv.VOCABULARY, kjv.LENGTH, EMBEDDING, WIDTH, LAYERS, HEADS)

    def bits(ids: Tensor, sigma: Tensor, noise: Tensor) -> Tensor:
        x = network.embeddings()[ids] + sigma[..., None] * noise
        return _cross_entropy(network(x, sigma), ids)

    def batch_loss(rng: np.random.Generator, _: int) -> Tensor:
        ids = draw(rng, run.batch)
        shape = tuple(ids.shape)
        sigma = _log_uniform(rng, *EMBEDDING_SIGMAS, (shape[0], 1)).expand(shape)
        # In half of the sequences each token has a noise of its own: clean neighbours teach context from the first iterations on.
        own = torch.from_numpy(rng.random((shape[0], 1)) < 0.5)
        sigma = torch.where(own, _log_uniform(rng, *EMBEDDING_SIGMAS, shape), sigma)
        return bits(ids, sigma, _normal(rng, (*shape, EMBEDDING))).mean() * math.log(2)

    def held_out() -> float:
        rng = np.random.default_rng(7)
        sigma = torch.exp(torch.linspace(math.log(0.5), math.log(16.0), len(held)))[:, None].expand(held.shape)
        noise = _normal(rng, (*held.shape, EMBEDDING))
        with torch.no_grad():
            parts = [bits(*part) for part in zip(_chunks(held), _chunks(sigma), _chunks(noise))]
        return float(torch.cat(parts).mean())

    return Objective(network, batch_loss, held_out, "bits/token (cross-entropy, mean over log noise)")


def _vector(
    network: VectorDenoiser,
    clean: Callable[[np.random.Generator], Tensor],
    held: Tensor,
    spread: tuple[float, float],
) -> Objective:
    """EDM's weighted squared error (Karras et al. 2022): ln sigma is normal with `spread` = (mean, standard deviation)."""

    def error(x: Tensor, sigma: Tensor, noise: Tensor) -> Tensor:
        s = sigma[:, None, None]
        weight = (s**2 + network.sigma_data**2) / (s * network.sigma_data) ** 2
        return weight * (network(x + s * noise, sigma) - x) ** 2

    def batch_loss(rng: np.random.Generator, _: int) -> Tensor:
        x = clean(rng)
        sigma = (spread[0] + spread[1] * _normal(rng, (len(x),))).exp()
        return error(x, sigma, _normal(rng, tuple(x.shape))).mean()

    def held_out() -> float:
        rng = np.random.default_rng(7)
        sigma = (spread[0] + spread[1] * _normal(rng, (len(held),))).exp()
        noise = _normal(rng, tuple(held.shape))
        with torch.no_grad():
            parts = [error(*part) for part in zip(_chunks(held), _chunks(sigma), _chunks(noise))]
        return float(torch.cat(parts).mean())

    return Objective(network, batch_loss, held_out, "weighted squared error (1 = no better than the data's scale)")


def _images(context: Context) -> tuple[Tensor, Tensor]:
    train = torch.from_numpy(mnist16.scaled(mnist16.fetch(context.cache)["train_x"]))
    return train, torch.from_numpy(mnist16.scaled(mnist16.held_out("validation")[0][:HELD_OUT]))


def _pixel(run: Run, context: Context) -> Objective:
    train, held = _images(context)
    network = VectorDenoiser(4, 64, WIDTH, LAYERS, HEADS, sigma_data=float(train.std()))
    return _vector(
        network,
        lambda rng: patches(train[torch.from_numpy(rng.integers(len(train), size=run.batch))]),
        patches(held),
        (-1.2, 1.2),
    )


def _image_latent(run: Run, context: Context) -> Objective:
    train, held = _images(context)
    encoder = context.network_of(run.needs)["encoder"]
    with torch.no_grad():
        means = torch.cat([encoder(part)[0] for part in train.split(500)])
        held_means = encoder(held)[0]
    network = VectorDenoiser(4, 16, LATENT_WIDTH, LAYERS, HEADS, sigma_data=float(means.std()))
    return _vector(network, lambda rng: means[torch.from_numpy(rng.integers(len(means), size=run.batch))], held_means, (-0.6, 1.3))


def _text_latent(run: Run, context: Context) -> Objective:
    draw, held = _kjv()
    encoder = context.network_of(run.needs)["encoder"]
    network = VectorDenoiser(TEXT_CHANNELS, 16, LATENT_WIDTH, LAYERS, HEADS, sigma_data=1.0)

    def encoded(ids: Tensor) -> Tensor:
        with torch.no_grad():
            return encoder(ids)

    return _vector(network, lambda rng: encoded(draw(rng, run.batch)), encoded(held), (0.0, 1.2))


# Autoencoders and the feature network.


def _text_autoencoder(run: Run, _: Context) -> Objective:
    draw, held = _kjv()
    encoder = TextEncoder(kjv.VOCABULARY, kjv.LENGTH, TEXT_CHANNELS, WIDTH, 3, HEADS)
    decoder = TextDecoder(kjv.VOCABULARY, kjv.LENGTH, TEXT_CHANNELS, WIDTH, 3, HEADS)

    def bits(ids: Tensor, sigma: Tensor, noise: Tensor) -> Tensor:
        return _cross_entropy(decoder(encoder(ids) + sigma * noise), ids)

    def batch_loss(rng: np.random.Generator, _: int) -> Tensor:
        ids = draw(rng, run.batch)
        sigma = torch.from_numpy(rng.uniform(0, 0.5, (len(ids), 1, 1)).astype(np.float32))
        return bits(ids, sigma, _normal(rng, (len(ids), 16, TEXT_CHANNELS))).mean() * math.log(2)

    def held_out() -> float:
        noise = _normal(np.random.default_rng(7), (len(held), 16, TEXT_CHANNELS))
        with torch.no_grad():
            return float(bits(held, torch.tensor(TEXT_LATENT_NOISE), noise).mean())

    return Objective(
        nn.ModuleDict({"encoder": encoder, "decoder": decoder}), batch_loss, held_out, f"bits/token at latent noise {TEXT_LATENT_NOISE}"
    )


def _vae(run: Run, context: Context) -> Objective:
    train, held = _images(context)
    encoder, decoder = ImageEncoder(), ImageDecoder()

    def batch_loss(rng: np.random.Generator, iteration: int) -> Tensor:
        x = train[torch.from_numpy(rng.integers(len(train), size=run.batch))]
        mean, log_variance = encoder(x)
        z = mean + (log_variance / 2).exp() * _normal(rng, tuple(mean.shape))
        kl = 0.5 * (mean**2 + log_variance.exp() - 1 - log_variance).sum((1, 2)).mean()
        # The full weight from the start would collapse the latent before the decoder has learnt to use it.
        warm = min(1.0, iteration / VAE_WARM_UP)
        return ((decoder(z) - x) ** 2).mean() + warm * VAE_KL_WEIGHT * kl

    def held_out() -> float:
        with torch.no_grad():
            return float(((decoder(encoder(held)[0]) - held) ** 2).mean())

    return Objective(nn.ModuleDict({"encoder": encoder, "decoder": decoder}), batch_loss, held_out, "squared error a pixel")


def _classifier(run: Run, context: Context) -> Objective:
    data = mnist16.fetch(context.cache)
    train, labels = torch.from_numpy(mnist16.scaled(data["train_x"])), torch.from_numpy(data["train_y"].astype(np.int64))
    images, truth = mnist16.held_out("validation")
    held, held_labels = torch.from_numpy(mnist16.scaled(images)), torch.from_numpy(truth.astype(np.int64))
    network = Classifier()

    def batch_loss(rng: np.random.Generator, _: int) -> Tensor:
        chosen = torch.from_numpy(rng.integers(len(train), size=run.batch))
        return F.cross_entropy(network(train[chosen])[1], labels[chosen])

    def held_out() -> float:
        with torch.no_grad():
            return float((network(held)[1].argmax(1) != held_labels).float().mean())

    return Objective(network, batch_loss, held_out, "share of wrong labels")


_KINDS: dict[str, Callable[[Run, Context], Objective]] = {
    "autoregressive": _text_tokens,
    "masked-diffusion": _text_tokens,
    "embedding-diffusion": _embedding,
    "text-autoencoder": _text_autoencoder,
    "text-latent-diffusion": _text_latent,
    "pixel-diffusion": _pixel,
    "vae": _vae,
    "image-latent-diffusion": _image_latent,
    "quantised-autoregressive": _quantised_tokens,
    "quantised-masked": _quantised_tokens,
    "classifier": _classifier,
}
