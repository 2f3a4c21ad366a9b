import {
  ArchiveRepository,
  type KeptNote,
  PeerArchive,
  PeerArchives,
  type PeerNote,
  type TailQuestion,
  TreePaths,
  type TreeSizes,
  PeerAnswersRepository,
} from '#libs/exchange';
import { archivedRecord, recordJson } from '../../libs/member/src/peers/peer-record.mapper.js';
import { PeerRepository } from '../../libs/member/src/peers/peer.repository.js';
import type { LedgerNetwork } from './ledger-network.js';

/** A record as a gateway tells it to another. */
export type ToldRecord = Awaited<ReturnType<PeerArchive['records']>>[number];

/** What a member that lies makes of what it holds. */
export interface Lie {
  readonly note?: (note: PeerNote) => PeerNote;
  readonly path?: (member: string) => readonly Uint8Array[] | null;
  readonly records?: (records: readonly ToldRecord[], member: string) => readonly ToldRecord[];
}

const ANSWER_RECORDS = 50;

/** The archives of some gateways of a network as another one gets them over their channel: what they hold, or what they make of it. */
export class LedgerPeers extends PeerArchive {
  constructor(
    private readonly network: LedgerNetwork,
    private readonly caller: string,
    private readonly reach: { readonly others: readonly string[]; readonly lie?: Lie },
  ) {
    super();
  }

  /** Lets a gateway ask others. */
  static connect(network: LedgerNetwork, id: string, others: readonly string[], lie: Lie = {}): void {
    network
      .gateway(id)
      .get(PeerArchives)
      .use(new LedgerPeers(network, id, { others, lie }));
  }

  override async ownNotes(): Promise<readonly KeptNote[]> {
    return [];
  }

  override async notes(spaceId: string): Promise<readonly PeerNote[]> {
    const told = await Promise.all(
      this.reach.others.map(async (member) => {
        const notes = await this.repositoryOf(member).checkpoints(this.caller);
        return notes
          .filter((one) => one.spaceId === spaceId)
          .map(({ note, base }) => ({ member, note, base: BigInt(base) }));
      }),
    );
    return told.flat().map((note) => this.reach.lie?.note?.(note) ?? note);
  }

  override async records(member: string, { spaceId, from, count }: TailQuestion): Promise<readonly ToldRecord[]> {
    const limit = Math.min(count, ANSWER_RECORDS);
    const rows = (await this.repositoryOf(member).records(this.caller, { spaceId, from, limit })) ?? [];
    const records = rows.flatMap((row) => archivedRecord(JSON.parse(JSON.stringify(recordJson(row)))) ?? []);
    return this.reach.lie?.records?.(records, member) ?? records;
  }

  override async consistency(member: string, sizes: TreeSizes): Promise<readonly Uint8Array[]> {
    const told = this.reach.lie?.path?.(member) ?? null;
    const path = told ?? (await this.repositoryOf(member).consistency(this.caller, sizes));
    if (path === null) throw new Error(`${member} holds no tree of these sizes`);
    return path;
  }

  private repositoryOf(member: string): PeerRepository {
    if (!this.reach.others.includes(member)) throw new Error(`${member} is not reached`);
    const gateway = this.network.gateway(member);
    return new PeerRepository(
      gateway.get(PeerAnswersRepository),
      gateway.get(ArchiveRepository),
      gateway.get(TreePaths),
    );
  }
}
