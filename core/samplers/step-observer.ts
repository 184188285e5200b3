/** Hears what a sampler does, for the trajectory; a sampler never waits for it. */
export interface StepObserver {
  /** A predicted token law at `step`, (V) in float64; valid during the call only. */
  onPrediction(step: number, probabilities: Float64Array): void;
  /** All predictions of a row at `step`, logits (L, V) from `offset`, before the step decides any of them; valid during the call only. */
  readonly onRow?: (row: number, step: number, logits: Float32Array, offset: number) => void;
  /** Step `step` of the sub-batch is done. */
  onStepEnd(step: number): void;
}
