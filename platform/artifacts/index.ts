export { CHECKPOINT_PREFIX, checkpointKey, S3CheckpointStore, type CheckpointStore } from './checkpoints.js';
export { MemoryArtifactStore } from './memory.js';
export { S3ArtifactStore } from './s3.js';
export {
  ARTIFACT_PREFIX,
  ArtifactNotFound,
  artifactKey,
  datasetKey,
  graphKey,
  heldOutKey,
  sha256,
  type ArtifactInventory,
  type ArtifactStore,
  type ArtifactStreams,
  type ByteRange,
  type ListedObject,
  type StoredObject,
} from './store.js';
export { IncompleteUpload, UploadStore, uploadKey, type UploadedPart } from './uploads.js';
