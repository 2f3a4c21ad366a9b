import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Column, type DataSource, Entity, PrimaryColumn } from 'typeorm';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { createDataSource, type DatabaseConfig } from './data-source.js';
import { entityDrift } from './entity-drift.js';
import { AddParcels } from './migrations.testing.js';

@Entity('parcel')
class Parcel {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') weight: number;
  @Column('varchar', { length: 20, nullable: true }) label: string | null;
  @Column('text', { array: true }) tags: string[];
  @Column('timestamp with time zone', { name: 'sent_at', precision: 3, nullable: true }) sentAt: Date | null;
  @Column('numeric', { precision: 10, scale: 2, nullable: true }) price: string | null;
  @Column('bytea', { nullable: true }) body: Buffer | null;
}

@Entity('parcel')
class WrongParcel {
  @PrimaryColumn('uuid') id: string;
  @Column('bigint') weight: string;
  @Column('varchar', { length: 30, nullable: true }) label: string | null;
  @Column('text', { nullable: false }) tags: string;
  @Column('timestamp with time zone', { name: 'sent_at', precision: 3 }) sentAt: Date;
  @PrimaryColumn('numeric', { precision: 10, scale: 2 }) price: string;
  @Column('text') colour: string;
}

@Entity('ghost')
class Ghost {
  @PrimaryColumn('integer') id: number;
}

describe('entityDrift', () => {
  let database: TestDatabase;
  const opened: DataSource[] = [];

  beforeAll(async () => {
    database = await testDatabase({ migrations: [AddParcels] });
  });

  afterAll(async () => {
    await Promise.all(opened.map((dataSource) => dataSource.destroy()));
    await database.drop();
  });

  const driftOf = async (entities: DatabaseConfig['entities']): Promise<string[]> => {
    const dataSource = await createDataSource({ ...database.config, entities, poolSize: 1 }).initialize();
    opened.push(dataSource);
    return entityDrift(dataSource);
  };

  it('finds nothing where entity and table agree', async () => {
    expect(await driftOf([Parcel])).toEqual([]);
  });

  it('finds every other type, size, nullability, key, missing and unknown column', async () => {
    expect(await driftOf([WrongParcel])).toEqual([
      'parcel.weight: entity says bigint not null, database says integer not null',
      'parcel.label: entity says character varying(30), database says character varying(20)',
      'parcel.tags: entity says text not null, database says text[] not null',
      'parcel.sent_at: entity says timestamp(3) with time zone not null, database says timestamp(3) with time zone',
      'parcel.price: entity says numeric(10,2) not null primary key, database says numeric(10,2)',
      'parcel.colour: entity says text not null, database says nothing',
      'parcel.body: not in the entity',
    ]);
  });

  it('finds a table that does not exist', async () => {
    expect(await driftOf([Ghost])).toEqual(['ghost: no such table']);
  });
});
