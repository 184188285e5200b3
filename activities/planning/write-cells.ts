import { Context } from '@temporalio/activity';
import pMap from 'p-map';
import type { Database } from '../../platform/database/index.js';
import { insertCells, type PlannedCell, type PlanningSweep } from './insert-cells.js';
import { shardOf, shardSize } from './shards.js';

/** Cells inserted by one statement: large enough to be set-based, small enough to keep locks short. */
const CHUNK = 1000;

/** Statements at once: the database works on one while the ids of the next are hashed and another is on its way. */
const IN_FLIGHT = 2;

/** A cell to write; its place comes from its turn. */
export type NewCell = Omit<PlannedCell, 'position' | 'shard' | 'amendment'>;

/** Cells to write, in their order. */
export interface NewCells {
  readonly cells: Iterable<NewCell> | AsyncIterable<NewCell>;
  readonly count: number;
}

/**
 * Writes the cells that the sweep does not have yet, in their order, behind those it has. Repeating it writes
 * the ones that are missing.
 * @param amendment The amendment that brings them; 0 for the registered plan.
 */
export async function writeCells(database: Database, sweep: PlanningSweep, newCells: NewCells, amendment: number): Promise<void> {
  let written = 0;
  await pMap(
    placedChunks(database, sweep, newCells, amendment),
    async (placed) => {
      if (placed.length > 0) await insertCells(database, sweep, placed);
      written += placed.length;
      Context.current().heartbeat(written);
    },
    { concurrency: IN_FLIGHT },
  );
}

/** The cells in chunks, each with its place in the sweep. */
async function* placedChunks(
  database: Database,
  sweep: PlanningSweep,
  newCells: NewCells,
  amendment: number,
): AsyncGenerator<PlannedCell[]> {
  const start = await nextPlace(database, sweep.id, amendment);
  const size = shardSize(newCells.count);
  let index = 0;
  for await (const chunk of chunksOf(newCells.cells)) {
    const missing = amendment === 0 ? chunk : await withoutKnown(database, sweep.id, chunk);
    yield missing.map((cell) => {
      const place = { position: start.position + index, shard: start.shard + shardOf(index, size), amendment };
      index += 1;
      return { ...cell, ...place };
    });
  }
}

/** Where the cells of an amendment begin: behind all cells, in a shard of their own, which no open shard has been through yet. */
async function nextPlace(database: Database, sweepId: string, amendment: number): Promise<{ position: number; shard: number }> {
  if (amendment === 0) return { position: 0, shard: 0 };
  const { _max: last } = await database.sweepCell.aggregate({ where: { sweepId }, _max: { position: true, shard: true } });
  return { position: (last.position ?? -1) + 1, shard: (last.shard ?? -1) + 1 };
}

async function* chunksOf(cells: NewCells['cells']): AsyncGenerator<NewCell[]> {
  let chunk: NewCell[] = [];
  for await (const cell of cells) {
    if (chunk.push(cell) < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

async function withoutKnown<Cell extends { readonly id: string }>(database: Database, sweepId: string, cells: Cell[]): Promise<Cell[]> {
  const rows = await database.sweepCell.findMany({
    where: { sweepId, cellId: { in: cells.map((cell) => cell.id) } },
    select: { cellId: true },
  });
  const known = new Set(rows.map((row) => row.cellId));
  return cells.filter((cell) => !known.has(cell.id));
}
