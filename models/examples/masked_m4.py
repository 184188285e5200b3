"""A masked-diffusion model of the exact world `m4`, written with the onnx package alone: the uniform law of each token, whatever its neighbours.

    python masked_m4.py && npx entroscope models push uniform-m4 masked-m4.onnx
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

LENGTH, VOCABULARY = 32, 4

# logits[b, i, v] = table[tokens[b, i], v]; row V is what the model says of a masked token.
table = np.log(np.full((VOCABULARY + 1, VOCABULARY), 1 / VOCABULARY, dtype=np.float32))
graph = helper.make_graph(
    [helper.make_node("Gather", ["table", "tokens"], ["logits"], axis=0)],
    "uniform",
    [helper.make_tensor_value_info("tokens", TensorProto.INT64, ["batch", LENGTH])],
    [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", LENGTH, VOCABULARY])],
    [numpy_helper.from_array(table, "table")],
)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=8)
helper.set_model_props(
    model,
    {
        "contract_version": "1",
        "architecture": "masked-diffusion",
        "space": "token",
        "data": "m4",
        "license": "CC0-1.0",
        "training_data": "none: the uniform law",
    },
)
onnx.save(model, "masked-m4.onnx")
