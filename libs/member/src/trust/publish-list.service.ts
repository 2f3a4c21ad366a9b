import { Injectable } from '@nestjs/common';
import { KnownListRepository, type StandingList, TrustListRepository, TrustPublishing } from '#libs/exchange';
import { Transaction } from '#libs/persistence';
import { openTrustList, requireSuccessor, TrustError, type TrustList } from '#libs/trust';
import { Clock } from '#libs/work';
import { TrustListError } from './trust.errors.js';

export interface ListPublished {
  readonly version: string;
  readonly hash: string;
}

/** Publishes a list that the admin keys of enough members signed: in `network`, where all gateways adopt it. */
@Injectable()
export class PublishList {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly known: KnownListRepository,
    private readonly lists: TrustListRepository,
    private readonly publishing: TrustPublishing,
  ) {}

  /** @throws TrustListError LIST_REFUSED with the rule it breaks, LIST_STANDS, LIST_OVER, LIST_ON_ITS_WAY, NETWORK_NOT_OPEN */
  async publish(signedBytes: Uint8Array): Promise<ListPublished> {
    const list = refusing(() => openTrustList(signedBytes));
    const network = await this.requireNetwork();
    if (network.hash === list.hashHex)
      throw new TrustListError('LIST_STANDS', 'it is the newest in the network already');
    const line = await this.known.ofSpace(network.spaceNo);
    refusing(() => requireSuccessor(line, list));
    if (list.expiresMs <= BigInt(this.clock.now().getTime())) throw new TrustListError('LIST_OVER', 'it has expired');
    await this.publishOnce(network.spaceNo, list);
    return { version: list.version.toString(), hash: list.hashHex };
  }

  private async requireNetwork(): Promise<StandingList> {
    const network = (await this.lists.standing()).find(({ isNetwork }) => isNetwork);
    if (!network?.takesPart) throw new TrustListError('NETWORK_NOT_OPEN', 'this member does not take part in network');
    return network;
  }

  private async publishOnce(spaceNo: number, list: TrustList): Promise<void> {
    await this.transaction.run(async (tx) => {
      await this.lists.lockPublishing(tx, spaceNo);
      if (await this.lists.isPublishing(tx, spaceNo)) {
        throw new TrustListError('LIST_ON_ITS_WAY', 'a list of our own is on its way');
      }
      await this.publishing.publish(tx, spaceNo, [list]);
    });
  }
}

function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TrustError)
      throw new TrustListError('LIST_REFUSED', error.message, error.code, { cause: error });
    throw error;
  }
}
