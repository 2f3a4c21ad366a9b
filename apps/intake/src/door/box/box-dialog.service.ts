import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Html } from '#libs/http';
import { type Language, MINUTE_MS } from '#libs/vocabulary';
import { DoorKeys } from '../forms/door-keys.js';
import { EndedForms } from '../forms/ended-forms.js';
import { FormSeal } from '../forms/form-seal.js';
import { DoorPages } from '../pages/door-pages.service.js';
import { CheckReply } from './check-reply.service.js';
import { OpenBox, type OpenedBox, type OpenQuestion } from './open-box.service.js';

/** So long an open box may be paused, and a page that asks for a code be sent. */
const LASTS_MS = 10 * MINUTE_MS;

/** A look into a mailbox, between two pages. It travels sealed with the page, and ends when somebody leaves. */
interface Visit {
  readonly id: string;
  /** Of the box that is open, base64url. */
  readonly box?: string;
  /** Where the answer to a question goes; absent where none is open. The key opens no other box. */
  readonly reply?: ReplyTo;
}

interface ReplyTo extends OpenQuestion {
  readonly key: string;
  readonly n: number;
  /** The answer of which was shown what may say who somebody is. */
  readonly shown?: string;
}

/** Answers what is posted to a mailbox. */
@Injectable()
export class BoxDialog {
  constructor(
    private readonly pages: DoorPages,
    private readonly boxes: OpenBox,
    private readonly check: CheckReply,
    private readonly keys: DoorKeys,
    private readonly seal: FormSeal,
    private readonly ended: EndedForms,
  ) {}

  /** The page that asks for code and PIN. */
  asked(language: Language, isWrong = false): Html {
    const visit = { id: randomBytes(16).toString('base64url') };
    return this.pages.boxEntry(language, { ...this.namesOf(visit), isWrong });
  }

  /** `busy` where too many try at once. */
  async answer(posted: URLSearchParams, language: Language): Promise<Html | 'busy'> {
    const visit = this.keys.open<Visit>('box', posted.get('visit') ?? '', LASTS_MS);
    if (visit === null) return this.asked(language);
    if (this.ended.has(this.seal.nameOf(visit))) return this.pages.start(language);
    if (posted.get('to') === 'pause' && visit.box !== undefined) return this.paused(visit.box, language);
    if (posted.get('to') === 'reply' && visit.box !== undefined && visit.reply !== undefined)
      return this.replied({ ...visit, box: visit.box, reply: visit.reply }, posted.get('said') ?? '', language);
    const opened = await this.boxes.open(posted.get('code') ?? '', posted.get('pin') ?? '');
    if (opened === 'busy') return 'busy';
    if (opened === null) return this.asked(language, true);
    const { mailboxId, messages, asked } = opened;
    const inside = { id: visit.id, box: inText(mailboxId), ...(asked && { reply: replyOf(asked) }) };
    return this.pages.box(language, { ...this.namesOf(inside), messages, asked: asked?.question ?? null });
  }

  private async replied({ id, box, reply }: Required<Visit>, said: string, language: Language): Promise<Html> {
    const answer = said.replaceAll('\r\n', '\n').trim();
    if (answer === '') return this.asked(language);
    const { wrong, findings, held } = this.check.of(reply.form, answer);
    if (wrong !== null || held || (findings.length > 0 && reply.shown !== answer)) {
      const again = this.namesOf({ id, box, reply: { ...reply, ...(wrong === null && { shown: answer }) } });
      return this.pages.boxReply(language, { ...again, asked: reply.question, answer, wrong, findings, held });
    }
    const isThere = await this.boxes.reply({ mailboxId: inBytes(box), key: inBytes(reply.key), n: reply.n }, answer);
    return isThere
      ? this.pages.message(language, { head: 'boxReplied', more: 'personReads' })
      : this.asked(language, true);
  }

  private async paused(box: string, language: Language): Promise<Html> {
    await this.boxes.pause(inBytes(box));
    return this.pages.message(language, { head: 'boxPaused', more: 'boxPauseLead' });
  }

  private namesOf(visit: Visit): { readonly sealed: string; readonly leaving: string } {
    return { sealed: this.keys.seal('box', visit), leaving: this.seal.leaving(visit) };
  }
}

function replyOf({ question, form, place: { key, n } }: NonNullable<OpenedBox['asked']>): ReplyTo {
  return { question, form, key: inText(key), n };
}

function inText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

function inBytes(text: string): Uint8Array {
  return Buffer.from(text, 'base64url');
}
