import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import type { ActivityRepository } from './case/activity/activity.repository.js';
import type { DeskSeenRepository } from './case/following/desk-seen.repository.js';
import type { FollowingRepository } from './case/following/following.repository.js';
import type { NewFactsRepository } from './case/following/new-facts.repository.js';
import type { OverviewRepository } from './case/overview/overview.repository.js';
import type { RecordSeenRepository } from './case/following/record-seen.repository.js';
import type { RecordHoldersRepository } from './case/records/holders/record-holders.repository.js';
import type { AlikeRecordsRepository, GroupRequest } from './case/records/list/alike-records.repository.js';
import type { LiveStatementRepository } from './case/records/list/live-statement.repository.js';
import type { PendingRecordRepository } from './case/records/list/pending-record.repository.js';
import type { ListRequest, RecordListRepository } from './case/records/list/record-list.repository.js';
import type { RecordSearchRepository } from './case/records/list/record-search.repository.js';
import type { RecordSummaryRepository } from './case/records/list/record-summary.repository.js';
import type { OwnRecordRepository } from './case/records/own-record.repository.js';
import type { RecordDeliveryRepository } from './case/records/record-delivery.repository.js';
import type { RecordFactsRepository } from './case/records/record-facts.repository.js';
import type { RecordNumbers } from './case/records/record-numbers.repository.js';
import type { RecordHistoryRepository } from './case/records/record-history.repository.js';
import type { RecordViewRepository } from './case/records/record-view.repository.js';
import type { RecalledValuesRepository } from './case/records/recalled-values.repository.js';
import type { RecalledContentRepository } from './case/proofs/recalled-content.repository.js';
import type { PurgeRepository } from './commitments/recalls/purge.repository.js';
import type { RecallRepository } from './commitments/recalls/recall.repository.js';
import type { RecordRepository } from './case/records/record.repository.js';
import type { SnapshotQueueRepository } from './case/records/snapshot-queue.repository.js';
import type { SnapshotSourceRepository } from './case/records/snapshot-source.repository.js';
import type { WantedSnapshotRepository } from './case/records/wanted-snapshot.repository.js';
import type { JudgementRepository } from './case/judgements/judgement.repository.js';
import type { PairStateRepository } from './case/judgements/pair-state.repository.js';
import type { DisagreementRepository } from './case/disagreements/disagreement.repository.js';
import type { SavedViewRepository } from './case/views/saved-view.repository.js';
import type { GraphRepository } from './case/graph/graph.repository.js';
import type { TimelineRepository } from './case/timeline/timeline.repository.js';
import type { GroupRepository } from './case/judgements/group.repository.js';
import type { SameRecordsRepository } from './case/records/list/same-records.repository.js';
import type { WaitingPairsRepository } from './case/judgements/waiting-pairs.repository.js';
import type { PairHoldersRepository } from './case/judgements/pair-holders.repository.js';
import type { ObjectKeyRepository } from './case/objects/object-key.repository.js';
import type { CommentNewsRepository } from './contributions/discussion/comment-news.repository.js';
import type { CommentRepository } from './contributions/discussion/comment.repository.js';
import type { ProposalAnswers } from './contributions/proposals/proposal-answers.repository.js';
import type { ProposalReviewRepository } from './contributions/proposals/proposal-review.repository.js';
import type { ProposalRepository } from './contributions/proposals/proposal.repository.js';
import type { RemarkNewsRepository } from './contributions/remarks/remark-news.repository.js';
import type { RemarkRepository } from './contributions/remarks/remark.repository.js';
import type { ThreadHoldersRepository } from './contributions/discussion/thread-holders.repository.js';
import type { PreviewMatterRepository } from './case/records/preview-matter.repository.js';
import type { AskedMessageRepository } from './commitments/machine/asked-message.repository.js';
import type { AlarmRepository } from './commitments/machine/alarm.repository.js';
import type { CommitmentRepository } from './commitments/machine/commitment.repository.js';
import type { RequestNamesRepository } from './commitments/machine/request-names.repository.js';
import type { DeskRepository } from './commitments/directory/desk.repository.js';
import type { DesksDueRepository } from './commitments/directory/desks-due.repository.js';
import type { WaitingRepository } from './commitments/waiting/waiting.repository.js';
import type { ApprovalFactsRepository } from './gate/approvals/approval-facts.repository.js';
import type { ApprovalRequestRepository } from './gate/approvals/approval-request.repository.js';
import type { ApprovalViewRepository } from './gate/approvals/approval-view.repository.js';
import type { StandingApprovalRepository } from './gate/approvals/standing-approval.repository.js';
import type { DueHoldsRepository } from './gate/holds/due-holds.repository.js';
import type { HeldActRepository } from './gate/holds/held-act.repository.js';

/** What the compiler is asked about, by the names of the classes: nothing of it is called. */
interface Repositories {
  readonly ActivityRepository: ActivityRepository;
  readonly AlarmRepository: AlarmRepository;
  readonly AlikeRecordsRepository: AlikeRecordsRepository;
  readonly ApprovalFactsRepository: ApprovalFactsRepository;
  readonly ApprovalRequestRepository: ApprovalRequestRepository;
  readonly ApprovalViewRepository: ApprovalViewRepository;
  readonly AskedMessageRepository: AskedMessageRepository;
  readonly CommentNewsRepository: CommentNewsRepository;
  readonly CommentRepository: CommentRepository;
  readonly PreviewMatterRepository: PreviewMatterRepository;
  readonly ProposalAnswers: ProposalAnswers;
  readonly ProposalRepository: ProposalRepository;
  readonly ProposalReviewRepository: ProposalReviewRepository;
  readonly CommitmentRepository: CommitmentRepository;
  readonly DeskRepository: DeskRepository;
  readonly DesksDueRepository: DesksDueRepository;
  readonly DeskSeenRepository: DeskSeenRepository;
  readonly DueHoldsRepository: DueHoldsRepository;
  readonly FollowingRepository: FollowingRepository;
  readonly HeldActRepository: HeldActRepository;
  readonly LiveStatementRepository: LiveStatementRepository;
  readonly NewFactsRepository: NewFactsRepository;
  readonly ObjectKeyRepository: ObjectKeyRepository;
  readonly OverviewRepository: OverviewRepository;
  readonly OwnRecordRepository: OwnRecordRepository;
  readonly PendingRecordRepository: PendingRecordRepository;
  readonly RecordDeliveryRepository: RecordDeliveryRepository;
  readonly RecordFactsRepository: RecordFactsRepository;
  readonly RecordHoldersRepository: RecordHoldersRepository;
  readonly RecordListRepository: RecordListRepository;
  readonly RecordNumbers: RecordNumbers;
  readonly RecordRepository: RecordRepository;
  readonly PurgeRepository: PurgeRepository;
  readonly RecallRepository: RecallRepository;
  readonly RecalledContentRepository: RecalledContentRepository;
  readonly RecalledValuesRepository: RecalledValuesRepository;
  readonly RecordSearchRepository: RecordSearchRepository;
  readonly RecordSeenRepository: RecordSeenRepository;
  readonly JudgementRepository: JudgementRepository;
  readonly DisagreementRepository: DisagreementRepository;
  readonly GraphRepository: GraphRepository;
  readonly SavedViewRepository: SavedViewRepository;
  readonly TimelineRepository: TimelineRepository;
  readonly GroupRepository: GroupRepository;
  readonly PairHoldersRepository: PairHoldersRepository;
  readonly WaitingPairsRepository: WaitingPairsRepository;
  readonly SameRecordsRepository: SameRecordsRepository;
  readonly PairStateRepository: PairStateRepository;
  readonly RecordSummaryRepository: RecordSummaryRepository;
  readonly RecordHistoryRepository: RecordHistoryRepository;
  readonly RecordViewRepository: RecordViewRepository;
  readonly RemarkNewsRepository: RemarkNewsRepository;
  readonly RemarkRepository: RemarkRepository;
  readonly RequestNamesRepository: RequestNamesRepository;
  readonly SnapshotQueueRepository: SnapshotQueueRepository;
  readonly SnapshotSourceRepository: SnapshotSourceRepository;
  readonly StandingApprovalRepository: StandingApprovalRepository;
  readonly ThreadHoldersRepository: ThreadHoldersRepository;
  readonly WaitingRepository: WaitingRepository;
  readonly WantedSnapshotRepository: WantedSnapshotRepository;
}

/** Whether a bare number is taken: as itself, in a list, or as the space of an object. */
type TakesBare<Part> = Part extends null | undefined
  ? false
  : number extends Part
    ? true
    : Part extends readonly (infer One)[]
      ? TakesBare<One>
      : Part extends { readonly spaceNo: infer SpaceNo }
        ? TakesBare<SpaceNo>
        : false;

type BareMethods<Of> = {
  [Method in keyof Of]: Of[Method] extends (...parts: infer Parts) => unknown
    ? true extends TakesBare<Parts[number]>
      ? Method
      : never
    : never;
}[keyof Of];

/** Methods that take a number, as `Class.method`. */
type Bare<Of> = {
  [Name in keyof Of & string]: BareMethods<Of[Name]> extends infer Method extends string ? `${Name}.${Method}` : never;
}[keyof Of & string];

/** Compiles for nothing alone. */
function isNothing<_ extends never>(): true {
  return true;
}

/** A limit is no space; what is due was noted in its space; and desks are read in the cases of duties that ring, for no person. */
const noneIsBare =
  isNothing<
    Exclude<
      Bare<Repositories>,
      | 'PurgeRepository.erasing'
      | 'PurgeRepository.noteDone'
      | 'PurgeRepository.quote'
      | 'SnapshotQueueRepository.take'
      | 'DesksDueRepository.take'
      | 'DeskRepository.of'
    >
  >();

/** Repositories as they must not be. */
interface Planted {
  readonly Plain: { of(tx: EntityManager, spaceNo: number): Promise<void> };
  readonly Listed: { of(spaceNos: readonly number[]): Promise<void> };
  readonly Held: { of(rows: readonly { readonly spaceNo: number }[]): Promise<void> };
}

// @ts-expect-error a number alone
const plain = isNothing<Bare<Pick<Planted, 'Plain'>>>();
// @ts-expect-error a number in a list
const listed = isNothing<Bare<Pick<Planted, 'Listed'>>>();
// @ts-expect-error a number in each row of a list
const held = isNothing<Bare<Pick<Planted, 'Held'>>>();

const SPACE = 1;
const ALL: GroupRequest = {
  wanted: null,
  changed: { from: null, before: null },
  ways: [],
  mine: [],
  pending: [],
  coming: [],
  most: 1,
};
const ID = '018f0000-0000-7000-8000-0000000000dd';

function withBareNumbers(of: Repositories, tx: EntityManager, request: ListRequest): readonly unknown[] {
  return [
    // @ts-expect-error a bare number was let into nothing
    () => of.ActivityRepository.newest(SPACE, { limit: 1, before: null }),
    // @ts-expect-error a bare number was let into nothing
    () => of.CommitmentRepository.pending(SPACE),
    // @ts-expect-error a bare number was let into nothing
    () => of.ApprovalFactsRepository.of(tx, SPACE),
    // @ts-expect-error a bare number was let into nothing
    () => of.ApprovalRequestRepository.lock(tx, SPACE, ID),
    // @ts-expect-error a bare number was let into nothing
    () => of.ApprovalViewRepository.knownRecipients(SPACE),
    // @ts-expect-error a bare number was let into nothing
    () => of.ApprovalViewRepository.prosecutors(SPACE),
    // @ts-expect-error a bare number was let into nothing
    () => of.PreviewMatterRepository.has(SPACE, { recordId: ID, personId: ID, decides: true }),
    // @ts-expect-error a bare number was let into nothing
    () => of.PurgeRepository.endHold(tx, SPACE, { recordId: ID, at: new Date(0) }),
    // @ts-expect-error a bare number was let into nothing
    () => of.RecallRepository.parts(SPACE, { member: 'nl', id: ID }),
    // @ts-expect-error a bare number was let into nothing
    () => of.RecalledContentRepository.isIn(SPACE, 0n),
    // @ts-expect-error a bare number was let into nothing
    () => of.RecalledValuesRepository.hide(tx, SPACE, []),
    // @ts-expect-error a bare number was let into nothing
    () => of.AskedMessageRepository.ownRecord(tx, SPACE, ID),
    // @ts-expect-error a bare number was let into nothing
    () => of.RequestNamesRepository.ids([SPACE]),
    // @ts-expect-error a bare number was let into nothing
    () => of.CommentNewsRepository.of(tx, SPACE, [ID]),
    // @ts-expect-error a bare number was let into nothing
    () => of.CommentRepository.own(tx, SPACE, ID),
    // @ts-expect-error a bare number was let into nothing
    () => of.RemarkNewsRepository.of(tx, SPACE, [ID]),
    // @ts-expect-error a bare number was let into nothing
    () => of.ProposalAnswers.openOf(tx, SPACE, ID),
    // @ts-expect-error a bare number was let into nothing
    () => of.ProposalReviewRepository.list(SPACE, {}),
    // @ts-expect-error a bare number was let into nothing
    () => of.ProposalRepository.of(SPACE, ID),
    // @ts-expect-error a bare number was let into nothing
    () => of.RemarkRepository.own(tx, SPACE, ID),
    // @ts-expect-error a bare number was let into nothing
    () => of.ThreadHoldersRepository.of(tx, SPACE, { recordId: ID, value: null }),
    // @ts-expect-error a bare number was let into nothing
    () => of.JudgementRepository.of(tx, SPACE, { left: ID, right: ID }),
    // @ts-expect-error a bare number was let into nothing
    () => of.PairHoldersRepository.of(tx, SPACE, { left: ID, right: ID }),
    // @ts-expect-error a bare number was let into nothing
    () => of.PairStateRepository.refresh(tx, SPACE, [ID]),
    // @ts-expect-error a bare number was let into nothing
    () => of.GroupRepository.group(tx, SPACE, ID),
    // @ts-expect-error a bare number was let into nothing
    () => of.DisagreementRepository.words(SPACE),
    // @ts-expect-error a bare number was let into nothing
    () => of.GraphRepository.links(SPACE),
    // @ts-expect-error a bare number was let into nothing
    () => of.TimelineRepository.dates(SPACE),
    // @ts-expect-error a bare number was let into nothing
    () => of.SameRecordsRepository.of(SPACE, [ID]),
    // @ts-expect-error a bare number was let into nothing
    () => of.WaitingPairsRepository.of(tx, SPACE),
    // @ts-expect-error a bare number was let into nothing
    () => of.DeskRepository.list(SPACE),
    // @ts-expect-error a bare number was let into nothing
    () => of.DesksDueRepository.note(tx, SPACE, { own: ID, joined: [ID] }),
    // @ts-expect-error a bare number was let into nothing
    () => of.DeskSeenRepository.unseen(tx, SPACE, [ID]),
    // @ts-expect-error a bare number was let into nothing
    () => of.FollowingRepository.isRecord(SPACE, ID),
    // @ts-expect-error a bare number was let into nothing
    () => of.RecordSeenRepository.lock(tx, { personId: 'anna', spaceNo: SPACE, recordId: ID }),
    // @ts-expect-error a bare number was let into nothing
    () => of.LiveStatementRepository.of(tx, SPACE, [ID]),
    // @ts-expect-error a bare number was let into nothing
    () => of.NewFactsRepository.arrived(tx, SPACE, { recordIds: [ID], from: 0n }),
    // @ts-expect-error a bare number was let into nothing
    () => of.NewFactsRepository.beyond(tx, SPACE, []),
    // @ts-expect-error a bare number was let into nothing
    () => of.ObjectKeyRepository.refresh(tx, SPACE, [ID]),
    // @ts-expect-error a bare number was let into nothing
    () => of.OverviewRepository.counts(SPACE),
    // @ts-expect-error a bare number was let into nothing
    () => of.OwnRecordRepository.read(tx, { spaceNo: SPACE, recordId: ID }, []),
    // @ts-expect-error a bare number was let into nothing
    () => of.PendingRecordRepository.of(SPACE),
    // @ts-expect-error a bare number was let into nothing
    () => of.RecordDeliveryRepository.places(SPACE, ID),
    // @ts-expect-error a bare number was let into nothing
    () => of.RecordHoldersRepository.members(SPACE),
    // @ts-expect-error a bare number was let into nothing
    () => of.AlikeRecordsRepository.list(SPACE, ALL),
    // @ts-expect-error a bare number was let into nothing
    () => of.RecordListRepository.page(SPACE, request),
    // @ts-expect-error a bare number was let into nothing
    () => of.RecordSearchRepository.count([SPACE], { words: [], whole: '' }),
    // @ts-expect-error a bare number was let into nothing
    () => of.RecordSummaryRepository.refresh(tx, SPACE, [ID]),
    // @ts-expect-error a bare number was let into nothing
    () => of.RecordViewRepository.get(SPACE, ID),
    // @ts-expect-error a bare number was let into nothing
    () => of.RecordHistoryRepository.of(SPACE, ID),
    // @ts-expect-error a bare number was let into nothing
    () => of.SnapshotQueueRepository.noteJoiner(tx, SPACE, { member: ID, position: 1n }),
    // @ts-expect-error a bare number was let into nothing
    () => of.SnapshotSourceRepository.read(tx, SPACE, ID),
    // @ts-expect-error a bare number was let into nothing
    () => of.SnapshotSourceRepository.history(tx, SPACE),
    // @ts-expect-error a bare number was let into nothing
    () => of.StandingApprovalRepository.list([SPACE]),
    // @ts-expect-error a bare number was let into nothing
    () => of.WaitingRepository.of('anna', [SPACE]),
    // @ts-expect-error a bare number was let into nothing
    () => of.WantedSnapshotRepository.note(tx, { spaceNo: SPACE, recordIds: [ID], position: 1n }),
  ];
}

it('repositories of cases take no number of a space that neither the door nor a chunk of the log gave', () => {
  expect([noneIsBare, plain, listed, held]).toEqual([true, true, true, true]);
  expect(withBareNumbers({} as Repositories, {} as EntityManager, {} as ListRequest)).toHaveLength(56);
});

it('no repository of a case is left out of the question', () => {
  const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
  const classes = globSync('{case,gate,commitments,contributions}/**/*.repository.ts', { cwd: import.meta.dirname })
    .flatMap((file) => [...read(file).matchAll(/@Injectable\(\)\nexport class (\w+)/g)])
    .map(([, name]) => name);
  const asked = [...read('gateway.entered.spec.ts').matchAll(/^ {2}readonly (\w+): \1;$/gm)].map(([, name]) => name);
  expect(new Set(asked)).toEqual(new Set(classes));
});
