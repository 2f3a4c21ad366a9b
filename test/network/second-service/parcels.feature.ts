import { Controller, Get, Module, Post } from '@nestjs/common';
import { ForEverybody } from '#libs/http';
import { CurrentPerson, May, type Person } from '#libs/people';
import { Migration } from '#libs/persistence';
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
}

class Parcels0000000000901 extends Migration {
  override readonly name = 'Parcels0000000000901';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table parcel (name text primary key); insert into parcel values ('first')`);
  }
}

@Controller('parcels')
class ParcelController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @May('parcel.read')
  all(): Promise<unknown> {
    return this.dataSource.query('select count(*)::int as count from pg_tables where tablename = $1', ['parcel']);
  }

  @Post('carried')
  @May('parcel.carry')
  carry(): void {}

  @Get('reader')
  @ForEverybody('who reads may know as whom')
  reader(@CurrentPerson() { name, roles }: Person): Pick<Person, 'name' | 'roles'> {
    return { name, roles };
  }
}

@Module({ controllers: [ParcelController] })
class ParcelsModule {}

/** The one feature of a service of a test. */
export const parcelsFeature = {
  name: 'parcels',
  module: ParcelsModule,
  state: { E: ['parcel'] },
  migrations: [Parcels0000000000901],
  roles: { courier: { en: 'Courier', nl: 'Koerier', hu: 'Futár', bg: 'Куриер', ro: 'Curier' } },
  actions: {
    'parcel.read': { roles: ['investigator'], under: 'role' },
    'parcel.carry': { roles: ['courier'], under: 'role' },
  },
} satisfies Feature;
