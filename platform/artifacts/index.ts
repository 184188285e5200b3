export { MemoryArtifactStore } from './memory.js';
export { S3ArtifactStore } from './s3.js';
export { ArtifactNotFound, artifactKey, graphKey, sha256, type ArtifactStore, type StoredObject } from './store.js';
export { IncompleteUpload, UploadStore, uploadKey, type UploadedPart } from './uploads.js';
