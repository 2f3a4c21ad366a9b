import { Injectable } from '@nestjs/common';
import { openItem } from '#libs/letters';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import type { Language } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { readMessage } from '../../shared/mailboxes/box-message.js';
import { MailboxRepository } from '../../shared/mailboxes/mailbox.repository.js';
import { TellReporter } from '../../shared/mailboxes/tell-reporter.service.js';
import { Practice } from '../../shared/practice/practice.js';
import { SignalRepository } from '../../shared/signals/signal.repository.js';
import { judged } from '../triage/judged-signal.js';
import { mayOpen } from '../triage/read-signals.service.js';
import { listOf } from '../triage/signal-view.mapper.js';
import { TriageError } from '../triage/triage.errors.js';
import type { AskedView, Questions } from './feedback-view.js';

const OPEN: readonly string[] = ['SCREENED', 'WEIGHED', 'ROUTED'];
const LIST = 'questions';

/** Asks whoever reported, by a question of the list, in their mailbox; and reads what they answered there. */
@Injectable()
export class AskReporter {
  constructor(
    private readonly practice: Practice,
    private readonly transaction: Transaction,
    private readonly signals: SignalRepository,
    private readonly boxes: MailboxRepository,
    private readonly tell: TellReporter,
    private readonly clock: Clock,
  ) {}

  /** @throws TriageError SIGNAL_NOT_FOUND, SIGNAL_STATE, RESTRICTED_QUEUE, QUARANTINED, REASON_UNKNOWN, MAILBOX_NOT_FOUND */
  ask(signalId: string, person: Person, question: string): Promise<void> {
    if (this.labelOf(question) === undefined) throw new TriageError('REASON_UNKNOWN', 'not in the list of questions');
    return this.transaction.run(async (tx) => {
      const { signal } = mayOpen(await this.signals.lock(tx, signalId), person, (one) => judged(this.practice, one));
      if (signal.state === 'QUARANTINED') throw new TriageError('QUARANTINED', 'its text says who somebody is');
      if (!OPEN.includes(signal.state)) throw new TriageError('SIGNAL_STATE', `it is ${signal.state}`);
      if (!(await this.tell.asked(tx, signalId, { question, form: signal.class })))
        throw new TriageError('MAILBOX_NOT_FOUND', 'whoever reported has no mailbox');
      const by = { id: person.id, name: person.name, at: this.clock.now() };
      await this.signals.note(tx, signalId, { kind: 'ASKED', detail: { question }, by });
    });
  }

  /**
   * What was asked, and what was answered to it, the first that was asked. Reading it here ends that it waits to be read. Of a signal in
   * quarantine nothing is shown.
   *
   * @throws TriageError SIGNAL_NOT_FOUND, RESTRICTED_QUEUE
   */
  async read(signalId: string, person: Person, language: Language): Promise<Questions> {
    const { signal } = mayOpen(await this.signals.find(signalId), person, (one) => judged(this.practice, one));
    const questions = listOf(this.practice.content, LIST, language);
    return { signalId, asked: signal.state === 'QUARANTINED' ? [] : await this.asked(signalId, language), questions };
  }

  private async asked(signalId: string, language: Language): Promise<readonly AskedView[]> {
    const box = await this.boxes.find(signalId, this.clock.now());
    const key = box && (await this.tell.keyOf(box));
    if (!box || !key) return [];
    const items = await this.boxes.items(box.mailboxId);
    const textsOf = (way: 'out' | 'in') =>
      items
        .filter((item) => item.way === way)
        .map(({ n, ciphertext, at }) => ({
          at,
          text: openItem(key, { mailboxId: box.mailboxId, way, n }, ciphertext),
        }));
    const replies = textsOf('in');
    const questions = textsOf('out').flatMap(({ text, at }) => {
      const message = text === null ? null : readMessage(text);
      return message?.kind === 'F2' ? [{ question: message.question, at }] : [];
    });
    const newest = replies.at(-1);
    if (newest) await this.boxes.read(signalId, newest.at);
    return questions.map(({ question, at }, i) => ({
      question: this.labelOf(question)?.[language] ?? question,
      askedAt: at,
      said: replies[i]?.text ?? null,
      repliedAt: replies[i]?.at ?? null,
    }));
  }

  private labelOf(question: string) {
    return this.practice.content.lists.get(LIST)?.entries.find(({ code }) => code === question)?.label;
  }
}
