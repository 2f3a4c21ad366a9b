import { Injectable } from '@nestjs/common';
import { type Agreement, AgreementSchema, CharterSchema, decodeCanonical } from '#libs/contracts';
import { bytea, first, statement } from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { Mandate } from './mandate.js';

const NONE: Mandate = { kind: 'none' };
/** Charters change rarely, and a gateway has few spaces. */
const MOST_CACHED = 256;

/** Finds the agreement that the charter in force of a space commits to. */
@Injectable()
export class AgreementInForce {
  /** By charter hash, oldest first: what a charter commits to never changes. Owned by this class. */
  private readonly known = new Map<string, Mandate>();

  constructor(private readonly dataSource: DataSource) {}

  async of(spaceNo: number): Promise<Mandate> {
    const row = await first(this.dataSource, IN_FORCE, [spaceNo]);
    if (!row) return NONE;
    const charter = Buffer.from(row.hash).toString('hex');
    return this.known.get(charter) ?? this.read(charter, row.bytes);
  }

  private async read(charter: string, bytes: Uint8Array): Promise<Mandate> {
    const commitment = decodeCanonical(CharterSchema, bytes)?.agreementCommitment;
    if (!commitment || commitment.length === 0) return NONE;
    const agreement = await this.agreed(commitment);
    if (!agreement) return NONE; // Not remembered: the text may still be on its way.
    const mandate: Mandate = { kind: 'agreement', agreement, charter };
    this.known.set(charter, mandate);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_CACHED && oldest !== undefined) this.known.delete(oldest);
    return mandate;
  }

  private async agreed(commitment: Uint8Array): Promise<Agreement | null> {
    const row = await first(this.dataSource, AGREED, [commitment]);
    return row ? (decodeCanonical(AgreementSchema, row.document) ?? null) : null;
  }
}

const IN_FORCE = statement(
  { hash: bytea, bytes: bytea },
  'select hash, bytes from acted_charter where space_no = $1 order by acted_at desc limit 1',
);

const AGREED = statement({ document: bytea }, 'select document from agreement_draft where commitment = $1 limit 1');
