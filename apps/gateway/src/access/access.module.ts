import { Global, Module } from '@nestjs/common';
import { Access } from './access.service.js';
import { AgreementInForce } from './agreement-in-force.js';
import { RecordDefaults } from './record-defaults.service.js';
import { SpaceTitles } from './space-titles.service.js';

/** Who may do what. Global, because `@May()` stands on routes of every feature. */
@Global()
@Module({
  providers: [Access, AgreementInForce, RecordDefaults, SpaceTitles],
  exports: [Access, RecordDefaults, SpaceTitles],
})
export class AccessModule {}
