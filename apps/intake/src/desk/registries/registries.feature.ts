import { type DynamicModule, Module } from '@nestjs/common';
import { every, type Feature } from '#libs/service';
import { FolderFeed } from './folder-feed.js';
import { ForgetFacts } from './forget-facts.worker.js';
import { Registries0000000000387 } from './migrations/0387-registries.js';
import { ReadRegisters } from './read-registers.worker.js';
import { NO_REGISTERS, RegistersOptions } from './registers.options.js';
import { RegistryFeed } from './registry-feed.js';
import { RegistryRepository } from './registry.repository.js';

/** A clerk waits at the counter, and the page asks every 30 s. */
const READ_MS = 2_000;
const MAX_READ_MS = 10_000;
const FORGET_MS = 60_000;
const MAX_FORGET_MS = 3_600_000;
const MAX_BACKOFF_MS = 600_000;

@Module({})
class RegistriesModule {
  static forRoot(options: RegistersOptions): DynamicModule {
    return {
      module: RegistriesModule,
      providers: [
        { provide: RegistersOptions, useValue: options },
        { provide: RegistryFeed, useClass: FolderFeed },
        RegistryRepository,
        ReadRegisters,
        ForgetFacts,
      ],
    };
  }
}

/** What registers deliver, and what the counter is shown of it. */
export const registriesFeature = {
  name: 'registries',
  module: ({ registers = NO_REGISTERS }) => RegistriesModule.forRoot(registers),
  state: { E: ['registry_fact', 'registry_cursor', 'hint'] },
  views: ['open_hint'],
  migrations: [Registries0000000000387],
  workers: [
    every(READ_MS, ReadRegisters, { maxIdleMs: MAX_READ_MS, maxBackoffMs: MAX_BACKOFF_MS }),
    every(FORGET_MS, ForgetFacts, { maxIdleMs: MAX_FORGET_MS, maxBackoffMs: MAX_BACKOFF_MS }),
  ],
} satisfies Feature<{ readonly registers?: RegistersOptions }>;
