import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { type Act, AccessLog } from '#libs/audit';
import { OperationsPostedSchema } from '#libs/contracts';
import { AnnouncementRepository, KnownListRepository } from '#libs/exchange';
import { HttpError } from '#libs/http';
import { SystemSending } from '#libs/member';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import { v7 as uuid } from 'uuid';
import { windowsOf } from './announced-facts.js';
import type { Window } from './announced-time.js';
import type { PostOperationsDto } from './dto/post-operations.dto.js';
import { OperationsPostRepository } from './operations-post.repository.js';
import { brokenWindowRule, spentUntil } from './window-rules.js';

const ACT: Act = 'maintenance.post';
const NOTED = { operation: 'disclosure', act: ACT, subjects: [], denial: null } as const;

/** Tells all members, signed like every message, how operations here is reached and when this gateway will be silent. */
@Injectable()
export class PostOperations {
  constructor(
    private readonly lists: KnownListRepository,
    private readonly posts: OperationsPostRepository,
    private readonly announcements: AnnouncementRepository,
    private readonly transaction: Transaction,
    private readonly sending: SystemSending,
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** @throws HttpError VALIDATION_FAILED for windows that the others would refuse, CONFLICT while `network` is not open here */
  async post({ contact, phone, hours, windows }: PostOperationsDto, by: Person, requestId: string): Promise<void> {
    const at = this.clock.now();
    const said = windows.map(({ from, until }) => ({ fromMs: Date.parse(from), untilMs: Date.parse(until) }));
    const broken = brokenWindowRule(said, at.getTime(), await this.spent(at.getTime()));
    if (broken !== null)
      throw new HttpError('VALIDATION_FAILED', broken, [{ path: 'windows', rule: broken, values: {} }]);
    const spaceId = this.lists.networkSpaceId;
    const recipients = await this.announcements.takingPart(spaceId);
    if (!recipients.includes(this.announcements.member)) throw new HttpError('CONFLICT', 'network is not open here');
    const message = create(OperationsPostedSchema, {
      contact,
      phone,
      hours,
      windows: said.map(({ fromMs, untilMs }) => ({ from: BigInt(fromMs), until: BigInt(untilMs) })),
    });
    const outgoing = { spaceId, schema: OperationsPostedSchema, message, recipients, messageId: uuid() };
    await this.transaction.run(async (tx) => {
      await this.log.note(tx, { ...NOTED, at, actor: by, spaceId, recipients, requestId });
      await this.sending.send(tx, outgoing);
    });
  }

  /** As the others know it. */
  private async spent(nowMs: number): Promise<readonly Window[]> {
    const posts = await this.posts.list(this.lists.networkSpaceId);
    const own = posts.find(({ member }) => member === this.announcements.member);
    if (!own) return [];
    const spent = windowsOf(own.spentFrom, own.spentUntil);
    return spentUntil({ windows: windowsOf(own.from, own.until), atMs: Number(own.t), spent }, nowMs);
  }
}
