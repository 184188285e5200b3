"""Counts the arithmetic of ONNX graphs with programs that share nothing with the counter of the repository.

usage: flop_counters.py REQUESTS.json

REQUESTS.json is a list of {"file": path, "sizes": {symbol: size}}; the answer, in the last line of the output, is a list of

  bias         elements to which a product adds a bias, which the counters treat in three ways
  onnx_tool    multiply-accumulates by operator, as onnx-tool counts them from shapes that it infers itself
  opcounter    multiply-accumulates in all, as onnx-opcounter counts them from the shapes of onnx
  runtime      FLOPs of matrix products, counted here from the shapes of tensors when onnxruntime runs the graph
  elementwise  what onnx-opcounter adds to the products: one for each element of other results by its own rules, counted here
"""

import collections
import contextlib
import json
import math
import os
import sys
import tempfile

import numpy as np
import onnx
import onnx_tool
import onnxruntime
from onnx_opcounter import calculate_macs

# Operators that onnx-opcounter counts as nothing, and those of which it counts the first input instead of the result.
OPCOUNTER_FREE = "Constant Reshape Slice Shape Gather ScatterND Tile Transpose Sign Squeeze Unsqueeze Split Cast Resize".split()
OPCOUNTER_BY_INPUT = ["Relu", "Add"]
PRODUCTS = ["MatMul", "Gemm", "Conv"]


def fixed(path, sizes):
    """The model with its symbolic sizes replaced. Indices become int64: onnx-opcounter knows no others."""
    model = onnx.load(path)
    for port in model.graph.input:
        for dim in port.type.tensor_type.shape.dim:
            if dim.dim_param:
                dim.dim_value = sizes[dim.dim_param]
        if port.type.tensor_type.elem_type == onnx.TensorProto.INT32:
            port.type.tensor_type.elem_type = onnx.TensorProto.INT64
    for port in model.graph.output:
        port.type.tensor_type.ClearField("shape")
    return model


def executed(model):
    """Every tensor that the graph computes on zeros, by onnxruntime."""
    open_graph = onnx.ModelProto()
    open_graph.CopyFrom(model)
    names = [name for node in model.graph.node for name in node.output]
    del open_graph.graph.output[:]
    open_graph.graph.output.extend(onnx.ValueInfoProto(name=name) for name in names)
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(open_graph.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return dict(zip(names, session.run(names, inputs_of(model))))


def inputs_of(model):
    dtype = onnx.helper.tensor_dtype_to_np_dtype
    return {port.name: np.zeros(dims(port), dtype(port.type.tensor_type.elem_type)) for port in model.graph.input}


def without_sizes(model):
    """
    The model with everything that follows from weights and shapes stored as weights: onnx-tool takes no notice of start and end of
    Shape, and onnx leaves the length of a Range open.
    """
    values = executed(model)
    known = {weight.name for weight in model.graph.initializer}
    for node in list(model.graph.node):
        if node.op_type != "Shape" and not all(name in known for name in node.input if name):
            continue
        for name in node.output:
            model.graph.initializer.append(onnx.numpy_helper.from_array(values[name], name))
            known.add(name)
        model.graph.node.remove(node)
    return model


def dims(port):
    return [dim.dim_value for dim in port.type.tensor_type.shape.dim]


def by_onnx_tool(model):
    graph = onnx_tool.Model(model, {"verbose": False}).graph
    graph.graph_reorder_nodes()
    graph.shape_infer(inputs_of(model))
    graph.profile()
    macs = collections.Counter()
    for node in graph.nodemap.values():
        macs[node.op_type] += float(node.macs[0])
    return dict(macs)


def shapes_of(model):
    """Shape of every tensor, as onnxruntime has it when the graph runs."""
    shapes = {name: list(value.shape) for name, value in executed(model).items()}
    shapes.update({port.name: dims(port) for port in model.graph.input})
    shapes.update({weight.name: list(weight.dims) for weight in model.graph.initializer})
    return shapes


def bias_elements(node, shapes):
    return math.prod(shapes[node.output[0]]) if len(node.input) > 2 else 0


def product_flops(node, shapes):
    """FLOPs of a matrix product, 2 a multiply-accumulate and 1 for each element of a bias."""
    out = math.prod(shapes[node.output[0]])
    left, right = (shapes[name] for name in node.input[:2])
    attributes = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
    bias = bias_elements(node, shapes)
    if node.op_type == "MatMul":
        return 2 * out * left[-1]
    if node.op_type == "Gemm":
        return 2 * out * left[0 if attributes.get("transA") else 1] + bias
    if node.op_type == "Conv":
        return 2 * out * math.prod(right[1:]) + bias
    loops = {}
    for labels, shape in zip(attributes["equation"].decode().split("->")[0].replace(" ", "").split(","), (left, right)):
        loops.update(zip(labels, shape))
    return 2 * math.prod(loops.values())


def by_runtime(model):
    shapes = shapes_of(model)
    products = collections.Counter()
    elementwise = bias = 0
    for node in model.graph.node:
        if node.op_type in [*PRODUCTS, "Einsum"]:
            products[node.op_type] += product_flops(node, shapes)
            bias += bias_elements(node, shapes)
        if node.op_type not in [*PRODUCTS, *OPCOUNTER_FREE]:
            counted = node.input[0] if node.op_type in OPCOUNTER_BY_INPUT else node.output[0]
            elementwise += math.prod(shapes[counted])
    return dict(products), bias, elementwise


def count(request):
    model = without_sizes(fixed(request["file"], request["sizes"]))
    runtime, bias, elementwise = by_runtime(model)
    return {
        "bias": bias,
        "onnx_tool": by_onnx_tool(model),
        "opcounter": int(calculate_macs(model)),
        "runtime": runtime,
        "elementwise": elementwise,
    }


def main():
    with open(sys.argv[1]) as file:
        requests = json.load(file)
    # onnx-opcounter writes files into the working directory.
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(sys.stderr):
        os.chdir(folder)
        counts = [count(request) for request in requests]
    print(json.dumps(counts))


if __name__ == "__main__":
    main()
