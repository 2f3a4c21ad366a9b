import { Global, Module } from '@nestjs/common';
import {
  EventWritingModule,
  LogSizes,
  type Look,
  MessageSightsModule,
  type NamedRecord,
  Sights,
  type SpaceName,
  SubjectNames,
} from '#libs/inbox';
import type { Feature } from '#libs/service';

/** The desk has no cases: nobody does anything in a space. */
class NoSpaces extends Sights {
  override async look(): Promise<Look> {
    return { may: () => false, spaces: () => [] };
  }

  override async names(): Promise<ReadonlyMap<number, SpaceName>> {
    return new Map();
  }
}

class NoRecords extends SubjectNames {
  override async of(): Promise<ReadonlyMap<string, NamedRecord>> {
    return new Map();
  }
}

class NoLogs extends LogSizes {
  override async all(): Promise<readonly []> {
    return [];
  }
}

@Global()
@Module({
  imports: [EventWritingModule, MessageSightsModule.forRoot(new Map())],
  providers: [
    { provide: Sights, useClass: NoSpaces },
    { provide: SubjectNames, useClass: NoRecords },
    { provide: LogSizes, useClass: NoLogs },
  ],
  exports: [LogSizes, Sights, SubjectNames],
})
class SurroundingsModule {}

/** What inbox and events ask of a service: the desk has no spaces, no records and no log. */
export const surroundingsFeature = { name: 'surroundings', module: SurroundingsModule } satisfies Feature;
