import { Injectable } from '@nestjs/common';
import { IdentityOptions } from '#libs/people';
import { TextSeal } from '#libs/sign-in';
import type { Language } from '#libs/vocabulary';
import { NoticeFailure } from '../notice-failure.js';
import type { Channel, ChannelKind } from '../sending/channel.js';

/** A channel as it is stored. */
export interface StoredChannel {
  readonly kind: ChannelKind;
  readonly address: string;
  readonly language: Language;
  readonly sealedSecret: string | null;
}

/** Seals what webhooks are signed with: who reads the database signs nothing. */
@Injectable()
export class ChannelSecrets {
  private readonly texts: TextSeal;

  constructor({ clientSecret }: IdentityOptions) {
    this.texts = new TextSeal(clientSecret, 'webhook secret');
  }

  seal(secret: string): string {
    return this.texts.seal(secret);
  }

  /** @throws NoticeFailure SECRET_LOST where the secret of this service is another one since */
  open({ kind, address, language, sealedSecret }: StoredChannel): Channel {
    if (kind === 'mail') return { kind, address, language, secret: null };
    const secret = sealedSecret === null ? null : this.texts.open(sealedSecret);
    if (secret === null) throw new NoticeFailure('SECRET_LOST');
    return { kind, address, language, secret };
  }
}
