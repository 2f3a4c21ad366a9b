import { Module } from '@nestjs/common';
import { AgreementApplier } from './agreement.applier.js';

@Module({ providers: [AgreementApplier], exports: [AgreementApplier] })
export class AgreementsModule {}
