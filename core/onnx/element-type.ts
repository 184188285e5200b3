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

/** Bytes of an element by the schema's type codes; types whose elements have no whole number of bytes are left out. */
export const ELEMENT_BYTES: Readonly<Record<number, number>> = {
  1: 4,
  2: 1,
  3: 1,
  4: 2,
  5: 2,
  6: 4,
  7: 8,
  9: 1,
  10: 2,
  11: 8,
  12: 4,
  13: 8,
  14: 8,
  15: 16,
  16: 2,
};

/** The schema's integer code of an element type. */
export function elementCode(type: ElementType): number {
  return CODES[type];
}

/** The element type of a schema code, or null when the schema has none of that code. */
export function elementTypeOf(code: number): ElementType | null {
  return NAMES.get(code) ?? null;
}
