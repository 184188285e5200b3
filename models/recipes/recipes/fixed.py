"""Numbers that every language can make again: a hash of a counter, not a generator. `models/reference/fixed-numbers.ts` is its twin."""

import numpy as np


def _mixed(x: np.ndarray) -> np.ndarray:
    """The 32-bit finaliser of MurmurHash3 (Appleby 2011), uint32 to uint32."""
    x = x ^ (x >> np.uint32(16))
    x = x * np.uint32(0x85EBCA6B)
    x = x ^ (x >> np.uint32(13))
    x = x * np.uint32(0xC2B2AE35)
    return x ^ (x >> np.uint32(16))


def bits(count: int, stream: int) -> np.ndarray:
    """`count` uint32 of a stream."""
    with np.errstate(over="ignore"):
        start = _mixed(np.array([stream + 1], np.uint32))
        return _mixed(np.arange(count, dtype=np.uint32) + start)


def uniform(count: int, stream: int) -> np.ndarray:
    """float64 in (0, 1)."""
    return (bits(count, stream).astype(np.float64) + 0.5) / 2**32


def normal(shape: tuple[int, ...], stream: int) -> np.ndarray:
    """float32 standard normal, by Box and Muller (1958)."""
    count = int(np.prod(shape))
    radius = np.sqrt(-2 * np.log(uniform(count, 2 * stream)))
    return (radius * np.cos(2 * np.pi * uniform(count, 2 * stream + 1))).astype(np.float32).reshape(shape)


def masks(rows: int, length: int) -> tuple[np.ndarray, np.ndarray]:
    """Masked positions, bool (rows, length), and their numbers, which go through 1..length evenly: row r masks 1 + r * 7 mod length."""
    counts = 1 + (np.arange(rows) * 7) % length
    keys = bits(rows * length, 11).astype(np.int64).reshape(rows, length) * length + np.arange(length)
    ranks = keys.argsort(1).argsort(1)
    return ranks < counts[:, None], counts
