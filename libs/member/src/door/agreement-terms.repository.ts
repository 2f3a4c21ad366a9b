import { Injectable } from '@nestjs/common';
import { type Agreement, AgreementSchema, CharterSchema, decodeCanonical, SwitchName } from '#libs/contracts';
import { all, bytea, filled, int8, type Queries, statement } from '#libs/persistence';
import { checksOf } from './checks-a-day.js';
import type { InCase } from './unattended.js';

/** An agreement of a case, and from which position of the log on it was in force. */
export interface TermsInForce {
  readonly from: bigint;
  /** Of the text, as charters name it. */
  readonly commitment: Uint8Array;
  /** Known to the members of the case alone. */
  readonly salt: Uint8Array;
  /** Numbers that a member may ask another about on a day. */
  readonly checksADay: number;
}

/** Reads which agreements were in force in a case, one after the other: alike at all members below the same position. */
@Injectable()
export class AgreementTerms {
  /** Ascending; without those whose text is not here. A charter that keeps the text of the one before it begins nothing. */
  async of(db: Queries, spaceNo: InCase): Promise<readonly TermsInForce[]> {
    const charters = (await all(db, CHARTERS, [spaceNo])).map(({ from, bytes }) => ({
      from: BigInt(from),
      commitment: decodeCanonical(CharterSchema, bytes)?.agreementCommitment ?? new Uint8Array(),
    }));
    const begun = charters.filter(({ commitment }, i) => hex(commitment) !== hex(charters[i - 1]?.commitment));
    const texts = new Map(
      (await all(db, TEXTS, [begun.map(({ commitment }) => commitment)])).map((row) => [hex(row.commitment), row]),
    );
    return begun.flatMap(({ from, commitment }) => {
      const text = texts.get(hex(commitment));
      const agreement = text && decodeCanonical(AgreementSchema, text.document);
      return text && agreement ? [{ from, commitment, salt: text.salt, checksADay: checksADay(agreement) }] : [];
    });
  }
}

function checksADay({ switches }: Agreement): number {
  return checksOf(switches.find(({ name }) => name === SwitchName.CHECKS_A_DAY));
}

function hex(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? 'none' : Buffer.from(bytes).toString('hex');
}

const CHARTERS = statement(
  { from: filled(int8), bytes: bytea },
  'select acted_at as "from", bytes from acted_charter where space_no = $1 order by acted_at',
);

const TEXTS = statement(
  { commitment: bytea, salt: bytea, document: bytea },
  'select distinct on (commitment) commitment, salt, document from agreement_draft where commitment = any($1)',
);
