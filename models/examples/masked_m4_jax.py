"""A masked-diffusion model of the exact world `m4` in JAX, exported with jax2onnx: positions mixed once, weights drawn and never trained.

    python masked_m4_jax.py && npx entroscope models check masked-m4-jax.onnx
"""

import jax
import onnx
from jax2onnx import to_onnx
from jax import numpy as jnp

LENGTH, VOCABULARY, WIDTH = 32, 4, 16

keys = jax.random.split(jax.random.key(0), 4)
embedding = jax.random.normal(keys[0], (VOCABULARY + 1, WIDTH))  # row V is the mask
mixing = jax.random.normal(keys[1], (LENGTH, LENGTH)) / LENGTH**0.5
hidden = jax.random.normal(keys[2], (WIDTH, WIDTH)) / WIDTH**0.5
head = jax.random.normal(keys[3], (WIDTH, VOCABULARY)) / WIDTH**0.5


def model(tokens):
    """Tokens (batch, L) to logits (batch, L, V)."""
    x = jnp.take(embedding, tokens, axis=0)
    x = x + jnp.swapaxes(jnp.swapaxes(x, 1, 2) @ mixing, 1, 2)
    return jax.nn.gelu(x @ hidden) @ head


proto = to_onnx(
    model, [jax.ShapeDtypeStruct(("B", LENGTH), jnp.int32)], opset=18, input_names=["tokens"], output_names=["logits"]
)  # fmt: skip
onnx.helper.set_model_props(
    proto,
    {"architecture": "masked-diffusion", "space": "token", "data": "m4", "license": "CC0-1.0", "training_data": "none: weights are drawn"},
)
onnx.save(proto, "masked-m4-jax.onnx")
