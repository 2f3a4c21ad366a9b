import { createHmac } from 'node:crypto';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { NoticeFailure } from '../notice-failure.js';
import { NoticesOptions } from '../notices.options.js';
import { type Channel, MOST_MS, type Told } from './channel.js';
import { receiverAddress, receiverUrl } from './receiver.js';
import { hostOf } from './refused-addresses.js';

/** Lower-case hex over the bytes of the body, behind `sha256=`. */
export const SIGNATURE_HEADER = 'joinder-signature';

/** Posts to a listed host that something waits, signed with the secret of the channel. */
@Injectable()
export class WebhookSender {
  constructor(private readonly options: NoticesOptions) {}

  get isServed(): boolean {
    return this.options.hosts.length > 0;
  }

  /** @throws Error whose `failureCode` says why the receiver did not take it */
  send(channel: Webhook, told: Told): Promise<void> {
    const late = AbortSignal.timeout(MOST_MS);
    return orTooLate(this.call(channel, told, late), late);
  }

  private async call({ address, secret }: Webhook, { says, at }: Told, late: AbortSignal): Promise<void> {
    const url = receiverUrl(address, this.options.hosts);
    if (url === null) throw new NoticeFailure('HOST_NOT_ALLOWED');
    const host = await receiverAddress(url);
    const body = JSON.stringify({ kind: says, at: at.toISOString() });
    const status = await this.post(url, { host, body, signature: signatureOf(body, secret), late });
    // A redirect may lead anywhere, and is not followed.
    if (status < 200 || status > 299) throw new NoticeFailure(`HTTP ${status}`);
  }

  /** Connects to the address that was looked at, so that no second look leads elsewhere; what is answered is not read. */
  private post(url: URL, { host, body, signature, late }: Post): Promise<number> {
    const { ca } = this.options;
    const name = hostOf(url);
    return new Promise((resolve, reject) => {
      const request = (url.protocol === 'https:' ? tlsRequest : plainRequest)(
        {
          host,
          port: url.port,
          path: `${url.pathname}${url.search}`,
          method: 'POST',
          headers: {
            host: url.host,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            [SIGNATURE_HEADER]: `sha256=${signature}`,
          },
          agent: false,
          signal: late,
          ...(isIP(name) > 0 ? {} : { servername: name }),
          ...(ca === undefined ? {} : { ca }),
        },
        (response) => {
          response.destroy();
          resolve(response.statusCode ?? 0);
        },
      );
      request.on('upgrade', (response, socket) => {
        socket.destroy();
        resolve(response.statusCode ?? 0);
      });
      request.on('error', reject);
      request.on('close', () => reject(new NoticeFailure('ECONNRESET')));
      request.end(body);
    });
  }
}

type Webhook = Pick<Extract<Channel, { readonly kind: 'webhook' }>, 'address' | 'secret'>;

interface Post {
  readonly host: string;
  readonly body: string;
  readonly signature: string;
  readonly late: AbortSignal;
}

function signatureOf(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}

function orTooLate<T>(work: Promise<T>, late: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    late.addEventListener('abort', () => reject(new NoticeFailure('TIMEOUT')));
    work.then(resolve, reject);
  });
}
