import { request } from 'node:https';
import { TopicProvider } from '#libs/exchange';
import type { TlsMaterial } from '../config.js';

const TIMEOUT_MS = 10_000;

/** Asks the operator, over mutual TLS, to create what a charter calls for. */
export class OperatorClient extends TopicProvider {
  constructor(
    private readonly url: URL,
    private readonly tls: TlsMaterial,
  ) {
    super();
  }

  override async open(_spaceId: string, openingRecord: Uint8Array): Promise<void> {
    const { status, body } = await this.post(new URL('/v1/spaces', this.url), openingRecord);
    if (status < 200 || status > 299)
      throw new Error(`the operator refused to open the space: ${status} ${codeOf(body)}`);
  }

  private post(url: URL, body: Uint8Array): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/octet-stream', 'content-length': body.length };
      const call = request(url, { method: 'POST', headers, timeout: TIMEOUT_MS, ...this.tls }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
        response.on('error', reject);
      });
      call.on('timeout', () => call.destroy(new Error('the operator did not answer in time')));
      call.on('error', reject);
      call.end(body);
    });
  }
}

function codeOf(problem: string): string {
  return /"code":"([A-Z_]{1,60})"/.exec(problem)?.[1] ?? 'without a code';
}
