import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, KnownListRepository } from '#libs/exchange';
import { type GatewayUse, ownKeys } from '#libs/trust';
import { type StepResult, Worker } from '#libs/work';

const USES: readonly GatewayUse[] = ['record', 'checkpoint', 'sealing'];

/** How often the file is looked at while the list names a key that is not held. */
const LOOK_MS = 2000;

/** Reads the key store again while the newest list names a key of this member that is not held: no restart is needed to replace one. */
@Injectable()
export class KeyReloadWorker extends Worker {
  override readonly name = 'key-reload';

  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly lists: KnownListRepository,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const { keys, member } = this.identity;
    const held = new Set(ownKeys(keys).map(({ keyIdHex }) => keyIdHex));
    const list = this.lists.newest();
    const named = USES.flatMap((use) => list.activeKey(member, use) ?? []);
    if (named.some(({ keyIdHex }) => !held.has(keyIdHex))) this.identity.refresh();
    return { againInMs: LOOK_MS };
  }
}
