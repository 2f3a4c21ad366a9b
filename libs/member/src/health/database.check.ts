import { Injectable } from '@nestjs/common';
import { HealthCheck, type HealthPurpose, type HealthResult } from '#libs/observability';
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
    const [row] = await this.dataSource.query<{ writable: boolean }[]>('select not pg_is_in_recovery() as writable');
    return row?.writable ? { state: 'up' } : { state: 'down', code: 'READ_ONLY' };
  }
}
