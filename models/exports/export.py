"""Exports randomly initialised models of Hugging Face libraries, tiny, as those libraries name their inputs and outputs.

    python -m venv .venv && .venv/bin/pip install --require-hashes -r requirements.txt && .venv/bin/python export.py

They are examples and test files: their shapes are those of the exact worlds `m4` (4 tokens, length 32) and `gmrf` (8 x 8 pixels).
"""

import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from diffusers import UNet2DModel
from optimum.exporters.onnx import main_export
from transformers import BertConfig, BertForMaskedLM, GPT2Config, GPT2LMHeadModel

HERE = Path(__file__).resolve().parent
TOKENS, SPECIAL, PADDED, LENGTH = 4, 4, 8, 32
"""m4 has 4 tokens; id 4 is the beginning of a sequence and the mask; the vocabulary is padded to 8."""


def optimum_export(model, task: str, name: str) -> None:
    """What `optimum-cli export onnx --task TASK` writes, from a model that was never trained."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "model"), Path(folder, "onnx")
        model.save_pretrained(source)
        main_export(str(source), target, task=task, device="cpu", do_validation=False, opset=18)
        shutil.copy(target / "model.onnx", HERE / f"{name}.onnx")


def decoder() -> None:
    config = GPT2Config(
        vocab_size=PADDED, n_positions=LENGTH, n_embd=8, n_layer=2, n_head=2, bos_token_id=SPECIAL, eos_token_id=SPECIAL
    )  # fmt: skip
    optimum_export(GPT2LMHeadModel(config), "text-generation-with-past", "optimum-decoder")


def masked_lm() -> None:
    config = BertConfig(
        vocab_size=PADDED, hidden_size=8, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16,
        max_position_embeddings=LENGTH, pad_token_id=PADDED - 1,
    )  # fmt: skip
    optimum_export(BertForMaskedLM(config), "fill-mask", "optimum-masked-lm")


class Unet(torch.nn.Module):
    """The network of a diffusers pipeline with the names of its ONNX export."""

    def __init__(self):
        super().__init__()
        self.net = UNet2DModel(
            sample_size=8, in_channels=1, out_channels=1, block_out_channels=(4, 4), layers_per_block=1, norm_num_groups=2,
            down_block_types=("DownBlock2D", "DownBlock2D"), up_block_types=("UpBlock2D", "UpBlock2D"), add_attention=False,
        )  # fmt: skip

    def forward(self, sample, timestep):
        return self.net(sample, timestep, return_dict=False)[0]


def unet() -> None:
    batch = torch.export.Dim("batch")
    torch.onnx.export(
        Unet().eval(), (torch.randn(3, 1, 8, 8), torch.tensor([1, 2, 3])), HERE / "diffusers-unet.onnx",
        input_names=["sample", "timestep"], output_names=["out_sample"], opset_version=18, dynamo=True, external_data=False,
        dynamic_shapes=({0: batch}, {0: batch}),
    )  # fmt: skip


def without_traces(file: Path) -> onnx.ModelProto:
    """Removes the exporter's notes on where in the source each node comes from: they name files of the machine that ran it."""
    model = onnx.load(file)
    graph = model.graph
    for part in (model, graph, *graph.node, *graph.input, *graph.output, *graph.value_info, *graph.initializer):
        part.doc_string = ""
        del part.metadata_props[:]
    onnx.save(model, file)
    return model


if __name__ == "__main__":
    torch.manual_seed(0)
    for export in (decoder, masked_lm, unet):
        export()
    for file in sorted(HERE.glob("*.onnx")):
        graph = without_traces(file).graph
        print(file.name, file.stat().st_size, [i.name for i in graph.input], "->", [o.name for o in graph.output])
