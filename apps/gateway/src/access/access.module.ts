import { Module } from '@nestjs/common';
import { Access } from './access.service.js';
import { AgreementInForce } from './agreement-in-force.js';

@Module({ providers: [Access, AgreementInForce], exports: [Access, AgreementInForce] })
export class AccessModule {}
