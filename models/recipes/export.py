"""Exports finished runs as model packages: `python export.py NAME ...`, all finished ones when none is named. Writes ../reference/<name>/.

`--half` stores their weights as float16, in ../reference/<name>-f16/. `--quick` exports what `train.py --quick` trained, to a folder beside it: those models are not worth committing.
"""

import argparse
import base64
import hashlib
import json
import math
import shutil
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from recipes import cards, fixed, kjv, mnist16
from recipes.evaluation import empty_cache, headline
from recipes.graphs import Graph, graphs_of, rounded_to_half
from recipes.loop import trained
from recipes.objectives import Context
from recipes.runs import CLASSIFIER, RUNS, Run, quick
from recipes.samples import samples

HERE = Path(__file__).resolve().parent
ROWS = 2
ABOUT = {
    "autoregressive": "A decoder of characters; one graph decodes with a key-value cache and without.",
    "masked-diffusion": "Masked diffusion over characters (the SUBS parameterisation of Sahoo et al. 2024; the number of masks is its only time).",
    "embedding-diffusion": "Diffusion over learned embeddings of characters; the network predicts tokens, and their mean embedding is x0.",
    "text-latent-diffusion": "An autoencoder of 16 latents a window of 64 characters, and diffusion over the latents.",
    "pixel-diffusion": "Diffusion over 16 x 16 pixels: a transformer over patches of 2 x 2.",
    "image-latent-diffusion": "A small VAE, and diffusion over its 16 latents of 4 coordinates.",
    "quantised-autoregressive": "A decoder of 16 x 16 pixels of four grey levels in raster order, with a key-value cache.",
    "quantised-masked": "Masked diffusion over 16 x 16 pixels of four grey levels.",
    "classifier": "The feature network of mnist16: 64 features for the Fréchet distance. It is not a generative model.",
}
"""What each kind is."""


def encoded(tensor: Tensor) -> dict[str, object]:
    """A tensor for expected.json, little endian: int32 for tokens, float32 for the rest."""
    array = tensor.detach().numpy()
    kind = "int32" if array.dtype == np.int64 else "float32"
    return {"type": kind, "shape": list(array.shape), "base64": base64.b64encode(array.astype(f"<{kind[0]}4").tobytes()).decode()}


def fixed_inputs(graph: Graph, vocabulary: int) -> dict[str, Tensor]:
    """The same inputs at every export."""
    feeds: dict[str, Tensor] = {}
    for index, (name, example) in enumerate(zip(graph.inputs, graph.examples)):
        shape = (ROWS, *example.shape[1:])
        if name == "tokens" and graph.cached:
            shape = (ROWS, 16)
        if name == "tokens":
            feeds[name] = torch.from_numpy((fixed.bits(int(np.prod(shape)), 21) % vocabulary).astype(np.int64)).reshape(shape)
        elif name == "sigma":
            feeds[name] = torch.tensor([0.5, 2.0])
        elif not name.startswith("past."):
            feeds[name] = torch.from_numpy(fixed.normal(shape, 22 + index))
    return {**feeds, **empty_cache(graph, ROWS)} if graph.cached else feeds


def _without_caches(values: dict[str, Tensor]) -> dict[str, Tensor]:
    return {name: value for name, value in values.items() if not name.startswith(("past.", "present."))}


def recorded(graph: Graph, vocabulary: int) -> dict[str, object]:
    """Inputs and PyTorch's outputs; caches are left out, they start empty."""
    feeds = fixed_inputs(graph, vocabulary)
    kept = lambda values: {name: encoded(value) for name, value in _without_caches(values).items()}  # noqa: E731
    return {"role": graph.role, "inputs": kept(feeds), "outputs": kept(graph.run(feeds))}


def agreement_of(graphs: list[Graph], rounded: list[Graph], vocabulary: int) -> float:
    """Twice the largest difference that rounded weights make on the fixed inputs, with one digit."""
    largest = 0.0
    for graph, other in zip(graphs, rounded):
        feeds = fixed_inputs(graph, vocabulary)
        wanted, found = _without_caches(graph.run(feeds)), _without_caches(other.run(feeds))
        largest = max(largest, *(float((found[name] - value).abs().max()) for name, value in wanted.items()))
    unit = 10.0 ** math.floor(math.log10(2 * largest))
    return float(f"{math.ceil(2 * largest / unit) * unit:.1g}")


def export(run: Run, work: Path, target: Path, context: Context, half: bool = False) -> None:
    """Writes the package of a finished run, with `half` one whose weights are float16."""
    network = trained(work, run, context)
    autoencoder = context.network_of(run.needs) if run.needs else None
    graphs = trained_graphs = graphs_of(run.kind, network, autoencoder)
    if half:
        graphs = graphs_of(run.kind, rounded_to_half(network), autoencoder and rounded_to_half(autoencoder))
    folder = target / (f"{run.name}-f16" if half else run.name)
    folder.mkdir(parents=True, exist_ok=True)
    properties = cards.properties(cards.contract_card(run, half)) if run.kind in cards.PLACES else {"dataset": cards.dataset_of(run)}
    files = []
    for graph in graphs:
        path = folder / f"{graph.role}.onnx"
        graph.export(path, properties, half)
        raw = path.read_bytes()
        files.append({"path": path.name, "role": graph.role, "bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest()})
    vocabulary = mnist16.LEVELS if run.kind.startswith("quantised") else kjv.VOCABULARY
    expected = [recorded(graph, vocabulary) for graph in trained_graphs]
    agreement = agreement_of(trained_graphs, graphs, vocabulary) if half else None
    (folder / "expected.json").write_text(json.dumps({"graphs": expected}, indent=1) + "\n")
    shutil.copy(work / run.name / "log.csv", folder / "log.csv")
    parameters = sum(p.numel() for p in network.parameters())
    classifier = context.network_of(CLASSIFIER.name) if cards.dataset_of(run) == "mnist16" else None
    drawn = samples(run.kind, graphs, classifier)
    cards.write(folder, run, files, parameters, headline(run.kind, graphs), ABOUT[run.kind], drawn, agreement)
    print(folder.name, sum(file["bytes"] for file in files), "bytes")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--work", type=Path, default=HERE / ".runs", help="where train.py kept its runs")
    parser.add_argument("--target", type=Path, help="where the packages go (default: ../reference, with --quick packages/ beside the runs)")
    parser.add_argument("--half", action="store_true", help="store weights as float16, in packages of their own (<name>-f16)")
    parser.add_argument("--quick", action="store_true", help="the runs of train.py --quick")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    runs = {run.name: quick(run) if arguments.quick else run for run in RUNS}
    work = arguments.work / "quick" if arguments.quick else arguments.work
    target = arguments.target or (work / "packages" if arguments.quick else HERE.parent / "reference")
    context = Context(cache=arguments.work / "data", network_of=lambda name: trained(work, runs[name], context))
    finished = [name for name, run in runs.items() if (work / name / "final.pt").exists() and run.kind in ABOUT]
    for name in arguments.names or finished:
        export(runs[name], work, target, context, arguments.half)


if __name__ == "__main__":
    main()
