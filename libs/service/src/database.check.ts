import { Injectable } from '@nestjs/common';
import { HealthCheck, type HealthPurpose, type HealthResult } from '#libs/observability';
import { bool, first, statement } from '#libs/persistence';
import { DataSource } from 'typeorm';

/** Reads and writes the database: a replica that only reads is not ready. */
@Injectable()
export class DatabaseCheck extends HealthCheck {
  override readonly name = 'database';
  override readonly purposes: readonly HealthPurpose[] = ['ready', 'self-test'];

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async check(): Promise<HealthResult> {
    const row = await first(this.dataSource, CHECK);
    return row?.writable ? { state: 'up' } : { state: 'down', code: 'READ_ONLY' };
  }
}

const CHECK = statement({ writable: bool }, 'select not pg_is_in_recovery() as writable');
