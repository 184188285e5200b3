import { ApiHeader } from '@nestjs/swagger';

/** Declares the `Idempotency-Key` header of a request that changes a sweep. */
export function IdempotencyKeyHeader(): MethodDecorator & ClassDecorator {
  return ApiHeader({
    name: 'idempotency-key',
    required: false,
    description: 'A repeated request with the same key and body is carried out once.',
  });
}
