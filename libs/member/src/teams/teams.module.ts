import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseGrant } from './case-grant.entity.js';
import { CaseTeamRepository } from './case-team.repository.js';
import { TeamOptions } from './team-options.js';
import { TeamPeople } from './team-people.repository.js';
import { TeamSetting } from './team-setting.entity.js';

/** Who is on a case. Global, because the door of every case asks. */
@Module({})
export class TeamsModule {
  static forRoot(options: TeamOptions): DynamicModule {
    return {
      module: TeamsModule,
      global: true,
      imports: [TypeOrmModule.forFeature([TeamSetting, CaseGrant])],
      providers: [CaseTeamRepository, TeamPeople, { provide: TeamOptions, useValue: options }],
      exports: [CaseTeamRepository, TeamPeople],
    };
  }
}
