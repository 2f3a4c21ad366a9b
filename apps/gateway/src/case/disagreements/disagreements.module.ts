import { Module } from '@nestjs/common';
import { DisagreementController } from './disagreement.controller.js';
import { DisagreementRepository } from './disagreement.repository.js';
import { ListDisagreements } from './list-disagreements.service.js';

@Module({ controllers: [DisagreementController], providers: [DisagreementRepository, ListDisagreements] })
export class DisagreementsModule {}
