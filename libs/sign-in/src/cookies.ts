import { Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import type { Response } from 'express';
import { SignInOptions } from './sign-in.options.js';

type Purpose = 'session' | 'sign-in';

/**
 * Names, reads and sets the two cookies. Over TLS the `__Host-` prefix keeps neighbouring hosts from setting them; plain HTTP, which
 * the configuration allows on one machine only, cannot have it.
 */
@Injectable()
export class Cookies {
  private readonly secure: boolean;

  constructor(private readonly options: SignInOptions) {
    this.secure = options.publicUrl.protocol === 'https:';
  }

  /** The value of a cookie; undefined when there is none, or two of the name, of which one is forged. */
  read(request: IncomingMessage, purpose: Purpose): string | undefined {
    const prefix = `${this.name(purpose)}=`;
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
    const values = pairs.filter((pair) => pair.startsWith(prefix)).map((pair) => pair.slice(prefix.length));
    return values.length === 1 && values[0] !== '' ? values[0] : undefined;
  }

  set(response: Response, purpose: Purpose, { value, maxAgeMs }: { value: string; maxAgeMs: number }): void {
    response.cookie(this.name(purpose), value, { ...this.attributes(), maxAge: maxAgeMs });
  }

  clear(response: Response, purpose: Purpose): void {
    response.clearCookie(this.name(purpose), this.attributes());
  }

  private name(purpose: Purpose): string {
    return `${this.secure ? '__Host-' : ''}joinder-${purpose}-${this.options.service}`;
  }

  private attributes() {
    return { httpOnly: true, secure: this.secure, sameSite: 'lax', path: '/' } as const;
  }
}
