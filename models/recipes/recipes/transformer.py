"""The one backbone that all sequence and image networks share, so that they compare at equal cost per position."""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F


class Block(nn.Module):
    """A pre-norm transformer block (d, heads, feed-forward 4 d). With `conditioned`, scale, shift and gate of both halves
    come from a conditioning vector (adaLN-zero, Peebles and Xie 2023)."""

    def __init__(self, width: int, heads: int, conditioned: bool = False):
        super().__init__()
        self.heads = heads
        self.norm_attention = nn.LayerNorm(width, elementwise_affine=not conditioned)
        self.norm_feed = nn.LayerNorm(width, elementwise_affine=not conditioned)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.up = nn.Linear(width, 4 * width)
        self.down = nn.Linear(4 * width, width)
        self.modulation = nn.Linear(width, 6 * width) if conditioned else None
        if self.modulation is not None:
            nn.init.zeros_(self.modulation.weight)
            nn.init.zeros_(self.modulation.bias)

    def split_heads(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """(n, l, d) to query, key and value of shape (n, heads, l, d / heads)."""
        n, l, d = x.shape
        return self.qkv(x).reshape(n, l, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4).unbind(0)

    def merge_heads(self, x: Tensor) -> Tensor:
        """(n, heads, l, d / heads) to (n, l, d), projected."""
        n, h, l, e = x.shape
        return self.out(x.transpose(1, 2).reshape(n, l, h * e))

    def feed(self, x: Tensor) -> Tensor:
        return self.down(F.gelu(self.up(x)))

    def forward(self, x: Tensor, condition: Tensor | None = None, causal: bool = False) -> Tensor:
        """x: (n, l, d); condition: (n, d) for conditioned blocks."""
        if self.modulation is None:
            x = x + self.merge_heads(F.scaled_dot_product_attention(*self.split_heads(self.norm_attention(x)), is_causal=causal))
            return x + self.feed(self.norm_feed(x))
        shift_a, scale_a, gate_a, shift_f, scale_f, gate_f = self.modulation(condition)[:, None].chunk(6, -1)
        a = self.norm_attention(x) * (1 + scale_a) + shift_a
        x = x + gate_a * self.merge_heads(F.scaled_dot_product_attention(*self.split_heads(a)))
        return x + gate_f * self.feed(self.norm_feed(x) * (1 + scale_f) + shift_f)


class Stack(nn.Module):
    """`layers` blocks over positions with learned position embeddings, and a last norm."""

    def __init__(self, width: int, layers: int, heads: int, length: int, position_std: float, conditioned: bool = False):
        super().__init__()
        self.position = nn.Parameter(torch.randn(length, width) * position_std)
        self.blocks = nn.ModuleList(Block(width, heads, conditioned) for _ in range(layers))
        self.norm = nn.LayerNorm(width)

    def forward(self, x: Tensor, condition: Tensor | None = None, causal: bool = False) -> Tensor:
        x = x + self.position
        for block in self.blocks:
            x = block(x, condition, causal)
        return self.norm(x)


class LogSigmaFeatures(nn.Module):
    """Sines and cosines of c = ln(sigma) / 4 (the `c_noise` of Karras et al. 2022), any shape to (..., width)."""

    def __init__(self, width: int):
        super().__init__()
        self.register_buffer("frequencies", torch.exp(torch.linspace(math.log(0.5), math.log(64.0), width // 2)))

    def forward(self, sigma: Tensor) -> Tensor:
        angles = (sigma.log() / 4)[..., None] * self.frequencies
        return torch.cat([angles.sin(), angles.cos()], -1)
