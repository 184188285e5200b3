/** A memory of closed forms and references, which depend on world and steps but not on the seed. One per process and kind. */
export class Memo<T> {
  private readonly values = new Map<string, T>();

  /** The value under `key`, computed on first use. */
  get(key: string, compute: () => T): T {
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const value = compute();
    this.values.set(key, value);
    return value;
  }
}
