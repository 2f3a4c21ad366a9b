import { Injectable } from '@nestjs/common';
import {
  type ContradictionRow,
  type ForkRow,
  FreezeRepository,
  KnownListRepository,
  type ListsRow,
  type SignedHeader,
} from '#libs/exchange';
import type { TrustList } from '#libs/trust';
import type { EvidencePart, Freeze, FreezePlace } from './freeze.js';
import type { DecisionRow } from './freeze-decision.repository.js';
import { KeyStanding } from './key-standing.js';

/** Finds what stands still, and puts together what one decision ends: the forks of one key, two lists wherever they stand. */
@Injectable()
export class FindFreezes {
  constructor(
    private readonly rows: FreezeRepository,
    private readonly keys: KeyStanding,
    private readonly lists: KnownListRepository,
  ) {}

  /** What was proposed together stays together: a fork that came later is another decision. */
  async all(decisions: readonly DecisionRow[]): Promise<readonly Freeze[]> {
    const proposals = new Map(decisions.map((row) => [placeKey(row), row.proposalId]));
    const proposed = ({ places: [first] }: Freeze): string => (first && proposals.get(placeKey(first))) ?? '';
    const forks = await Promise.all((await this.rows.forks()).map((row) => this.fork(row)));
    const contradictions = await Promise.all((await this.rows.contradictions()).map((row) => this.contradiction(row)));
    const settled = new Set(decisions.filter(({ at }) => at !== null).map(({ evidenceHash }) => evidenceHash));
    const lists = (await this.rows.lists()).map((row) => this.listsOf(row, !settled.has(row.evidenceHash)));
    return [
      ...joined(lists, ({ places: [first] }) => first?.evidenceHash ?? ''),
      ...joined(forks, (one) => `${one.member} ${one.evidence.at(-1)?.key?.keyId ?? ''} ${proposed(one)}`),
      ...joined(contradictions, (one) => `${one.member} ${one.stops} ${one.places[0]?.spaceNo ?? ''} ${proposed(one)}`),
    ];
  }

  private async fork(row: ForkRow): Promise<Freeze> {
    const { member, t, received, conflicting } = row;
    const parts = [...(received === null ? [] : [received]), conflicting];
    const evidence = await Promise.all(parts.map((part) => this.record(row, part)));
    return { kind: 'fork', member, since: new Date(Number(t)), places: [placeOf(row)], evidence, stops: true };
  }

  private async record({ spaceNo, spaceId, member }: ForkRow, part: SignedHeader): Promise<EvidencePart> {
    const key = await this.keys.ofHeader(spaceNo, part.header);
    return { what: 'record', spaceId, place: part.position, hash: hex(part.identity), signedBy: [member], key };
  }

  /** Two lists stop nothing once two people have decided about them; they stay until a list that heals stands. */
  private listsOf(row: ListsRow, stops: boolean): Freeze {
    const { spaceId, version: place, t, standing, other } = row;
    const part = (hash: Uint8Array, list: TrustList | null): EvidencePart => {
      return {
        what: 'list',
        spaceId,
        place,
        hash: hex(hash),
        signedBy: list === null ? [] : signersOf(list),
        key: null,
      };
    };
    const evidence = [part(standing, this.lists.byHash(standing)), part(other.hash, other)];
    return { kind: 'lists', member: null, since: new Date(Number(t)), places: [placeOf(row)], evidence, stops };
  }

  private async contradiction(row: ContradictionRow): Promise<Freeze> {
    const { spaceNo, spaceId, member, size: place, source, keyId, foundAt } = row;
    const key = keyId === null ? null : await this.keys.of(spaceNo, keyId);
    const evidence: EvidencePart[] = [
      {
        what: source === 'note' ? 'cosignature' : 'header',
        spaceId,
        place,
        hash: hex(row.claimedRoot),
        signedBy: [member],
        key,
      },
      { what: 'own-tree', spaceId, place, hash: hex(row.ownRoot), signedBy: [], key: null },
    ];
    const stops = source === 'note' && (key === null || this.keys.stops(key));
    const places = [placeOf({ ...row, position: '0' })];
    return { kind: 'contradiction', member, since: foundAt, places, evidence, stops };
  }
}

/** Puts together what one decision ends; what was found first leads. */
function joined(freezes: readonly Freeze[], keyOf: (freeze: Freeze) => string): Freeze[] {
  const groups = new Map<string, Freeze>();
  for (const freeze of freezes) {
    const group = groups.get(keyOf(freeze));
    groups.set(keyOf(freeze), group === undefined ? freeze : merged(group, freeze));
  }
  return [...groups.values()];
}

/** Two lists are the same evidence in each space. */
function merged(group: Freeze, { since, places, evidence }: Freeze): Freeze {
  return {
    ...group,
    since: since < group.since ? since : group.since,
    places: [...group.places, ...places],
    evidence: group.kind === 'lists' ? group.evidence : [...group.evidence, ...evidence],
  };
}

function placeOf({ spaceNo, spaceId, position, evidenceHash }: FreezePlace): FreezePlace {
  return { spaceNo, spaceId, position, evidenceHash };
}

/** Members whose admin keys signed a list, as the list itself names them. */
function signersOf(list: TrustList): string[] {
  const members = list.signatures.flatMap(({ keyIdHex }) => list.key(keyIdHex)?.member ?? []);
  return [...new Set(members)].sort();
}

function placeKey({ spaceNo, evidenceHash }: Pick<FreezePlace, 'spaceNo' | 'evidenceHash'>): string {
  return `${spaceNo} ${evidenceHash}`;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
