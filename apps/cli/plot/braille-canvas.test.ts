import { describe, expect, it } from '@jest/globals';
import { BrailleCanvas } from './braille-canvas.js';

const textOf = (canvas: BrailleCanvas): string[] => canvas.cells().map((row) => row.map((cell) => cell.text).join(''));

describe('BrailleCanvas', () => {
  it('sets one dot of a character each', () => {
    const canvas = new BrailleCanvas(1, 1);
    canvas.dot(0, 0, 0);
    expect(textOf(canvas)).toEqual(['\u2801']);
    canvas.dot(1, 3, 0);
    expect(textOf(canvas)).toEqual(['\u2881']);
  });

  it('draws lines with both ends, in every direction', () => {
    const down = new BrailleCanvas(2, 1);
    down.line(0, 0, 3, 3, 0);
    const up = new BrailleCanvas(2, 1);
    up.line(3, 3, 0, 0, 0);
    expect(textOf(down)).toEqual(['\u2811\u2884']);
    expect(textOf(up)).toEqual(textOf(down));
    const level = new BrailleCanvas(2, 1);
    level.line(0, 0, 3, 0, 0);
    expect(textOf(level)).toEqual(['\u2809\u2809']);
  });

  it('puts letters over dots, remembers whose they are, and leaves out what lies outside', () => {
    const canvas = new BrailleCanvas(2, 1);
    canvas.dot(0, 0, 1);
    canvas.letter(1, 2, 'a', 4);
    canvas.dot(-1, 0, 0);
    canvas.dot(0, 99, 0);
    expect(canvas.cells()).toEqual([
      [
        { text: 'a', owner: 4 },
        { text: ' ', owner: null },
      ],
    ]);
  });
});
