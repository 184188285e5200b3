"""The networks of the reference models. Noise is written as in the product: x + sigma z, the clean prediction D(x, sigma)."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .transformer import LogSigmaFeatures, Stack


class TokenNetwork(nn.Module):
    """Tokens (n, l) to logits (n, l, vocabulary); causal for `autoregressive`, else for `masked-diffusion`. No time input: the number of masks says it."""

    def __init__(self, vocabulary: int, length: int, width: int, layers: int, heads: int, causal: bool):
        super().__init__()
        self.causal = causal
        # One more row: the mask, which is also the beginning of a sequence.
        self.embedding = nn.Embedding(vocabulary + 1, width)
        nn.init.normal_(self.embedding.weight, std=0.02)
        self.stack = Stack(width, layers, heads, length, position_std=0.02)
        self.head = nn.Linear(width, vocabulary)

    def forward(self, ids: Tensor) -> Tensor:
        return self.head(self.stack(self.embedding(ids), causal=self.causal))


class EmbeddingDenoiser(nn.Module):
    """Noisy embeddings x (n, l, e) with noise sigma (n, l) to logits (n, l, V); the clean prediction is their mean embedding.

    The embeddings are learned and kept at length sqrt(e), so that each coordinate has about unit variance.
    """

    def __init__(self, vocabulary: int, length: int, embedding: int, width: int, layers: int, heads: int):
        super().__init__()
        self.table = nn.Parameter(torch.randn(vocabulary, embedding))
        self.input = nn.Linear(embedding, width)
        self.noise = nn.Sequential(LogSigmaFeatures(32), nn.Linear(32, width))
        # Small positions would be lost beside inputs of unit variance, and the network would stay a unigram model.
        self.stack = Stack(width, layers, heads, length, position_std=0.5)
        self.head = nn.Linear(width, vocabulary)

    def embeddings(self) -> Tensor:
        """(V, e), rows of length sqrt(e)."""
        return F.normalize(self.table, dim=-1) * self.table.shape[1] ** 0.5

    def forward(self, x: Tensor, sigma: Tensor) -> Tensor:
        h = self.input(x / (1 + sigma[..., None] ** 2).sqrt()) + self.noise(sigma)
        logits = self.head(self.stack(h))
        # What the noisy token itself says is known in closed form; the network adds what the context says.
        evidence = torch.einsum("nle,ve->nlv", x, self.embeddings()) / sigma[..., None] ** 2
        return logits + evidence


class VectorDenoiser(nn.Module):
    """D(x, sigma) for x (n, l, c), sigma (n,), preconditioned as in Karras et al. 2022, table 1."""

    def __init__(self, channels: int, length: int, width: int, layers: int, heads: int, sigma_data: float):
        super().__init__()
        self.register_buffer("sigma_data", torch.tensor(sigma_data))
        self.input = nn.Linear(channels, width)
        self.noise = nn.Sequential(LogSigmaFeatures(64), nn.Linear(64, width), nn.SiLU(), nn.Linear(width, width), nn.SiLU())
        self.stack = Stack(width, layers, heads, length, position_std=0.5, conditioned=True)
        self.head = nn.Linear(width, channels)
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)

    def forward(self, x: Tensor, sigma: Tensor) -> Tensor:
        s = sigma[:, None, None]
        total = (s**2 + self.sigma_data**2).sqrt()
        raw = self.head(self.stack(self.input(x / total), self.noise(sigma)))
        return self.sigma_data**2 / total**2 * x + s * self.sigma_data / total * raw


PATCH = 2


def patches(images: Tensor) -> Tensor:
    """(n, h, w) to (n, h w / 4, 4): one position for each 2 x 2 pixels."""
    n, h, w = images.shape
    return images.reshape(n, h // PATCH, PATCH, w // PATCH, PATCH).permute(0, 1, 3, 2, 4).reshape(n, h * w // PATCH**2, PATCH**2)


class TextEncoder(nn.Module):
    """Characters (n, l) to l / 4 latents (n, l / 4, c), each of zero mean and unit variance over its coordinates."""

    def __init__(self, vocabulary: int, length: int, channels: int, width: int, layers: int, heads: int):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, width // 4)
        self.stack = Stack(width, layers, heads, length // 4, position_std=0.5)
        self.head = nn.Linear(width, channels)
        self.norm = nn.LayerNorm(channels, elementwise_affine=False)

    def forward(self, ids: Tensor) -> Tensor:
        n, l = ids.shape
        return self.norm(self.head(self.stack(self.embedding(ids).reshape(n, l // 4, -1))))


class TextDecoder(nn.Module):
    """Latents (n, l / 4, c) to logits (n, l, V) of independent characters."""

    def __init__(self, vocabulary: int, length: int, channels: int, width: int, layers: int, heads: int):
        super().__init__()
        self.input = nn.Linear(channels, width)
        self.stack = Stack(width, layers, heads, length // 4, position_std=0.5)
        self.head = nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, 4 * vocabulary))
        self.vocabulary = vocabulary

    def forward(self, z: Tensor) -> Tensor:
        n, l, _ = z.shape
        return self.head(self.stack(self.input(z))).reshape(n, 4 * l, self.vocabulary)


def _convolution(inputs: int, outputs: int, stride: int = 1) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(inputs, outputs, 3, stride, 1), nn.GroupNorm(8, outputs), nn.SiLU())


class ImageEncoder(nn.Module):
    """Images (n, 16, 16) to mean and log variance of 4 x 4 x 4 latents, each (n, 16, 4): one position a place."""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(_convolution(1, 32), _convolution(32, 64, 2), _convolution(64, 64, 2), nn.Conv2d(64, 8, 1))

    def forward(self, images: Tensor) -> tuple[Tensor, Tensor]:
        mean, log_variance = self.body(images[:, None]).flatten(2).transpose(1, 2).chunk(2, -1)
        return mean, log_variance.clamp(-12, 4)


class ImageDecoder(nn.Module):
    """Latents (n, 16, 4) to images (n, 16, 16)."""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(
            _convolution(4, 64), _convolution(64, 64), nn.Upsample(scale_factor=2), _convolution(64, 64),
            nn.Upsample(scale_factor=2), _convolution(64, 32), nn.Conv2d(32, 1, 3, 1, 1),
        )  # fmt: skip

    def forward(self, z: Tensor) -> Tensor:
        return self.body(z.transpose(1, 2).reshape(z.shape[0], 4, 4, 4))[:, 0]


class Classifier(nn.Module):
    """Images (n, 16, 16) in [-1, 1] to 64 features and 10 logits."""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(1, 32, 3, 1, 1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(32, 64, 3, 1, 1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Flatten(), nn.Linear(64 * 16, 64), nn.ReLU(),
        )  # fmt: skip
        self.head = nn.Linear(64, 10)

    def forward(self, images: Tensor) -> tuple[Tensor, Tensor]:
        features = self.body(images[:, None])
        return features, self.head(features)
