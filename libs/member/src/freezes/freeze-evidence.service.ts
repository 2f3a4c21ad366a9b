import { Injectable } from '@nestjs/common';
import { decodeCanonical, EnvelopeSchema, type Signature } from '#libs/contracts';
import {
  type ContradictionRow,
  CosignRepository,
  type ForkRow,
  FreezeRepository,
  KnownListRepository,
  type ListsRow,
  type SignedHeader,
  TreePaths,
} from '#libs/exchange';
import { type Contradiction, formatEvidence, type SignedRecord, signedLine, type TreeStatement } from '#libs/proof';
import type { Freeze, FreezePlace } from './freeze.js';
import { FreezeError } from './freeze.errors.js';

/** Puts together what proves a freeze to outsiders: signed statements that cannot both be true, and the lists that say whose keys signed. */
@Injectable()
export class FreezeEvidence {
  constructor(
    private readonly rows: FreezeRepository,
    private readonly lists: KnownListRepository,
    private readonly cosigned: CosignRepository,
    private readonly paths: TreePaths,
  ) {}

  /**
   * Makes the file; `joinder verify` checks it against the pin alone.
   *
   * @throws FreezeError EVIDENCE_INCOMPLETE
   */
  async fileOf({ kind, places }: Pick<Freeze, 'kind' | 'places'>): Promise<string> {
    const contradictions = await this.contradictions(kind, new Set(places.map(({ evidenceHash }) => evidenceHash)));
    if (contradictions.length === 0) {
      throw new FreezeError('EVIDENCE_INCOMPLETE', 'this gateway holds one of the two statements alone');
    }
    return formatEvidence({ lists: signedLine(this.lists.lineTo(this.lists.newest())), contradictions });
  }

  private async contradictions(kind: Freeze['kind'], wanted: ReadonlySet<string>): Promise<readonly Contradiction[]> {
    const isWanted = ({ evidenceHash }: Pick<FreezePlace, 'evidenceHash'>): boolean => wanted.has(evidenceHash);
    switch (kind) {
      case 'fork':
        return (await this.rows.forks()).filter(isWanted).flatMap(forkOf);
      case 'lists':
        return this.listsOf((await this.rows.lists()).find(isWanted));
      case 'contradiction':
        return Promise.all((await this.rows.contradictions()).filter(isWanted).map((row) => this.treesOf(row)));
    }
  }

  /** Two lists are the same evidence in each space. */
  private listsOf(row: ListsRow | undefined): readonly Contradiction[] {
    const standing = row && this.lists.byHash(row.standing);
    if (!row || !standing) return [];
    const lineOf = (list: ListsRow['other']): readonly Uint8Array[] => signedLine(this.lists.lineTo(list));
    return [{ kind: 'lists', lines: [lineOf(standing), lineOf(row.other)] }];
  }

  private async treesOf(row: ContradictionRow): Promise<Contradiction> {
    const statement = statementOf(row);
    const other = await this.cosigned.cosignedFrom(row.spaceNo, { member: row.member, size: BigInt(row.size) });
    const path = other && (await this.paths.consistency(row.spaceNo, BigInt(row.size), BigInt(other.size)));
    if (other === null || path === null || isOfRulesAlone(row, other.size)) return { kind: 'alone', statement };
    return { kind: 'trees', statements: [statement, { note: other.note }], begins: { root: row.ownRoot, path } };
  }
}

/** That the rules differ shows where both statements are of one size. */
function isOfRulesAlone({ claimedRoot, ownRoot, size }: ContradictionRow, otherSize: string): boolean {
  return Buffer.compare(claimedRoot, ownRoot) === 0 && size !== otherSize;
}

/** A record whose header was not kept names a fork by its identity alone. */
function forkOf({ received, conflicting }: ForkRow): readonly Contradiction[] {
  const records = [received, conflicting].flatMap((one) => (one === null ? [] : signedRecord(one)));
  const [first, second] = records;
  return first && second ? [{ kind: 'fork', records: [first, second] }] : [];
}

function signedRecord({ header, signatures }: SignedHeader): SignedRecord[] {
  return recordOf(header, decodeCanonical(EnvelopeSchema, signatures)?.signatures ?? []);
}

function recordOf(header: Uint8Array, [signature]: readonly Signature[]): SignedRecord[] {
  return signature ? [{ header, signature }] : [];
}

function statementOf({ source, evidence }: ContradictionRow): TreeStatement {
  if (source === 'note') return { note: Buffer.from(evidence).toString('utf8') };
  const envelope = decodeCanonical(EnvelopeSchema, evidence);
  const [record] = envelope ? recordOf(envelope.header, envelope.signatures) : [];
  if (!record) throw new Error('what a record says of a tree is kept with its signature');
  return record;
}
