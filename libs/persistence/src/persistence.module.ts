import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { createDataSource, type DatabaseConfig } from './data-source.js';
import { requireSchemaVersion } from './migrator.js';
import type { MigrationClass } from './migration.js';
import { Transaction } from './transaction.js';
import { isTransient } from './transient.js';

/**
 * Gives every module of a service its data source and its transactions. Entities that a feature names in
 * `TypeOrmModule.forFeature` are added to those of the configuration.
 */
@Module({})
export class PersistenceModule {
  /** Connects at start and refuses a schema that is not of this build. @throws PersistenceError SCHEMA_BEHIND, SCHEMA_AHEAD */
  static forRoot(config: DatabaseConfig, migrations: readonly MigrationClass[]): DynamicModule {
    return {
      module: PersistenceModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          // Waits for a database that is away for a moment; a wrong schema or password stays wrong.
          useFactory: () => ({ ...createDataSource(config).options, autoLoadEntities: true, toRetry: isTransient }),
          dataSourceFactory: (options) => connect({ ...config, entities: options?.entities ?? [] }, migrations),
        }),
      ],
      providers: [Transaction],
      exports: [Transaction, TypeOrmModule],
    };
  }
}

async function connect(config: DatabaseConfig, migrations: readonly MigrationClass[]): Promise<DataSource> {
  const dataSource = await createDataSource(config).initialize();
  try {
    await requireSchemaVersion(dataSource, migrations);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}
