import { Global, Module } from '@nestjs/common';
import { Sights } from '#libs/inbox';
import { Access } from './access.service.js';
import { AgreementInForce } from './agreement-in-force.js';
import { DoorSights } from './door-sights.service.js';
import { RecordDefaults } from './record-defaults.service.js';
import { SpaceTitles } from './space-titles.service.js';

/** Who may do what. Global, because `@May()` stands on routes of every feature. */
@Global()
@Module({
  providers: [Access, AgreementInForce, RecordDefaults, SpaceTitles, { provide: Sights, useClass: DoorSights }],
  exports: [Access, RecordDefaults, Sights],
})
export class AccessModule {}
