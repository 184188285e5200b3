"""Training recipes of the reference models: data, networks, objectives, a resumable loop and the ONNX export."""
