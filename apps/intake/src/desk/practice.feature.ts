import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { HealthChecks } from '#libs/observability';
import { DatabaseCheck, type Feature } from '#libs/service';
import { Practice } from '../shared/practice/practice.js';
import type { DeskParts } from '../intake.parts.js';

/** Gives the content to all features, and says whether the desk is ready. */
@Module({})
class PracticeModule implements OnModuleInit {
  constructor(
    private readonly checks: HealthChecks,
    private readonly database: DatabaseCheck,
  ) {}

  static forRoot(practice: Practice): DynamicModule {
    const providers = [{ provide: Practice, useValue: practice }, DatabaseCheck];
    return { module: PracticeModule, global: true, providers, exports: [Practice] };
  }

  onModuleInit(): void {
    this.checks.add(this.database);
  }
}

/** The content that the desk works by. */
export const practiceFeature = {
  name: 'practice',
  module: ({ practice }: DeskParts) => PracticeModule.forRoot(practice),
} satisfies Feature<DeskParts>;
