import { Global, Module } from '@nestjs/common';
import { Sights } from '#libs/inbox';
import { Access } from './access.service.js';
import { AgreementTerms } from './agreement-terms.repository.js';
import { AgreementsInForce } from './agreements-in-force.repository.js';
import { CaseDoor } from './case-door.js';
import { CaseStandings } from './case-standings.service.js';
import { DoorSights } from './door-sights.service.js';

/** Who may do what. Global, because `@CaseRoute()` stands on routes of every feature. */
@Global()
@Module({
  providers: [
    Access,
    AgreementTerms,
    AgreementsInForce,
    CaseDoor,
    CaseStandings,
    { provide: Sights, useClass: DoorSights },
  ],
  exports: [Access, AgreementTerms, CaseDoor, Sights],
})
export class AccessModule {}
