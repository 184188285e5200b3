/** Dots of one character: 2 across, 4 down. */
export const DOTS = { across: 2, down: 4 } as const;

/** Bit of each dot in a braille character (U+2800 + bits), by column and row. */
const BITS = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
] as const;
const BLANK = 0x2800;

/** A character of the canvas: what to show, and which series drew it last (null: nobody). */
export interface CanvasCell {
  readonly text: string;
  readonly owner: number | null;
}

/** A drawing of braille dots with letters on top; the origin is the top left. */
export class BrailleCanvas {
  private readonly bits: Uint8Array;
  private readonly owners: (number | null)[];
  private readonly letters = new Map<number, string>();

  /** @param columns Characters across. @param rows Characters down. */
  constructor(
    readonly columns: number,
    readonly rows: number,
  ) {
    this.bits = new Uint8Array(columns * rows);
    this.owners = new Array<number | null>(columns * rows).fill(null);
  }

  /** Sets the dot at (x, y), in dots; dots outside are left out. */
  dot(x: number, y: number, owner: number | null): void {
    const index = this.indexOf(x, y);
    if (index === null) return;
    const bit = BITS[x % DOTS.across === 0 ? 0 : 1][y % DOTS.down];
    this.bits[index] |= bit;
    this.owners[index] = owner;
  }

  /** A straight line of dots (Bresenham's algorithm) between two dots, both included. */
  line(fromX: number, fromY: number, toX: number, toY: number, owner: number): void {
    const stepX = Math.sign(toX - fromX);
    const stepY = Math.sign(toY - fromY);
    const spanX = Math.abs(toX - fromX);
    const spanY = -Math.abs(toY - fromY);
    let [x, y, error] = [fromX, fromY, spanX + spanY];
    for (;;) {
      this.dot(x, y, owner);
      if (x === toX && y === toY) return;
      const doubled = 2 * error;
      if (doubled >= spanY) [error, x] = [error + spanY, x + stepX];
      if (doubled <= spanX) [error, y] = [error + spanX, y + stepY];
    }
  }

  /** Writes a character over the dots of the character cell that holds (x, y). */
  letter(x: number, y: number, text: string, owner: number | null): void {
    const index = this.indexOf(x, y);
    if (index === null) return;
    this.letters.set(index, text);
    this.owners[index] = owner;
  }

  /** The character cells of each row. */
  cells(): CanvasCell[][] {
    return Array.from({ length: this.rows }, (_, row) =>
      Array.from({ length: this.columns }, (_, column) => this.cell(row * this.columns + column)),
    );
  }

  private cell(index: number): CanvasCell {
    const dots = this.bits[index] === 0 ? ' ' : String.fromCharCode(BLANK + this.bits[index]);
    return { text: this.letters.get(index) ?? dots, owner: this.owners[index] };
  }

  private indexOf(x: number, y: number): number | null {
    const column = Math.floor(x / DOTS.across);
    const row = Math.floor(y / DOTS.down);
    const inside = column >= 0 && column < this.columns && row >= 0 && row < this.rows;
    return inside ? row * this.columns + column : null;
  }
}
