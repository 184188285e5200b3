export { createPrismaClient, type Database, type DatabaseOptions } from './client.js';
export { applyMigrations, initialMigrationSql } from './migrations.js';
export { meanStatesQuery, nelboPointsQuery } from './profile-queries.js';
export { modelSummaries } from './model-summary.js';
export { sweepColumns } from './sweep-columns.js';
export type { WorkOfSweep } from './work-of-sweep.js';
export { datasetRow } from './dataset-row.js';
export { amendmentRows, type AmendedSweep, type NewAmendment } from './amendments.js';
