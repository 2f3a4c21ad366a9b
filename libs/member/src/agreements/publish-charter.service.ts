import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { ExchangeIdentity, SpaceOpening } from '#libs/exchange';
import { Transaction } from '#libs/persistence';
import { charterBody } from '#libs/protocol';
import { AgreementRepository } from './agreement.repository.js';

/** Publishes a charter: the own country's signature under it. */
@Injectable()
export class PublishCharter {
  constructor(
    private readonly transaction: Transaction,
    private readonly identity: ExchangeIdentity,
    private readonly opening: SpaceOpening,
    private readonly agreements: AgreementRepository,
  ) {}

  /** Answers false where these bytes are on their way, or are already the newest vote of this member. */
  once(spaceNo: number, bytes: Uint8Array): Promise<boolean> {
    return this.transaction.run(async (tx) => {
      await this.agreements.lockSigning(tx, spaceNo);
      const votes = await this.agreements.votes(spaceNo);
      const isVoted = votes.some((vote) => vote.member === this.identity.member && sameHash(vote.hash, bytes));
      if (isVoted || (await this.agreements.isSigning(tx, spaceNo, charterBody(bytes)))) return false;
      await this.opening.publish(tx, spaceNo, bytes);
      return true;
    });
  }
}

function sameHash(hash: Uint8Array, bytes: Uint8Array): boolean {
  return Buffer.compare(hash, createHash('sha256').update(bytes).digest()) === 0;
}
