import { SpaceDirectory, TrustPublishing } from '#libs/exchange';
import { Transaction } from '#libs/persistence';
import { aSuccessorList } from '#libs/testing';
import type { ListChange, MemberKeys, TrustList } from '#libs/trust';
import { freshLedger } from '../network/fresh-ledger.js';
import type { LedgerNetwork, Sent } from '../network/ledger-network.js';

export { MEMBERS, SLOW_MS } from '../network/fresh-ledger.js';

/** A network of three that begins anew before each test, and what tests about keys ask of it. */
export class KeyNetwork {
  private started: LedgerNetwork | null = null;

  /** Starts and stops with the tests of a file. */
  static ofThisFile(): KeyNetwork {
    const keys = new KeyNetwork();
    freshLedger((started) => {
      keys.started = started;
    });
    return keys;
  }

  get network(): LedgerNetwork {
    if (!this.started) throw new Error('the network has not started');
    return this.started;
  }

  /** Brings the list after one into the space of all, by a member that has something to send itself. */
  async bring(before: TrustList, changes: readonly ListChange[], by = 'nl'): Promise<TrustList> {
    const { members, spaceId } = this.network;
    const list = aSuccessorList(before, changes, members);
    const gateway = this.network.gateway(by);
    const spaceNo = await gateway.get(SpaceDirectory).require(spaceId);
    await gateway.get(Transaction).run((tx) => gateway.get(TrustPublishing).publish(tx, spaceNo, [list]));
    return list;
  }

  keysOf(id: string): MemberKeys {
    const member = this.network.members.find((one) => one.id === id);
    if (!member) throw new Error(`no member ${id}`);
    return member.keys;
  }

  waiting(id: string): Promise<{ message_id: string; waits_for: string[] | null }[]> {
    return this.network.gateway(id).query('select message_id, waits_for from outbox order by position');
  }

  async hasEffect(id: string, { messageId }: Sent): Promise<boolean> {
    const found = await this.network.gateway(id).query('select from ledger where message_id = $1', [messageId]);
    return found.length === 1;
  }
}
