/** A file that is not an ONNX model this product can take. The message tells the user what is wrong and what to do. */
export class InvalidGraph extends Error {
  override readonly name = 'InvalidGraph';
}

/** A graph with an operator or shape whose FLOPs the counter does not know. */
export class UncountableGraph extends Error {
  override readonly name = 'UncountableGraph';
}
