import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, OpenedRecords } from '#libs/exchange';
import { pageOf } from '#libs/http';
import { Duties } from '#libs/inbox';
import { CaseDoor, type CaseEntry } from '#libs/member';
import { isProgram } from '#libs/people';
import { UNSEEN_MS } from './commitment-clock.js';
import { commitmentCursor, placeOf } from './commitment-cursor.js';
import { NamedSubjects } from './named-subjects.service.js';
import { RequestGround } from './request-ground.service.js';
import { isUnseen, requestKey } from './commitment.duties.js';
import { CommitmentError } from './commitment.errors.js';
import { type CommitmentId, readCommitmentId } from './commitment-id.js';
import { moveViewOf, pendingView, type Viewer, viewOf } from './commitment.mapper.js';
import { CommitmentRepository, type PendingCommitment } from './commitment.repository.js';
import { keyOf, shownState, type ShownRow } from './commitment-rows.js';
import type { CommitmentDetail, CommitmentPage, CommitmentView } from './commitment-view.js';
import type { ListCommitmentsQuery } from './dto/list-commitments.query.js';

/** Shows requests of this country and to it. */
@Injectable()
export class ReadCommitments {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly identity: ExchangeIdentity,
    private readonly ground: RequestGround,
    private readonly opened: OpenedRecords,
    private readonly duties: Duties,
    private readonly door: CaseDoor,
    private readonly subjects: NamedSubjects,
  ) {}

  /** Open ones first, by their due moments. What is pending is read first: what comes back from the log meanwhile is shown once, and not lost. */
  async list(entry: CaseEntry, query: ListCommitmentsQuery): Promise<CommitmentPage> {
    const { side = null, state = null, limit, cursor } = query;
    const { viewer, own } = this.viewer(entry);
    const pending = await this.commitments.pending(entry.spaceNo);
    const wanted = { side, state, after: placeOf(cursor), limit: limit + 1 };
    const rows = await this.commitments.list(entry.spaceNo, own, wanted);
    const { items, next } = pageOf(rows, limit, commitmentCursor);
    const moving = movingIn(pending);
    const views = items.map((row) => viewOf(viewer, row, moving.has(keyOf(row))));
    const known = new Set(views.map(({ commitmentId }) => commitmentId));
    const isAsked = cursor === undefined && state !== 'ended' && side !== 'received';
    const coming = isAsked ? pending.flatMap((one) => comingOf(viewer, one)) : [];
    const all = [...coming.filter(({ commitmentId }) => !known.has(commitmentId)), ...views];
    return { items: await this.subjects.of(entry, all), next };
  }

  /** Those of these names, those on their way among them. */
  async some(entry: CaseEntry, names: readonly CommitmentId[]): Promise<readonly CommitmentView[]> {
    const { viewer, own } = this.viewer(entry);
    const pending = await this.commitments.pending(entry.spaceNo);
    const moving = movingIn(pending);
    const rows = await this.commitments.some(entry.spaceNo, own, names);
    const views = rows.map((row) => viewOf(viewer, row, moving.has(keyOf(row))));
    const known = new Set(views.map(({ commitmentId }) => commitmentId));
    const wanted = new Set(names.map(({ creditor, id }) => `${creditor}.${id}`));
    const coming = pending.flatMap((one) => comingOf(viewer, one));
    const isNew = ({ commitmentId }: CommitmentView): boolean => wanted.has(commitmentId) && !known.has(commitmentId);
    return [...coming.filter(isNew), ...views];
  }

  /** With all that was said to it. Who asked learns that somebody who may answer opened it, and not who. @throws CommitmentError COMMITMENT_NOT_FOUND */
  async one(entry: CaseEntry, commitmentId: string): Promise<CommitmentDetail> {
    const { viewer, own } = this.viewer(entry);
    const name = readCommitmentId(commitmentId);
    const pending = await this.commitments.pending(entry.spaceNo);
    const row = name && (await this.commitments.one(entry.spaceNo, { own, ...name }));
    if (row && name) {
      await this.noteOpened(entry, row);
      const timeline = (await this.commitments.moves(entry.spaceNo, name)).map(moveViewOf);
      const callAt = await this.callAt(entry, row);
      return { ...viewOf(viewer, row, movingIn(pending).has(keyOf(row))), timeline, callAt };
    }
    const coming = pending.flatMap((one) => comingOf(viewer, one)).find((one) => one.commitmentId === commitmentId);
    if (!coming) throw new CommitmentError('COMMITMENT_NOT_FOUND', 'no such request of or to this member');
    return { ...coming, timeline: [], callAt: null };
  }

  /** Of an offer to which nobody here said anything: of any other, who asked knows more than that it was opened, or asks no more. */
  private async noteOpened(entry: CaseEntry, row: ShownRow): Promise<void> {
    if (row.debtor !== this.identity.member || shownState(row).phase !== 'offered' || !this.mayAnswer(entry)) return;
    await this.opened.note(entry.spaceNo, [row.position]);
    await this.duties.lookAt(requestKey(entry.spaceId, row));
  }

  private mayAnswer(entry: CaseEntry): boolean {
    return !isProgram(entry.by) && this.door.decide(entry, 'request.send').allowed;
  }

  private async callAt({ spaceNo }: CaseEntry, row: ShownRow): Promise<Date | null> {
    if (row.debtor === row.creditor || !isUnseen(row, shownState(row))) return null;
    const isOpened = await this.commitments.isOpened(spaceNo, this.identity.member, row);
    return isOpened ? null : new Date(Number(row.t) + UNSEEN_MS);
  }

  private viewer({ spaceId }: CaseEntry): { readonly viewer: Viewer; readonly own: string } {
    const own = this.identity.member;
    return { viewer: { own, numberOf: (id) => this.ground.numberOf(spaceId, id) }, own };
  }
}

function comingOf(viewer: Viewer, pending: PendingCommitment): readonly CommitmentView[] {
  return pending.overlay.kind === 'offer' ? [pendingView(viewer, pending, pending.overlay)] : [];
}

/** Requests to which something is on its way. */
function movingIn(pending: readonly PendingCommitment[]): ReadonlySet<string> {
  return new Set(pending.flatMap(({ overlay }) => (overlay.kind === 'move' ? [overlay.commitmentId] : [])));
}
