"""Every training run: what is trained on what, for how long. Budgets are in positions (tokens, patches or latents seen), not in time."""

from dataclasses import dataclass, replace

WIDTH, LAYERS, HEADS = 128, 4, 4
"""The shared backbone at 64 positions. Other lengths take the width that gives the same FLOPs per position within 5%."""
LATENT_WIDTH = 132
QUANTISED_WIDTH = 112

TEXT_POSITIONS = 8_192_000
"""Token budget of every text network (2,000 iterations of 64 x 64)."""
IMAGE_POSITIONS = 4_096_000
"""Position budget of every image network: patches, latents or pixels seen."""
SEEDS = (1, 2, 3)


@dataclass(frozen=True)
class Run:
    """One training run. `kind` names the objective in `objectives.py`; `needs` is a run that has to be finished before."""

    name: str
    kind: str
    positions: int
    batch: int
    length: int
    seed: int = 1
    learning_rate: float = 1e-3
    needs: str | None = None

    @property
    def iterations(self) -> int:
        return max(1, self.positions // (self.batch * self.length))


def _text(seed: int) -> list[Run]:
    suffix = f"-s{seed}"
    encoder = f"kjv-text-autoencoder{suffix}"
    return [
        Run(f"kjv-autoregressive{suffix}", "autoregressive", TEXT_POSITIONS, 64, 64, seed, 2e-3),
        Run(f"kjv-masked{suffix}", "masked-diffusion", TEXT_POSITIONS, 64, 64, seed, 2e-3),
        Run(f"kjv-embedding{suffix}", "embedding-diffusion", TEXT_POSITIONS, 64, 64, seed),
        Run(encoder, "text-autoencoder", 3_276_800, 128, 16, seed),
        Run(f"kjv-latent{suffix}", "text-latent-diffusion", TEXT_POSITIONS, 256, 16, seed, needs=encoder),
    ]


def _budgets() -> list[Run]:
    """Half and a quarter of the token budget, for the slope of the perplexity gap."""
    return [
        Run(f"kjv-{name}-s1-b{part}", kind, TEXT_POSITIONS // part, 64, 64, 1, 2e-3)
        for part in (2, 4)
        for name, kind in (("autoregressive", "autoregressive"), ("masked", "masked-diffusion"))
    ]


def _images(seed: int) -> list[Run]:
    suffix = f"-s{seed}"
    vae = f"mnist16-vae{suffix}"
    return [
        Run(f"mnist16-pixel{suffix}", "pixel-diffusion", IMAGE_POSITIONS, 64, 64, seed),
        Run(vae, "vae", 1_228_800, 128, 16, seed, 2e-3),
        Run(f"mnist16-latent{suffix}", "image-latent-diffusion", IMAGE_POSITIONS, 256, 16, seed, needs=vae),
        Run(f"mnist16-quantised-autoregressive{suffix}", "quantised-autoregressive", IMAGE_POSITIONS, 16, 256, seed, 2e-3),
        Run(f"mnist16-quantised-masked{suffix}", "quantised-masked", IMAGE_POSITIONS, 16, 256, seed, 2e-3),
    ]


LONGER_PIXELS = Run("mnist16-pixel-s1-x4", "pixel-diffusion", 4 * IMAGE_POSITIONS, 64, 64, 1)
"""Four times the budget: at the budget of the others pixel diffusion draws no clean digits."""
CLASSIFIER = Run("mnist16-classifier", "classifier", 360_000, 128, 1, 1, 2e-3)
SCORER = Run("kjv-scorer", "autoregressive", TEXT_POSITIONS, 64, 64, 101, 2e-3)

RUNS: tuple[Run, ...] = (CLASSIFIER, *_text(1), *_images(1), SCORER, *_budgets(), LONGER_PIXELS, *_text(2), *_text(3))
"""In the order in which they are worth having."""


def quick(run: Run) -> Run:
    """The same run with a fiftieth of its budget: it shows that a recipe works, not that a model does."""
    return replace(run, positions=max(run.positions // 50, 10 * run.batch * run.length))
