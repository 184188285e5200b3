import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { layOutPoints } from '../../../activities/points/sweep-points.js';
import { withClient } from '../../../infra/stack/postgres.js';
import { createPrismaClient } from '../../../platform/database/index.js';
import type { BenchContext } from '../context.js';
import { preparePeers } from '../peers/environment.js';
import type { Part } from '../report/progress.js';
import { measureExport, type ExportTime } from './export-time.js';
import { generateCells, type GeneratedCells } from './generate.js';
import { oneAtATime, openLoop, type Latencies } from './load.js';
import { measureMlflow, type MlflowTimes } from './mlflow.js';
import { callOf, questionsOf, type Question } from './queries.js';

const REQUESTS = 100;
const PER_SECOND = 50;
const SECONDS = 20;
/** Repetitions of a direct query, which may take seconds. */
const DIRECT = 3;
const LAY_OUT_MS = 30 * 60_000;

/** Times of one question, milliseconds. */
export interface QuestionTimes {
  readonly name: string;
  readonly alone: Latencies;
  /** Median of the direct SQL on the same server. */
  readonly directSql: number;
}

/** What the benchmark found. */
export interface ResultsTimes {
  readonly generated: GeneratedCells;
  readonly questions: readonly QuestionTimes[];
  /** All questions in turn at 50 requests a second. */
  readonly openLoop: Latencies;
  readonly csv: ExportTime;
  readonly mlflow: MlflowTimes;
}

/** Reads of a sweep of a million cells through the API, beside direct SQL and beside MLflow. */
export class ResultsBenchmark {
  private generated: GeneratedCells | null = null;
  private readonly questions: QuestionTimes[] = [];
  private mixed: Latencies | null = null;
  private csv: ExportTime | null = null;
  private mlflow: MlflowTimes | null = null;

  constructor(
    private readonly context: BenchContext,
    private readonly cells: number,
    /** Folder that is kept for further runs, with what was generated in it; null keeps nothing. */
    private readonly keep: string | null,
  ) {}

  parts(): Part[] {
    return [
      { label: `${String(this.cells)} cells are generated`, seconds: this.cells / 3000, run: () => this.generate() },
      { label: 'questions one at a time, and direct SQL', seconds: 90, run: (done) => this.ask(done) },
      { label: `all questions at ${String(PER_SECOND)} a second`, seconds: SECONDS, run: () => this.load() },
      { label: 'CSV export', seconds: this.cells / 40_000, run: () => this.export() },
      { label: 'MLflow', seconds: 300, run: () => this.peer() },
    ];
  }

  /** @throws Error before all parts have run. */
  get(): ResultsTimes {
    const { generated, questions, mixed, csv, mlflow } = this;
    if (generated === null || mixed === null || csv === null || mlflow === null) throw new Error('the benchmark has not run');
    return { generated, questions, openLoop: mixed, csv, mlflow };
  }

  private async generate(): Promise<void> {
    const file = this.keep === null ? null : path.join(this.keep, `generated-${String(this.cells)}.json`);
    this.generated = file !== null && existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as GeneratedCells) : await this.fill();
    if (file !== null) await writeFile(file, JSON.stringify(this.generated));
  }

  private async fill(): Promise<GeneratedCells> {
    const { databaseUrl: url, apiKey } = this.context.stack;
    const prisma = createPrismaClient(url);
    try {
      const hash = createHash('sha256').update(apiKey).digest('hex');
      const { teamId } = await prisma.apiKey.findUniqueOrThrow({ where: { hash } });
      const layOut = (sweepId: string) => prisma.$transaction((transaction) => layOutPoints(transaction, sweepId), { timeout: LAY_OUT_MS });
      return await generateCells({ url, cells: this.cells, teamId, layOutPoints: layOut });
    } finally {
      await prisma.$disconnect();
    }
  }

  private async ask(done: (share: number) => void): Promise<void> {
    const questions = this.asked();
    for (const [index, question] of questions.entries()) {
      const alone = await oneAtATime(this.call(question), REQUESTS);
      this.questions.push({ name: question.name, alone, directSql: await this.direct(question) });
      done((index + 1) / questions.length);
    }
  }

  private async load(): Promise<void> {
    this.mixed = await openLoop(
      this.asked().map((question) => this.call(question)),
      PER_SECOND,
      SECONDS,
    );
  }

  private async export(): Promise<void> {
    const { apiUrl, apiKey } = this.context.stack;
    const url = `${apiUrl}/v1/sweeps/${this.generated?.sweepId ?? ''}/export.csv`;
    this.csv = await measureExport(url, apiKey, this.context.stack.pid('api'));
  }

  private async peer(): Promise<void> {
    const folder = path.join(this.context.sources, 'results');
    const environment = await preparePeers(this.context.cacheFolder, path.join(folder, 'requirements.txt'));
    this.mlflow = await measureMlflow(
      { ...this.context, peers: environment },
      path.join(folder, 'mlflow_search.py'),
      this.generated?.sweepId ?? '',
    );
  }

  private asked(): readonly Question[] {
    return questionsOf(this.generated?.sweepId ?? '');
  }

  private call({ path: below }: Question) {
    const { apiUrl, apiKey } = this.context.stack;
    return callOf(apiUrl, apiKey, below);
  }

  /** Median of the direct query, its rows read to the end. */
  private async direct({ sql }: Question): Promise<number> {
    const values = [this.generated?.sweepId, this.generated?.teamId];
    return withClient(this.context.stack.databaseUrl, async (client) => {
      const times: number[] = [];
      for (let i = 0; i < DIRECT; i++) {
        const start = performance.now();
        await client.query(sql, values);
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[Math.floor(DIRECT / 2)] ?? NaN;
    });
  }
}
