import { afterAll, beforeAll, expect } from '@jest/globals';
import { ExchangeRuntime, SpaceDirectory, StateDigests } from '#libs/exchange';
import { logTopic, notesTopic } from '#libs/spacelog';
import { cosign, formatCheckpoint, formatNote } from '#libs/tlog';
import { LedgerNetwork, type Sent } from './ledger-network.js';
import { LedgerPeers, type Lie } from './ledger-peers.js';

/** Enough for a machine that is busy with other things. */
export const SLOW_MS = 120_000;
export const MINUTE_MS = 60_000;

/** Four gateways, and what may happen to the log of their space. */
export class RecoveryLedger {
  readonly ids = ['bg', 'hu', 'nl', 'ro'];

  private constructor(readonly network: LedgerNetwork) {}

  /** Starts and ends with the tests of a file, which get it before the first of them. */
  static ofThisFile(use: (ledger: RecoveryLedger) => void): void {
    let network: LedgerNetwork;
    beforeAll(async () => {
      network = await LedgerNetwork.start(['bg', 'hu', 'nl', 'ro']);
      use(new RecoveryLedger(network));
    }, SLOW_MS);
    afterAll(() => network?.stop(), SLOW_MS);
  }

  get topic(): string {
    return logTopic(this.network.spaceId, 0n);
  }

  get notesTopic(): string {
    return notesTopic(this.network.spaceId);
  }

  get halts(): readonly (string | null)[] {
    return this.ids.map((id) => this.session(id)?.halted ?? null);
  }

  session(id: string) {
    return this.network.gateway(id).get(ExchangeRuntime).spaces[0];
  }

  bases(ids: readonly string[] = this.ids): readonly (bigint | undefined)[] {
    return ids.map((id) => this.session(id)?.space.base);
  }

  others(id: string): readonly string[] {
    return this.ids.filter((member) => member !== id);
  }

  /** Opens the space, and sends one message that all have. */
  async begin(): Promise<void> {
    await this.network.startOver();
    await this.network.open('nl');
    await this.network.send('nl');
    await this.network.settle();
  }

  async size(id: string): Promise<bigint> {
    const [row] = await this.network.gateway(id).query<{ size: string }>('select next_position as size from follower');
    return BigInt(row?.size ?? 0);
  }

  effects({ messageId }: Sent): Promise<number[]> {
    const question = 'select from ledger where message_id = $1';
    return Promise.all(
      this.ids.map(async (id) => (await this.network.gateway(id).query(question, [messageId])).length),
    );
  }

  /** Lets every gateway reach every other, which may lie. */
  connect(lie: Lie = {}, ids: readonly string[] = this.ids): void {
    for (const id of ids) LedgerPeers.connect(this.network, id, this.others(id), lie);
  }

  /** Retention took everything: both topics are empty, and end where they ended. */
  expireAll(): void {
    const { log, spaceId } = this.network;
    for (const name of [this.topic, notesTopic(spaceId)]) log.expire(name, BigInt(log.sizeOf(name)));
  }

  /** The broker comes back with less than it had, and all gateways with it. */
  async lose(end: bigint): Promise<void> {
    this.network.log.truncate(this.topic, end);
    for (const id of this.ids) await this.network.restart(id);
    await this.network.settle();
  }

  /** The operator makes the topic in which the log goes on. */
  async goOnAt(position: bigint): Promise<void> {
    const { log, spaceId } = this.network;
    await log.admin().createTopic(logTopic(spaceId, position), 'log', { replication: 1 });
  }

  /** A note of one member about a tree that nobody has. */
  async claim(member: string, size: bigint, root?: Uint8Array): Promise<void> {
    await this.network.append(this.notesTopic, [Buffer.from(this.noteOf(member, size, root ? { root } : {}), 'utf8')]);
  }

  noteOf(
    member: string,
    size: bigint,
    { root = new Uint8Array(32).fill(7), as = `joinder/${member}` }: { root?: Uint8Array; as?: string } = {},
  ): string {
    const { clock, members, spaceId } = this.network;
    const found = members.find(({ id }) => id === member);
    if (!found) throw new Error(`no member ${member}`);
    const { privateKey, spki } = found.keys.checkpoint;
    const rules = new Uint8Array(32).fill(7);
    const checkpointBody = formatCheckpoint({ origin: `joinder/${spaceId}`, size, root, rules });
    const line = cosign({
      checkpointBody,
      name: as,
      seconds: BigInt(clock.nowMs) / 1000n,
      key: privateKey,
      publicKeyRaw: spki.subarray(-32),
    });
    return formatNote(checkpointBody, [line]);
  }

  /** A new message reaches all, who agree and stand nowhere. */
  async expectToGoOn(): Promise<void> {
    const next = await this.network.send('hu');
    await this.network.settle();
    expect(await this.effects(next)).toEqual([1, 1, 1, 1]);
    expect(this.halts).toEqual([null, null, null, null]);
    expect(new Set(await Promise.all(this.ids.map((id) => this.digest(id)))).size).toBe(1);
  }

  private async digest(id: string): Promise<string> {
    const gateway = this.network.gateway(id);
    const digest = await gateway.get(StateDigests).of(await gateway.get(SpaceDirectory).require(this.network.spaceId));
    return `${digest?.size} ${digest?.public}`;
  }
}
