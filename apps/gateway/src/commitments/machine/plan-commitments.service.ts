import { Injectable } from '@nestjs/common';
import { validateAs } from '#libs/http';
import type { CaseEntry, Planned } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { MoveDto } from './dto/move.dto.js';
import { OfferDto } from './dto/offer.dto.js';
import { MoveCommitment } from './move-commitment.service.js';
import { OfferCommitment } from './offer-commitment.service.js';

export type { MoveDto } from './dto/move.dto.js';
export type { OfferDto } from './dto/offer.dto.js';

/** Plans requests and moves by the functions that send them; nothing is locked or written. */
@Injectable()
export class PlanCommitments {
  constructor(
    private readonly offering: OfferCommitment,
    private readonly moving: MoveCommitment,
  ) {}

  /** @throws HttpError VALIDATION_FAILED; as `OfferCommitment.plan` */
  async offer(tx: EntityManager, entry: CaseEntry, body: unknown): Promise<Planned> {
    return this.offering.plan(tx, entry, await validateAs(OfferDto, body));
  }

  /** @throws HttpError VALIDATION_FAILED; as `MoveCommitment.plan` */
  async move(
    tx: EntityManager,
    entry: CaseEntry,
    { commitmentId, move }: { readonly commitmentId: string; readonly move: unknown },
  ): Promise<Planned> {
    return this.moving.plan(tx, entry, { commitmentId, dto: await validateAs(MoveDto, move) });
  }
}
