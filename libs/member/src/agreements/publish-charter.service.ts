import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { CharterRepository, ExchangeIdentity, SpaceOpening } from '#libs/exchange';
import { Transaction } from '#libs/persistence';
import { charterBody } from '#libs/protocol';

/** Publishes a charter: the signature of this country under it. */
@Injectable()
export class PublishCharter {
  constructor(
    private readonly transaction: Transaction,
    private readonly identity: ExchangeIdentity,
    private readonly opening: SpaceOpening,
    private readonly charters: CharterRepository,
  ) {}

  /** Returns false where these bytes are on their way, or are already the newest vote of this member. */
  once(spaceNo: number, bytes: Uint8Array): Promise<boolean> {
    return this.transaction.run(async (tx) => {
      await this.charters.lockSigning(tx, spaceNo);
      const votes = await this.charters.votes(spaceNo);
      const isVoted = votes.some((vote) => vote.member === this.identity.member && sameHash(vote.hash, bytes));
      if (isVoted || (await this.charters.isSigning(tx, spaceNo, charterBody(bytes)))) return false;
      await this.opening.publish(tx, spaceNo, bytes);
      return true;
    });
  }
}

function sameHash(hash: Uint8Array, bytes: Uint8Array): boolean {
  return Buffer.compare(hash, createHash('sha256').update(bytes).digest()) === 0;
}
