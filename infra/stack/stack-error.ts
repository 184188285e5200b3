/** A problem that the person who starts the stack can solve: its message is one sentence that says what to do. */
export class StackError extends Error {
  override readonly name = 'StackError';
}
