import { isGaussianFieldWorld } from '../../worlds/gaussian-field.js';
import { isLatentClassWorld } from '../../worlds/latent-class.js';
import type { ExactWorld } from '../../worlds/world.js';

/** What a model's data look like, as far as its graphs must know. */
export type DataShape =
  | {
      readonly kind: 'sequence';
      readonly name: string;
      readonly length: number;
      readonly vocabulary: number;
      /** Elements of its latent where the data fix one; null where the model chooses. */
      readonly latent: number | null;
    }
  | { readonly kind: 'image'; readonly name: string; readonly pixels: number; readonly latent: number | null };

/** The shape of an exact world's data; null for the diagnostic world, which has none. */
export function dataShapeOf(world: ExactWorld): DataShape | null {
  switch (world.kind) {
    case 'sequence':
      return {
        kind: 'sequence',
        name: world.world,
        length: world.length,
        vocabulary: world.vocabulary,
        latent: isLatentClassWorld(world) ? world.latent.classes : null,
      };
    case 'image':
      return {
        kind: 'image',
        name: world.world,
        pixels: world.dimensions,
        latent: isGaussianFieldWorld(world) ? world.latentSpace.components : world.dimensions,
      };
    case 'noop':
      return null;
  }
}
