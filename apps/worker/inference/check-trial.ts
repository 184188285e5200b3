import { readFileSync } from 'node:fs';
import { InferenceSession } from 'onnxruntime-node';
import type { Device } from '../../../core/grid/vocabulary.js';
import type { GraphRole } from '../../../core/inference/network.js';
import type { ContractProblem, ModelInterface } from '../../../core/models/contract/index.js';
import { runTrial, type TrialReport } from '../../../core/models/trial/run-trial.js';
import { OrtRunner } from './ort-runner.js';
import { sessionOptions } from './session-cache.js';

type Sessions = Partial<Record<GraphRole, InferenceSession>>;

/** Loads graphs with the options with which cells load them; what the runtime refuses is an answer. */
export async function loadGraphs(
  device: Device,
  files: Partial<Record<GraphRole, string>>,
): Promise<{ sessions: Sessions } | { problems: ContractProblem[] }> {
  const sessions: Sessions = {};
  const problems: ContractProblem[] = [];
  for (const [role, file] of Object.entries(files) as [GraphRole, string][]) {
    try {
      // From bytes, as cells load it: a session from a path may open files beside it.
      sessions[role] = await InferenceSession.create(readFileSync(file), sessionOptions(device));
    } catch (error) {
      const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
      problems.push({ pointer: `/graphs/${role}`, detail: `onnxruntime does not load it: ${line.slice(0, 500)}` });
    }
  }
  return problems.length > 0 ? { problems } : { sessions };
}

/** Tries loaded graphs. */
export async function tryGraphs(model: ModelInterface, sessions: Sessions): Promise<TrialReport> {
  const runners = Object.entries(sessions).map(([role, session]) => [role, new OrtRunner({ session, flopsPerSample: null })] as const);
  return runTrial(model, Object.fromEntries(runners));
}
