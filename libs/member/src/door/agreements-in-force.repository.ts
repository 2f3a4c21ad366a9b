import { Injectable } from '@nestjs/common';
import { type Agreement, AgreementSchema, CharterSchema, decodeCanonical } from '#libs/contracts';
import { all, array, bytea, int4, nullable, type RowOf, statement, text } from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { Mandate } from './mandate.js';

const NONE: Mandate = { kind: 'none' };

/** What is in force in a space. */
export interface InForce {
  readonly mandate: Mandate;
  /** Members that take part, ascending. */
  readonly members: readonly string[];
  /** False where the charter commits to a text that has not arrived here. */
  readonly isComplete: boolean;
}

/** Reads what charters in force commit to, and who takes part under them. */
@Injectable()
export class AgreementsInForce {
  constructor(private readonly dataSource: DataSource) {}

  /** Two statements for all of these spaces. */
  async of(spaceNos: readonly number[]): Promise<ReadonlyMap<number, InForce>> {
    const rows = await all(this.dataSource, CHARTERS, [spaceNos]);
    const committed = rows.map((row) => ({ row, commitment: commitmentOf(row) }));
    const texts = await this.texts(committed.flatMap(({ commitment }) => commitment ?? []));
    return new Map(committed.map(({ row, commitment }) => [row.spaceNo, inForceOf(row, commitment, texts)]));
  }

  private async texts(commitments: readonly Uint8Array[]): Promise<Texts> {
    if (commitments.length === 0) return new Map();
    const rows = await all(this.dataSource, AGREED, [commitments]);
    return new Map(
      rows.flatMap(({ commitment, document }) => {
        const agreement = decodeCanonical(AgreementSchema, document);
        return agreement ? [[hex(commitment), agreement]] : [];
      }),
    );
  }
}

/** Agreements by commitment in hex. */
type Texts = ReadonlyMap<string, Agreement>;
type CharterOf = RowOf<typeof CHARTER_COLUMNS>;

function inForceOf({ hash, members }: CharterOf, commitment: Uint8Array | null, texts: Texts): InForce {
  if (hash === null || commitment === null) return { mandate: NONE, members, isComplete: true };
  const agreement = texts.get(hex(commitment));
  if (!agreement) return { mandate: NONE, members, isComplete: false };
  return { mandate: { kind: 'agreement', agreement, charter: hex(hash) }, members, isComplete: true };
}

function commitmentOf({ bytes }: CharterOf): Uint8Array | null {
  const commitment = bytes === null ? undefined : decodeCanonical(CharterSchema, bytes)?.agreementCommitment;
  return commitment && commitment.length > 0 ? commitment : null;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

const CHARTER_COLUMNS = { spaceNo: int4, hash: nullable(bytea), bytes: nullable(bytea), members: array(text) };

const CHARTERS = statement(
  CHARTER_COLUMNS,
  `select k.space_no as "spaceNo", c.hash, c.bytes,
     array(select member from member_progress p where p.space_no = k.space_no order by member) as members
   from space_key k
   left join lateral (select hash, bytes from acted_charter a where a.space_no = k.space_no
                      order by acted_at desc limit 1) c on true
   where k.space_no = any($1)`,
);

const AGREED = statement(
  { commitment: bytea, document: bytea },
  'select distinct on (commitment) commitment, document from agreement_draft where commitment = any($1)',
);
