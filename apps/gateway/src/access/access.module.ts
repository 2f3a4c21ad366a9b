import { Global, Module } from '@nestjs/common';
import { Access } from './access.service.js';
import { AgreementInForce } from './agreement-in-force.js';

/** Who may do what. Global, because `@May()` stands on routes of every feature. */
@Global()
@Module({ providers: [Access, AgreementInForce], exports: [Access, AgreementInForce] })
export class AccessModule {}
