import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { createDataSource, type DatabaseConfig } from './data-source.js';
import { requireSchemaVersion } from './migrator.js';
import type { MigrationClass } from './migration.js';
import { Transaction } from './transaction.js';

/** Gives every module of a service its data source and its transactions. */
@Module({})
export class PersistenceModule {
  /** Connects at start and refuses a schema that is not of this build. @throws PersistenceError SCHEMA_BEHIND, SCHEMA_AHEAD */
  static forRoot(config: DatabaseConfig, migrations: readonly MigrationClass[]): DynamicModule {
    return {
      module: PersistenceModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => createDataSource(config).options,
          dataSourceFactory: () => connect(config, migrations),
        }),
      ],
      providers: [Transaction],
      exports: [Transaction, TypeOrmModule],
    };
  }
}

async function connect(config: DatabaseConfig, migrations: readonly MigrationClass[]): Promise<DataSource> {
  const dataSource = await createDataSource(config).initialize();
  await requireSchemaVersion(dataSource, migrations);
  return dataSource;
}
