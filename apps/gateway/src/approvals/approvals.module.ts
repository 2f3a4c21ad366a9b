import { Module } from '@nestjs/common';
import { ApprovedSending } from './approved-sending.service.js';

@Module({ providers: [ApprovedSending], exports: [ApprovedSending] })
export class ApprovalsModule {}
