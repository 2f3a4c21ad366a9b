import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Positions that a person opened here. Each is told to its sender, once. */
@Injectable()
export class OpenedRecords {
  constructor(private readonly dataSource: DataSource) {}

  /** @param positions of messages of other members */
  async note(spaceNo: number, positions: readonly string[]): Promise<void> {
    if (positions.length === 0) return;
    await this.dataSource.query(
      `insert into opened_record (space_no, position, announced)
       select $1, position, false from unnest($2::bigint[]) position on conflict do nothing`,
      [spaceNo, positions],
    );
  }
}
