import type { Type } from '@nestjs/common';
import { ClockRepository } from './clock.repository.js';
import { DeliveryRepository } from './delivery.repository.js';
import { FlowRepository } from './flow.repository.js';
import { KnownVersionRepository } from './known-version.repository.js';
import { LogRepository } from './log.repository.js';
import { MessagePassportRepository } from './message-passport.repository.js';
import { MessagePlaces } from './message-places.js';
import { MessageRepository } from './message.repository.js';
import { OutboxFlowRepository } from './outbox-flow.repository.js';
import { PairFlowRepository } from './pair-flow.repository.js';
import { ProofRepository } from './proof.repository.js';
import { RefusalRepository } from './refusal.repository.js';

/** What features read of the exchange: selects over several of its tables, with their mappers. */
export const READINGS: readonly Type[] = [
  ClockRepository,
  DeliveryRepository,
  FlowRepository,
  KnownVersionRepository,
  LogRepository,
  MessagePassportRepository,
  MessagePlaces,
  MessageRepository,
  OutboxFlowRepository,
  PairFlowRepository,
  ProofRepository,
  RefusalRepository,
];
