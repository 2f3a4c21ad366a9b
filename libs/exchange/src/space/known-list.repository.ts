import { uuidText } from '#libs/contracts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { all, bool, bytea, statement } from '#libs/persistence';
import { openTrustList, type TrustList } from '#libs/trust';
import { networkSpaceId, type KnownLists } from '#libs/protocol';
import { DataSource, type EntityManager } from 'typeorm';

/** List 1, whose hash this gateway was given by hand. */
export abstract class PinnedList {
  abstract readonly list: TrustList;
}

/** Trust lists that this gateway verified, by the hash of their bytes. Few and immutable, so all stay in memory. */
@Injectable()
export class KnownListRepository implements KnownLists, OnModuleInit {
  private readonly lists = new Map<string, TrustList>();
  /** Of those, the ones that stand in `network`. */
  private readonly ofNetwork = new Map<string, TrustList>();

  /** The space that trust lists travel in; its id follows from the pinned list. */
  readonly networkSpaceId: string;
  readonly pinned: TrustList;

  constructor(
    private readonly dataSource: DataSource,
    pinned: PinnedList,
  ) {
    this.pinned = pinned.list;
    this.networkSpaceId = uuidText(networkSpaceId(pinned.list.hash));
    this.remember(pinned.list, true);
  }

  async onModuleInit(): Promise<void> {
    await this.load();
  }

  /** Takes the lists into memory that were stored earlier or by another process on this database: those that are new here. */
  async load(): Promise<void> {
    const hashes = (lists: ReadonlyMap<string, TrustList>) => [...lists.values()].map(({ hash }) => hash);
    const rows = await all(this.dataSource, UNKNOWN_LISTS, [hashes(this.lists), hashes(this.ofNetwork)]);
    for (const row of rows) this.remember(openTrustList(row.bytes), row.in_network);
  }

  inNetwork(hash: Uint8Array): TrustList | null {
    return this.ofNetwork.get(Buffer.from(hash).toString('hex')) ?? null;
  }

  get networkVersion(): bigint {
    return [...this.ofNetwork.values()].reduce((newest, { version }) => (version > newest ? version : newest), 0n);
  }

  byHash(hash: Uint8Array): TrustList | null {
    return this.lists.get(Buffer.from(hash).toString('hex')) ?? null;
  }

  /** The newest list that this gateway knows of. */
  newest(): TrustList {
    const [newest] = [...this.lists.values()].sort((a, b) => Number(b.version - a.version));
    if (!newest) throw new Error('the pinned trust list is not loaded');
    return newest;
  }

  /** Lists from the pinned one to this one, each following the one before. */
  lineTo(list: TrustList): readonly TrustList[] {
    const line = [list];
    for (let first = list; first.previous !== null;) {
      const before = this.byHash(first.previous);
      if (before === null) throw new Error(`list ${first.version} follows a list that is not stored here`);
      line.unshift(before);
      first = before;
    }
    return line;
  }

  async store(tx: EntityManager, list: TrustList, inNetwork: boolean): Promise<void> {
    this.remember(list, inNetwork);
    await tx.query(
      `insert into known_list (hash, version, bytes, in_network) values ($1, $2, $3, $4)
       on conflict (hash) do update set in_network = known_list.in_network or excluded.in_network`,
      [list.hash, list.version.toString(), list.signedBytes, inNetwork],
    );
  }

  /** Lists that stand in a space, ascending by version. */
  async ofSpace(spaceNo: number): Promise<readonly TrustList[]> {
    const rows = await all(this.dataSource, HASHES_OF_SPACE, [spaceNo]);
    if (rows.some(({ hash }) => this.byHash(hash) === null)) await this.load();
    return rows.map((row) => {
      const list = this.byHash(row.hash);
      if (!list) throw new Error('a trust list of the space is not stored');
      return list;
    });
  }

  private remember(list: TrustList, inNetwork: boolean): void {
    this.lists.set(list.hashHex, list);
    if (inNetwork) this.ofNetwork.set(list.hashHex, list);
  }
}

const UNKNOWN_LISTS = statement(
  { bytes: bytea, in_network: bool },
  `select bytes, in_network from known_list
   where hash <> all($1::bytea[]) or (in_network and hash <> all($2::bytea[])) order by version`,
);

const HASHES_OF_SPACE = statement({ hash: bytea }, 'select hash from space_list where space_no = $1 order by version');
