import { Controller, Get, Global, HttpCode, Module, Param, Post } from '@nestjs/common';
import { Logs } from '#libs/audit';
import { ForEverybody } from '#libs/http';
import { CurrentPerson, type Person, RequireAction } from '#libs/people';
import {
  Duties,
  Events,
  EventWritingModule,
  INBOX,
  LogSizes,
  type Look,
  MessageSightsModule,
  type NamedRecord,
  type NewEvent,
  Sights,
  type SpaceName,
  SubjectNames,
} from '#libs/inbox';
import { Migration, Transaction } from '#libs/persistence';
import type { Feature } from '#libs/service';
import { DataSource, type QueryRunner } from 'typeorm';

declare module '#libs/vocabulary' {
  interface Roles {
    readonly courier: true;
  }
  interface Actions {
    readonly 'parcel.read': 'role';
    readonly 'parcel.carry': 'role';
  }
  interface DutyMatters {
    /** A parcel is here; whoever reads parcels fetches it. */
    readonly 'parcel-here': { readonly kind: 'parcel-here'; readonly name: string };
  }
}

declare module '#libs/audit' {
  interface Acts {
    readonly 'parcel.label': true;
  }
}

/** Of no space. */
const NOWHERE = '00000000-0000-0000-0000-000000000000';

class Parcels0000000000901 extends Migration {
  override readonly name = 'Parcels0000000000901';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table parcel (name text primary key); insert into parcel values ('first')`);
  }
}

@Controller('parcels')
class ParcelController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transaction: Transaction,
    private readonly duties: Duties,
    private readonly events: Events,
  ) {}

  @Get()
  @RequireAction('parcel.read')
  all(): Promise<unknown> {
    return this.dataSource.query('select count(*)::int as count from pg_tables where tablename = $1', ['parcel']);
  }

  @Post('carried')
  @RequireAction('parcel.carry')
  carry(): void {}

  @Post(':name/here')
  @HttpCode(204)
  @ForEverybody('who sees a parcel says so')
  async here(@Param('name') name: string): Promise<void> {
    const at = new Date();
    await this.transaction.run(async (tx) => {
      await this.duties.set(tx, [
        {
          key: `parcel-here.${name}`,
          duty: {
            kind: 'parcel-here',
            spaceNo: null,
            for: { kind: 'action', action: 'parcel.read', desk: null, except: null },
            about: null,
            at,
            dueAt: null,
            harm: 1,
            urgent: false,
            matter: { kind: 'parcel-here', name },
          },
        },
      ]);
      await this.events.tell(tx, [hereEvent(name)], at);
    });
  }

  @Post(':name/fetched')
  @HttpCode(204)
  @ForEverybody('who hands a parcel out says so')
  async fetched(@Param('name') name: string): Promise<void> {
    await this.transaction.run((tx) => this.duties.set(tx, [{ key: `parcel-here.${name}`, duty: null }]));
  }

  @Get(':name/label')
  @RequireAction('parcel.read')
  @Logs<Label>('parcel.label', ({ name }) => [`parcel:${name}`])
  label(@Param('name') name: string): Label {
    return { name };
  }

  @Get('reader')
  @ForEverybody('who reads may know as whom')
  reader(@CurrentPerson() { name, roles }: Person): Pick<Person, 'name' | 'roles'> {
    return { name, roles };
  }
}

interface Label {
  readonly name: string;
}

/** Everybody who is signed in may know that a parcel is here. */
function hereEvent(name: string): NewEvent {
  return {
    spaceNo: null,
    event: { kind: 'changed', spaceId: NOWHERE, type: 'parcel', messageId: name, sender: 'post', recordId: null },
    audience: { kind: 'everybody' },
    about: [INBOX],
  };
}

/** A service without cases: nobody does anything in a space. */
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
  controllers: [ParcelController],
  providers: [
    { provide: Sights, useClass: NoSpaces },
    { provide: SubjectNames, useClass: NoRecords },
    { provide: LogSizes, useClass: NoLogs },
  ],
  exports: [LogSizes, Sights, SubjectNames],
})
class ParcelsModule {}

/** The one feature of a service of a test. */
export const parcelsFeature = {
  name: 'parcels',
  module: ParcelsModule,
  state: { E: ['parcel'] },
  migrations: [Parcels0000000000901],
  roles: { courier: { en: 'Courier', nl: 'Koerier', hu: 'Futár', bg: 'Куриер', ro: 'Curier' } },
  duties: { 'parcel-here': { mustAct: true, clearable: false, actions: ['parcel.read'] } },
  actions: {
    'parcel.read': { roles: ['investigator'], under: 'role' },
    'parcel.carry': { roles: ['courier'], under: 'role' },
  },
} satisfies Feature;
