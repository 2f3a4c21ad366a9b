import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { CaseEntry } from '#libs/member';
import { QuotedValues } from '../../case/records/quoted-values.service.js';
import { contributionName } from '../../vocabulary/contribution-name.js';
import { saidBy } from './remark.duties.js';
import type { RemarkState, RemarksView, RemarkView } from './remark-view.js';
import { type PendingRemark, RemarkRepository, type RemarkStored } from './remark.repository.js';

const STATES: Readonly<Record<string, RemarkState>> = { held: 'held', waiting: 'waiting-for-approval' };

/** Shows what was said of the values of a record. */
@Injectable()
export class ReadRemarks {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly quoted: QuotedValues,
    private readonly remarks: RemarkRepository,
  ) {}

  /** What is pending is read first: what comes back from the log meanwhile is shown once, and not lost. @throws RecordError RECORD_NOT_FOUND */
  async of(entry: CaseEntry, recordId: string): Promise<RemarksView> {
    await this.quoted.requireRecord(entry, recordId);
    const { spaceNo, by } = entry;
    const pending = await this.remarks.pending(spaceNo, recordId);
    const stored = await this.remarks.of(spaceNo, recordId, by.id);
    const known = new Set(stored.map(({ messageId }) => messageId));
    const coming = pending.filter(({ messageId }) => !known.has(messageId));
    const leaving = new Set(
      coming.flatMap(({ overlay }) => (overlay.kind === 'record-remark-withdrawn' ? [overlay.remarkId] : [])),
    );
    const said = stored.toReversed().map((row) => this.viewOf(row, leaving));
    return { recordId, remarks: [...said, ...coming.flatMap((one) => this.pendingView(one))] };
  }

  private viewOf(row: RemarkStored, leaving: ReadonlySet<string>): RemarkView {
    const { member, remarkId: id, author, at, readers, holders, withdrawn, position, unread } = row;
    const { property, value, labels } = row;
    return {
      remarkId: contributionName({ member, id }),
      member,
      author,
      at,
      kind: saidBy(row.kind),
      value: { messageId: row.valueMessage, index: row.valueIndex, property: row.valueProperty },
      statement: property === null || value === null || labels === null ? null : { property, value, labels },
      readers,
      without: holders.filter((one) => !readers.includes(one)),
      state: 'said',
      withdrawn,
      withdrawable: member === this.identity.member && !withdrawn && !leaving.has(id),
      position,
      unread,
    };
  }

  private pendingView({ overlay, state, at }: PendingRemark): RemarkView[] {
    if (overlay.kind !== 'record-remark') return [];
    const { remarkId: id, author, says, statement, readers } = overlay;
    const { member } = this.identity;
    const { messageId, index, property } = overlay.value;
    return [
      {
        remarkId: contributionName({ member, id }),
        member,
        author,
        at,
        kind: says,
        value: { messageId, index, property },
        statement,
        readers,
        without: [],
        state: STATES[state] ?? 'on-its-way',
        withdrawn: false,
        withdrawable: false,
        position: null,
        unread: false,
      },
    ];
  }
}
