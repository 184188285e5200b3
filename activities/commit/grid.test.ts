import { describe, expect, it } from '@jest/globals';
import { decode } from 'fast-png';
import { encodeGrid } from './grid.js';

describe('encodeGrid', () => {
  it('lays images out row by row, enlarged, with white between them', () => {
    // Nine images of 1 x 2 pixels in [-1, 1]: image i is black, then i / 8 of the way to white.
    const data = Float32Array.from({ length: 18 }, (_, index) => (index % 2 === 0 ? -1 : -1 + (2 * Math.floor(index / 2)) / 8));
    const { width, height, channels, data: pixels } = decode(encodeGrid({ kind: 'images', shape: [9, 1, 1, 2], data }, [-1, 1]));
    const [imageWidth, imageHeight] = [96, 48];
    expect([width, height, channels]).toEqual([8 * imageWidth + 7 * 2, 2 * imageHeight + 2, 1]);
    const at = (x: number, y: number) => pixels[y * width + x];
    for (let image = 0; image < 9; image++) {
      const [left, top] = [(image % 8) * (imageWidth + 2), Math.floor(image / 8) * (imageHeight + 2)];
      expect([at(left, top), at(left + 47, top + 47)]).toEqual([0, 0]);
      expect([at(left + 48, top), at(left + 95, top + 47)]).toEqual(Array(2).fill(Math.round((255 * image) / 8)));
    }
    expect([at(imageWidth, 0), at(0, imageHeight), at(width - 1, height - 1)]).toEqual([255, 255, 255]);
  });

  it('keeps colours, leaves large images as they are and cuts values off at the ends of the range', () => {
    const side = 64;
    const data = Float32Array.from({ length: 3 * side * side }, (_, index) => [-5, 0.2, 7][Math.floor(index / (side * side))]);
    const { width, height, channels, data: pixels } = decode(encodeGrid({ kind: 'images', shape: [1, 3, side, side], data }, [0, 1]));
    expect([width, height, channels]).toEqual([side, side, 3]);
    expect([...pixels.subarray(0, 6)]).toEqual([0, 51, 255, 0, 51, 255]);
  });

  it('refuses images that are neither grey nor coloured', () => {
    expect(() => encodeGrid({ kind: 'images', shape: [1, 2, 1, 1], data: new Float32Array(2) }, [0, 1])).toThrow('1 or 3 channels, got 2');
  });
});
