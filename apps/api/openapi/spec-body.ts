import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';

const EXAMPLE = {
  name: 'what does a step buy',
  axes: {
    data: ['m4'],
    architecture: ['masked-diffusion'],
    space: ['token'],
    steps: [1, 2, 4, 8, 16, 32, 64],
    seed: { from: 1, count: 3 },
  },
  samples: 500,
};

/** Declares that the body is a sweep spec, in JSON or YAML. The service validates it, for it knows the models as well. */
export function SpecBody(): MethodDecorator {
  return applyDecorators(
    ApiConsumes('application/json', 'application/yaml'),
    ApiBody({
      schema: { $ref: '#/components/schemas/SweepSpec' },
      examples: { steps: { summary: 'Quality against steps', value: EXAMPLE } },
    }),
  );
}
