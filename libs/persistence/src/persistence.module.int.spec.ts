import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { InjectRepository, TypeOrmModule } from '@nestjs/typeorm';
import { Test } from '@nestjs/testing';
import { Column, Entity, PrimaryColumn, Repository } from 'typeorm';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { aMigration, AddParcels } from './migrations.testing.js';
import { PersistenceModule } from './persistence.module.js';
import { Transaction } from './transaction.js';

@Entity('arrival')
class Arrival {
  @PrimaryColumn('bigint') position: string;
  @Column('uuid', { name: 'parcel_id', nullable: true }) parcelId: string | null;
}

@Injectable()
class ArrivalService {
  constructor(
    readonly transaction: Transaction,
    @InjectRepository(Arrival) readonly arrivals: Repository<Arrival>,
  ) {}
}

@Module({ imports: [TypeOrmModule.forFeature([Arrival])], providers: [ArrivalService] })
class ArrivalModule {}

describe('PersistenceModule', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase({ migrations: [AddParcels] });
  });

  afterAll(async () => {
    await database.drop();
  });

  it('gives a feature its repository and transactions, and disconnects at the end', async () => {
    const persistence = PersistenceModule.forRoot(database.config, [AddParcels]);
    const app = await Test.createTestingModule({ imports: [persistence, ArrivalModule] }).compile();
    const { transaction, arrivals } = app.get(ArrivalService);
    await transaction.runAsApplier((tx) => tx.insert(Arrival, { position: '7' }));
    await expect(arrivals.find()).resolves.toEqual([{ position: '7', parcelId: null }]);
    await app.close();
    expect(arrivals.manager.connection.isInitialized).toBe(false);
  });

  it('does not start on the schema of another build, and leaves no connection behind', async () => {
    const migrations = [AddParcels, aMigration('AddShelf0000000000002', 'select 1')];
    const config = { ...database.config, applicationName: 'refused' };
    const persistence = PersistenceModule.forRoot(config, migrations);
    const starting = Test.createTestingModule({ imports: [persistence] }).compile();
    await expect(starting).rejects.toMatchObject({ code: 'SCHEMA_BEHIND' });
    await allGone('refused');
  });

  /** The server notices a closed connection a moment later; one that stays open ends in the time limit of the test. */
  async function allGone(applicationName: string): Promise<void> {
    const sessions = 'select pid from pg_stat_activity where application_name = $1';
    while ((await database.dataSource.query<unknown[]>(sessions, [applicationName])).length > 0);
  }
});
