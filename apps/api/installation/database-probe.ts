import { Inject, Injectable } from '@nestjs/common';
import type { Database } from '../../../platform/database/index.js';
import { PRISMA } from '../services.js';

/** Asks whether the database answers. */
@Injectable()
export class DatabaseProbe {
  constructor(@Inject(PRISMA) private readonly prisma: Database) {}

  /** @throws When it does not. */
  async ask(): Promise<void> {
    await this.prisma.$queryRaw`SELECT 1`;
  }
}
