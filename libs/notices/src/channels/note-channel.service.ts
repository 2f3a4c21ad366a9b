import { Injectable } from '@nestjs/common';
import { AccessLog, type Act } from '#libs/audit';
import type { Person } from '#libs/people';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import type { StoredChannel } from './channel-secrets.js';

/** Who changes or tries a channel. */
export interface ByWhom {
  readonly by: Person;
  readonly requestId: string;
}

interface ChannelAct extends ByWhom {
  readonly act: Act & `desk-channel.${string}`;
}

/** What is written of a channel: of its address the host or the domain alone, as the rest may be secret or name a person. */
export type NotedChannel = Pick<StoredChannel, 'kind' | 'address'> & { readonly channelId: string };

/** Writes to the access log who changed where desks are told. */
@Injectable()
export class NoteChannel {
  constructor(
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  note(
    tx: EntityManager,
    { channelId, kind, address }: NotedChannel,
    { act, by, requestId }: ChannelAct,
  ): Promise<void> {
    const host = kind === 'mail' ? address.slice(address.lastIndexOf('@') + 1) : new URL(address).host;
    return this.log.note(tx, {
      at: this.clock.now(),
      actor: by,
      operation: act === 'desk-channel.remove' ? 'erasure' : 'alteration',
      act,
      spaceId: null,
      subjects: [`desk-channel:${channelId}`, `${kind}:${host}`],
      denial: null,
      requestId,
    });
  }
}
