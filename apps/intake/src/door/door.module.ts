import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { HealthChecks, ObservabilityModule, type ObservabilityOptions } from '#libs/observability';
import { type DatabaseConfig, PersistenceModule } from '#libs/persistence';
import { DatabaseCheck } from '#libs/service';
import { Clock, SystemClock } from '#libs/work';
import { intakeMigrations } from '../intake.migrations.js';
import { Practice } from '../shared/practice/practice.js';
import { MailboxIntake } from '../shared/mailboxes/mailbox-intake.repository.js';
import { LinkIntake } from '../shared/links/link-intake.repository.js';
import { SignalIntake } from '../shared/signals/signal-intake.repository.js';
import { BoxDialog } from './box/box-dialog.service.js';
import { CheckReply } from './box/check-reply.service.js';
import { MakeBox } from './box/make-box.service.js';
import { OpenBox } from './box/open-box.service.js';
import { StretchTurns } from './box/stretch-turns.js';
import { CounterController } from './counter/counter.controller.js';
import { OpenHints } from './counter/open-hints.repository.js';
import { ShownHints } from './counter/shown-hints.service.js';
import { DoorController } from './door.controller.js';
import { DoorOptions } from './door.options.js';
import { DoorWords } from './door-words.js';
import { DoorKeys } from './forms/door-keys.js';
import { EndedForms } from './forms/ended-forms.js';
import { FillForm } from './forms/fill-form.service.js';
import { FormDialog } from './forms/form-dialog.service.js';
import { FormSeal } from './forms/form-seal.js';
import { LinkKeys } from './forms/link-keys.js';
import { TakeSignal } from './forms/take-signal.service.js';
import { DoorLimits } from './limits/door-limits.js';
import { DoorPages } from './pages/door-pages.service.js';

/** What the door is made of. */
export interface DoorParts {
  /** Signs in with the role of the door. */
  readonly database: DatabaseConfig;
  readonly observability: ObservabilityOptions;
  readonly practice: Practice;
  readonly door: DoorOptions;
  /** Absent where the clock of the machine is read. */
  readonly clock?: Clock;
}

/** The public door: an application of its own, with the rights of its own role and no way to anything behind it. */
@Module({})
export class DoorModule implements OnModuleInit {
  constructor(
    private readonly checks: HealthChecks,
    private readonly database: DatabaseCheck,
  ) {}

  static forRoot({ database, observability, practice, door, clock = new SystemClock() }: DoorParts): DynamicModule {
    return {
      module: DoorModule,
      global: true,
      imports: [PersistenceModule.forRoot(database, intakeMigrations), ObservabilityModule.forRoot(observability)],
      controllers: [DoorController, CounterController],
      providers: [
        { provide: Practice, useValue: practice },
        { provide: Clock, useValue: clock },
        { provide: DoorOptions, useValue: door },
        BoxDialog,
        CheckReply,
        DatabaseCheck,
        DoorKeys,
        DoorLimits,
        DoorPages,
        DoorWords,
        EndedForms,
        FillForm,
        FormDialog,
        FormSeal,
        LinkIntake,
        LinkKeys,
        MailboxIntake,
        MakeBox,
        OpenBox,
        OpenHints,
        ShownHints,
        SignalIntake,
        StretchTurns,
        TakeSignal,
      ],
    };
  }

  onModuleInit(): void {
    this.checks.add(this.database);
  }
}
