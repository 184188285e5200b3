import protobuf from 'protobufjs/light.js';

/**
 * The part of the ONNX protobuf schema that this project writes and reads, as a protobufjs descriptor. Field numbers are those
 * of the public schema (onnx.proto, IR version 8); fields left out here are skipped on reading.
 */
const field = (type: string, id: number): protobuf.IField => ({ type, id });
const list = (type: string, id: number): protobuf.IField => ({ rule: 'repeated', type, id });

const MESSAGES: Readonly<Record<string, Record<string, protobuf.IField>>> = {
  ModelProto: {
    irVersion: field('int64', 1),
    producerName: field('string', 2),
    graph: field('GraphProto', 7),
    opsetImport: list('OperatorSetIdProto', 8),
    metadataProps: list('StringStringEntryProto', 14),
    functions: list('FunctionProto', 25),
  },
  OperatorSetIdProto: { domain: field('string', 1), version: field('int64', 2) },
  StringStringEntryProto: { key: field('string', 1), value: field('string', 2) },
  FunctionProto: { name: field('string', 1), node: list('NodeProto', 7) },
  GraphProto: {
    node: list('NodeProto', 1),
    name: field('string', 2),
    initializer: list('TensorProto', 5),
    input: list('ValueInfoProto', 11),
    output: list('ValueInfoProto', 12),
    sparseInitializer: list('SparseTensorProto', 15),
  },
  NodeProto: {
    input: list('string', 1),
    output: list('string', 2),
    name: field('string', 3),
    opType: field('string', 4),
    attribute: list('AttributeProto', 5),
    domain: field('string', 7),
  },
  AttributeProto: {
    name: field('string', 1),
    f: field('float', 2),
    i: field('int64', 3),
    s: field('bytes', 4),
    t: field('TensorProto', 5),
    g: field('GraphProto', 6),
    floats: list('float', 7),
    ints: list('int64', 8),
    strings: list('bytes', 9),
    tensors: list('TensorProto', 10),
    graphs: list('GraphProto', 11),
    type: field('int32', 20),
  },
  TensorProto: {
    dims: list('int64', 1),
    dataType: field('int32', 2),
    floatData: list('float', 4),
    int32Data: list('int32', 5),
    int64Data: list('int64', 7),
    name: field('string', 8),
    rawData: field('bytes', 9),
    externalData: list('StringStringEntryProto', 13),
    dataLocation: field('int32', 14),
  },
  SparseTensorProto: { values: field('TensorProto', 1), indices: field('TensorProto', 2) },
  ValueInfoProto: { name: field('string', 1), type: field('TypeProto', 2) },
  TypeProto: { tensorType: field('TensorTypeProto', 1) },
  TensorTypeProto: { elemType: field('int32', 1), shape: field('TensorShapeProto', 2) },
  TensorShapeProto: { dim: list('DimensionProto', 1) },
  DimensionProto: { dimValue: field('int64', 1), dimParam: field('string', 2) },
};

/** The protobufjs type of a whole `.onnx` file. */
export const ModelProto: protobuf.Type = protobuf.Root.fromJSON({
  nested: Object.fromEntries(Object.entries(MESSAGES).map(([name, fields]) => [name, { fields }])),
}).lookupType('ModelProto');

/** The protobufjs type of the graph of a model. */
export const GraphProto: protobuf.Type = ModelProto.root.lookupType('GraphProto');

/** Decoded messages: absent scalars hold protobuf defaults, absent messages are null, 64-bit integers are numbers. */
export interface ModelMessage {
  irVersion: number;
  producerName: string;
  graph: GraphMessage | null;
  opsetImport: { domain: string; version: number }[];
  metadataProps: EntryMessage[];
  functions: { name: string; node: NodeMessage[] }[];
}

export interface EntryMessage {
  key: string;
  value: string;
}

export interface GraphMessage {
  node: NodeMessage[];
  name: string;
  initializer: TensorMessage[];
  input: ValueInfoMessage[];
  output: ValueInfoMessage[];
  sparseInitializer: { values: TensorMessage | null; indices: TensorMessage | null }[];
}

export interface NodeMessage {
  input: string[];
  output: string[];
  name: string;
  opType: string;
  attribute: AttributeMessage[];
  domain: string;
}

export interface AttributeMessage {
  name: string;
  f: number;
  i: number;
  s: Uint8Array;
  t: TensorMessage | null;
  g: GraphMessage | null;
  ints: number[];
  tensors: TensorMessage[];
  graphs: GraphMessage[];
  type: number;
}

export interface TensorMessage {
  dims: number[];
  dataType: number;
  floatData: number[];
  int32Data: number[];
  int64Data: number[];
  name: string;
  rawData: Uint8Array;
  externalData: EntryMessage[];
  dataLocation: number;
}

export interface ValueInfoMessage {
  name: string;
  type: { tensorType: { elemType: number; shape: { dim: DimensionMessage[] } | null } | null } | null;
}

/** A fixed size, or a symbolic one when `dimParam` is not empty. */
export interface DimensionMessage {
  dimValue: number;
  dimParam: string;
}
