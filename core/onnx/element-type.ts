/** Tensor element types by the names of the ONNX schema, with their codes in `TensorProto.DataType`. */
const CODES = {
  float32: 1,
  uint8: 2,
  int8: 3,
  uint16: 4,
  int16: 5,
  int32: 6,
  int64: 7,
  string: 8,
  bool: 9,
  float16: 10,
  float64: 11,
  uint32: 12,
  uint64: 13,
  complex64: 14,
  complex128: 15,
  bfloat16: 16,
} as const;

export type ElementType = keyof typeof CODES;

const NAMES = new Map<number, ElementType>(Object.entries(CODES).map(([name, code]) => [code, name as ElementType]));

/** The schema's integer code of an element type. */
export function elementCode(type: ElementType): number {
  return CODES[type];
}

/** The element type of a schema code, or null when the schema has none of that code. */
export function elementTypeOf(code: number): ElementType | null {
  return NAMES.get(code) ?? null;
}
