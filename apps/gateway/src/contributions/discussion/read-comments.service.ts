import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, type MessagePlace, MessagePlaces } from '#libs/exchange';
import type { CaseEntry } from '#libs/member';
import { DataSource } from 'typeorm';
import { contributionName, namedContribution } from '../../vocabulary/contribution-name.js';
import type { CommentState, CommentView, ThreadView } from './comment-view.js';
import { CommentRepository, type CommentStored, PAGE, type PendingComment } from './comment.repository.js';
import { CommentError } from './comment.errors.js';
import type { ThreadQuery } from './dto/thread.query.js';
import { ThreadHoldersRepository } from './thread-holders.repository.js';

/** What all comments of a thread are shown beside. */
interface Beside {
  /** Of the record. */
  readonly holders: readonly string[];
  /** Of values, by `<message> <index>`. */
  readonly ofValues: ReadonlyMap<string, readonly string[]>;
  readonly places: ReadonlyMap<string, MessagePlace>;
  /** Ids of comments of this country that are being taken back. */
  readonly leaving: ReadonlySet<string>;
}

const STATES: Readonly<Record<string, CommentState>> = { held: 'held', waiting: 'waiting-for-approval' };

/** Shows what was said about a record. */
@Injectable()
export class ReadComments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
    private readonly comments: CommentRepository,
    private readonly holders: ThreadHoldersRepository,
    private readonly places: MessagePlaces,
  ) {}

  /** Newest first. What is pending is read first: what comes back from the log meanwhile is shown once, and not lost. @throws CommentError THREAD_NOT_FOUND */
  async thread({ spaceNo, by }: CaseEntry, { recordId, before }: ThreadQuery): Promise<ThreadView> {
    const held = await this.holders.of(this.dataSource, spaceNo, { recordId, value: null });
    if (!held) throw new CommentError('THREAD_NOT_FOUND', 'this member holds no such record');
    const pending = await this.comments.pending(spaceNo, recordId);
    const of = { spaceNo, recordId, personId: by.id };
    const rows = await this.comments.page(of, before === undefined ? null : namedContribution(before));
    const shown = rows.slice(0, PAGE);
    const places = await this.places.of(
      spaceNo,
      shown.map(({ position }) => position),
    );
    const beside: Beside = {
      holders: held.members,
      ofValues: await this.holders.ofValues(this.dataSource, spaceNo, recordId),
      places: new Map(places.map((place) => [place.position, place])),
      leaving: new Set(
        pending.flatMap(({ overlay }) => (overlay.kind === 'record-comment-withdrawn' ? [overlay.commentId] : [])),
      ),
    };
    const stored = shown.map((row) => this.viewOf(row, beside));
    const known = new Set(shown.map(({ message_id: messageId }) => messageId));
    const coming = before === undefined ? pending.filter(({ messageId }) => !known.has(messageId)) : [];
    const oldest = rows.length > PAGE ? stored.at(-1) : undefined;
    return {
      recordId,
      holders: held.members,
      comments: [...coming.flatMap((one) => this.pendingView(one, beside)), ...stored],
      ...(await this.comments.tally(of)),
      before: oldest?.commentId ?? null,
    };
  }

  private viewOf(row: CommentStored, { holders, ofValues, places, leaving }: Beside): CommentView {
    const { member, comment_id: id, readers, withdrawn, position } = row;
    const { value_message: messageId, value_index: index, property } = row;
    const value = messageId === null || index === null || property === null ? null : { messageId, index, property };
    const meant = value === null ? holders : (ofValues.get(`${value.messageId} ${value.index}`) ?? []);
    return {
      commentId: contributionName({ member, id }),
      member,
      author: row.author,
      at: row.at,
      text: row.text,
      language: row.language,
      handling: row.handling,
      value,
      readers,
      without: meant.filter((one) => !readers.includes(one)),
      readBy: readBy(places.get(position), member, this.identity.member),
      state: 'said',
      withdrawn,
      withdrawable: member === this.identity.member && !withdrawn && !leaving.has(id),
      position,
      unread: row.unread,
    };
  }

  private pendingView({ messageId, overlay, state, at }: PendingComment, { holders }: Beside): CommentView[] {
    if (overlay.kind !== 'record-comment') return [];
    const { author, text, language, handling, value = null, readers } = overlay;
    const { member } = this.identity;
    return [
      {
        commentId: contributionName({ member, id: messageId }),
        member,
        author,
        at,
        text,
        language,
        handling,
        value,
        readers,
        without: value === null ? holders.filter((one) => !readers.includes(one)) : [],
        readBy: [],
        state: STATES[state] ?? 'on-its-way',
        withdrawn: false,
        withdrawable: false,
        position: null,
        unread: false,
      },
    ];
  }
}

/** Members besides its sender where a person opened it, as each says; this one by what it knows itself. */
function readBy(place: MessagePlace | undefined, sender: string, own: string): readonly string[] {
  if (!place) return [];
  const others = place.members.flatMap(({ member, openedT }) => (openedT === null || member === own ? [] : [member]));
  return (place.isOpened && sender !== own ? [...others, own] : others).toSorted();
}
