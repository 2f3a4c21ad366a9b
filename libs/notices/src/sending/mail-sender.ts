import { Injectable } from '@nestjs/common';
import { IdentityOptions } from '#libs/people';
import type { Language } from '#libs/vocabulary';
import { createTransport } from 'nodemailer';
import { NOTICE_TEXTS } from '../notice.texts.table.js';
import { NoticeFailure } from '../notice-failure.js';
import { NoticesOptions } from '../notices.options.js';
import { type Channel, MOST_MS, type Told } from './channel.js';
import { isThisMachine } from './refused-addresses.js';

/** The same of every mail: it stands on locked screens and in the logs of servers. */
const SUBJECT = 'Joinder';

/** Hands a mail to the server of the country, one for each recipient. */
@Injectable()
export class MailSender {
  constructor(
    private readonly options: NoticesOptions,
    private readonly identity: IdentityOptions,
  ) {}

  get isServed(): boolean {
    return this.options.mail !== undefined;
  }

  /** @throws Error whose `failureCode` says why the server did not take it */
  async send({ address, language }: Pick<Channel, 'address' | 'language'>, told: Told): Promise<void> {
    const { mail, ca } = this.options;
    if (!mail) throw new NoticeFailure('NO_MAIL_SERVER');
    const { url, password = '', from } = mail;
    const isTls = url.protocol === 'smtps:';
    const transport = createTransport({
      host: url.hostname,
      port: Number(url.port) || (isTls ? 465 : 587),
      secure: isTls,
      requireTLS: !isThisMachine(url.hostname),
      ...(url.username === '' ? {} : { auth: { user: decodeURIComponent(url.username), pass: password } }),
      tls: ca === undefined ? {} : { ca },
      connectionTimeout: MOST_MS,
      greetingTimeout: MOST_MS,
      socketTimeout: MOST_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const late = AbortSignal.timeout(MOST_MS);
    const tooLate = new Promise<never>((_, reject) => {
      late.addEventListener('abort', () => reject(new NoticeFailure('TIMEOUT')));
    });
    const sent = transport.sendMail({
      from: { name: 'Joinder', address: from },
      to: { name: '', address },
      subject: SUBJECT,
      text: this.textOf(told, language),
      headers: { 'Auto-Submitted': 'auto-generated' },
      xMailer: false,
    });
    try {
      await Promise.race([sent, tooLate]);
    } finally {
      transport.close();
    }
  }

  private textOf({ says, isRequest }: Told, language: Language): string {
    const key = says === 'test' || isRequest ? says : (`${says}-other` as const);
    return `${NOTICE_TEXTS[key][language]}\n\n${new URL('inbox', this.identity.publicUrl).href}\n`;
  }
}
