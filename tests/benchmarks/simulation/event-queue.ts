/** Something that happens at a moment of simulated time. */
interface Event {
  readonly at: number;
  readonly happen: () => void;
}

/** Simulated time: a binary heap of events. */
export class EventQueue {
  private readonly heap: Event[] = [];
  private time = 0;

  /** Seconds since the start. */
  get now(): number {
    return this.time;
  }

  /** Makes `happen` happen `seconds` from now. */
  after(seconds: number, happen: () => void): void {
    const { heap } = this;
    heap.push({ at: this.time + seconds, happen });
    for (let child = heap.length - 1; child > 0;) {
      const parent = (child - 1) >> 1;
      if (heap[parent].at <= heap[child].at) break;
      [heap[parent], heap[child]] = [heap[child], heap[parent]];
      child = parent;
    }
  }

  /** Lets events happen in their order until `done`, or until none is left. */
  runUntil(done: () => boolean): void {
    while (!done()) {
      const next = this.take();
      if (next === undefined) return;
      this.time = next.at;
      next.happen();
    }
  }

  private take(): Event | undefined {
    const { heap } = this;
    const [first] = heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let parent = 0; ;) {
      const left = 2 * parent + 1;
      const right = left + 1;
      let least = parent;
      if (left < heap.length && heap[left].at < heap[least].at) least = left;
      if (right < heap.length && heap[right].at < heap[least].at) least = right;
      if (least === parent) return first;
      [heap[parent], heap[least]] = [heap[least], heap[parent]];
      parent = least;
    }
  }
}
