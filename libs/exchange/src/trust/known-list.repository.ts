import { uuidText } from '#libs/contracts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
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

  /** The space that trust lists travel in; its id follows from the pinned list. */
  readonly networkSpaceId: string;
  readonly pinned: TrustList;

  constructor(
    private readonly dataSource: DataSource,
    pinned: PinnedList,
  ) {
    this.pinned = pinned.list;
    this.networkSpaceId = uuidText(networkSpaceId(pinned.list.hash));
    this.remember(pinned.list);
  }

  async onModuleInit(): Promise<void> {
    await this.load();
  }

  /** Takes the lists stored earlier into memory. */
  async load(): Promise<void> {
    const rows = await this.dataSource.query<{ bytes: Uint8Array }[]>('select bytes from known_list order by version');
    for (const row of rows) this.remember(openTrustList(row.bytes));
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

  async store(tx: EntityManager, list: TrustList): Promise<void> {
    this.remember(list);
    await tx.query('insert into known_list (hash, version, bytes) values ($1, $2, $3) on conflict do nothing', [
      list.hash,
      list.version.toString(),
      list.signedBytes,
    ]);
  }

  /** Lists that stand in a space, ascending by version. */
  async ofSpace(spaceNo: number): Promise<readonly TrustList[]> {
    const rows = await this.dataSource.query<{ hash: Uint8Array }[]>(
      'select hash from space_list where space_no = $1 order by version',
      [spaceNo],
    );
    return rows.map((row) => {
      const list = this.byHash(row.hash);
      if (!list) throw new Error('a trust list of the space is not stored');
      return list;
    });
  }

  private remember(list: TrustList): void {
    this.lists.set(list.hashHex, list);
  }
}
