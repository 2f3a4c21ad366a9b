import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, type MemberPlace, MessagePlaces } from '#libs/exchange';
import type { Entered } from '#libs/member';
import { all, array, bool, int8, statement, text, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { subjectOf } from './pending-overlay.js';
import type { CountryPlace, MessagePlaces as PlacesOfMessage } from './record-views.js';

/** Tells where the messages of a record are. */
@Injectable()
export class RecordDeliveryRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
    private readonly messagePlaces: MessagePlaces,
  ) {}

  /**
   * In the order of the log, each with its recipients but not its sender; only a sender hears who read or refused. What is not on
   * the log comes last, and is read first: what comes back meanwhile is then seen twice, never lost.
   */
  async places(spaceNo: Entered, recordId: string): Promise<readonly PlacesOfMessage[]> {
    const coming = await this.coming(spaceNo, recordId);
    const logged = await this.logged(spaceNo, recordId);
    const known = new Set(logged.map(({ messageId }) => messageId));
    return [...logged, ...coming.filter(({ messageId }) => !known.has(messageId))];
  }

  private async coming(spaceNo: Entered, recordId: string): Promise<readonly PlacesOfMessage[]> {
    const rows = await all(this.dataSource, COMING, [spaceNo, subjectOf(recordId), this.identity.member]);
    return rows.map(({ messageId, waits, members }) => ({
      messageId,
      position: null,
      countries: members.map((member) => ({ member, state: waits ? 'waiting' : 'kept', at: null, code: null })),
    }));
  }

  private async logged(spaceNo: Entered, recordId: string): Promise<readonly PlacesOfMessage[]> {
    const rows = await all(this.dataSource, MESSAGES, [spaceNo, recordId]);
    const messageIds = new Map(rows.map(({ position, messageId }) => [position, messageId]));
    const places = await this.messagePlaces.of(spaceNo, [...messageIds.keys()]);
    return places.flatMap(({ position, storedAt, isOpened, members }) => {
      const countries = members
        .filter(({ isRecipient, isSender }) => isRecipient && !isSender)
        .map((place) => (place.member === this.identity.member ? ownPlace(place, storedAt, isOpened) : placeOf(place)));
      const messageId = messageIds.get(position);
      return messageId === undefined || countries.length === 0 ? [] : [{ messageId, position, countries }];
    });
  }
}

function placeOf({ member, seenAt, refusal, openedT }: MemberPlace): CountryPlace {
  const at = seenAt?.toISOString() ?? null;
  if (refusal) return { member, state: 'refused', at: isoOf(refusal.t), code: refusal.code };
  if (openedT !== null) return { member, state: 'read', at: isoOf(openedT), code: null };
  return { member, state: at === null ? 'on-its-way' : 'arrived', at, code: null };
}

/** What is shown is here, whether or not the own confirmation left already. */
function ownPlace({ member }: MemberPlace, storedAt: Date, isOpened: boolean): CountryPlace {
  return { member, state: isOpened ? 'read' : 'arrived', at: storedAt.toISOString(), code: null };
}

function isoOf(ms: string): string {
  return new Date(Number(ms)).toISOString();
}

const MESSAGES = statement(
  { position: int8, messageId: uuid },
  'select position, message_id as "messageId" from record_change where space_no = $1 and record_id = $2 order by position',
);

/** `waits`: for an approval. */
const COMING = statement(
  { messageId: uuid, waits: bool, members: array(text) },
  `
select p.message_id as "messageId", p.state = 'waiting' as waits,
  array(select m from unnest(coalesce(a.recipients, p.recipients)) m where m <> $3 order by m) as members
from pending_message p left join message_approval a using (message_id)
where p.space_no = $1 and p.subject = $2 and p.state in ('pending', 'waiting', 'held') order by p.accepted_at, p.message_id`,
);
