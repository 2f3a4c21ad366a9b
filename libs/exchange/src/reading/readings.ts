import type { Type } from '@nestjs/common';
import { AnnouncementRepository } from './announcement.repository.js';
import { CharterAgainRepository } from './charter-again.repository.js';
import { CharterRepository } from './charter.repository.js';
import { ClockRepository } from './clock.repository.js';
import { DeliveryRepository } from './delivery.repository.js';
import { FlowLevels } from './flow-levels.repository.js';
import { FlowRepository } from './flow.repository.js';
import { FreezeRepository } from './freeze.repository.js';
import { KnownVersionRepository } from './known-version.repository.js';
import { LogRepository } from './log.repository.js';
import { MessagePassportRepository } from './message-passport.repository.js';
import { MessagePlaces } from './message-places.js';
import { MessageRepository } from './message.repository.js';
import { NetworkFactsRepository } from './network-facts.repository.js';
import { OutboxFlowRepository } from './outbox-flow.repository.js';
import { PairFlowRepository } from './pair-flow.repository.js';
import { ParkedViewRepository } from './parked-view.repository.js';
import { PeerAnswersRepository } from './peer-answers.repository.js';
import { ProofRepository } from './proof.repository.js';
import { QuarterFlowRepository } from './quarter-flow.repository.js';
import { RefusalRepository } from './refusal.repository.js';
import { SpaceProgressRepository } from './space-progress.repository.js';
import { TrustListRepository } from './trust-list.repository.js';

/** What features read of the exchange: selects over several of its tables, with their mappers. */
export const READINGS: readonly Type[] = [
  AnnouncementRepository,
  CharterAgainRepository,
  CharterRepository,
  ClockRepository,
  DeliveryRepository,
  FlowLevels,
  FlowRepository,
  FreezeRepository,
  KnownVersionRepository,
  LogRepository,
  MessagePassportRepository,
  MessagePlaces,
  MessageRepository,
  NetworkFactsRepository,
  OutboxFlowRepository,
  PairFlowRepository,
  ParkedViewRepository,
  PeerAnswersRepository,
  ProofRepository,
  QuarterFlowRepository,
  RefusalRepository,
  SpaceProgressRepository,
  TrustListRepository,
];
