import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { z } from 'zod';
import { problemParts } from '../problems/pointers.js';
import { Problem } from '../problems/problem.js';

/**
 * Validates what `@Body`, `@Query` and `@Param` declare a schema for. Bodies and queries answer 422 with every problem at once;
 * an id in the path that cannot be an id is an id that does not exist: 404.
 */
@Injectable()
export class RequestValidationPipe extends StandardSchemaValidationPipe {
  override async transform<T = unknown>(value: T, metadata: ArgumentMetadata): Promise<T> {
    if (metadata.schema === undefined) return value;
    this.stripProtoKeys(value);
    const result = await this.validate<T>(value, metadata.schema);
    if (result.issues === undefined) return result.value;
    const parts = problemParts(result.issues as readonly z.core.$ZodIssue[]);
    if (metadata.type === 'param') throw new Problem('not-found', parts.map((part) => part.detail).join('; '));
    throw Problem.invalid(metadata.type === 'query' ? parts.map((part) => ({ ...part, pointer: part.pointer.slice(1) })) : parts);
  }
}
