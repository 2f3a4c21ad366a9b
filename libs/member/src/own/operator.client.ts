import { request } from 'node:https';
import { OPENING_REFUSALS, type OpeningAnswer, TopicProvider } from '#libs/exchange';
import type { TlsMaterial } from '../member-config.js';

const TIMEOUT_MS = 10_000;
/** A problem with its texts is well below this; a space that was opened names two topics. */
const MAX_ANSWER_BYTES = 64 * 1024;

/**
 * Answers after which the same record is handed over again without alarm. SPACE_TAKEN is among them for the network space alone:
 * every member may open it, and who comes second waits until the operator lets it read what the first one published.
 */
const LATER: Readonly<Record<number, string>> = { 409: 'SPACE_TAKEN', 503: 'SPACE_NOT_READ' };

/** Asks the operator, over mutual TLS, to create what a charter calls for. */
export class OperatorClient extends TopicProvider {
  constructor(
    private readonly url: URL,
    private readonly networkSpaceId: string,
    private readonly tls: TlsMaterial,
  ) {
    super();
  }

  override async open(spaceId: string, openingRecord: Uint8Array): Promise<OpeningAnswer> {
    const { status, body } = await this.post(new URL('/v1/spaces', this.url), openingRecord);
    if (status >= 200 && status <= 299) return 'open';
    const code = codeOf(body);
    const isLater = LATER[status] === code && (status !== 409 || spaceId === this.networkSpaceId);
    if (isLater) return 'later';
    const refusal = OPENING_REFUSALS.find((one) => one === code);
    if (refusal && status >= 400 && status <= 499) return refusal;
    throw new Error(`the operator refused to open the space: ${status} ${code}`);
  }

  private post(url: URL, body: Uint8Array): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/octet-stream', 'content-length': body.length };
      const call = request(url, { method: 'POST', headers, ...this.tls }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
          if (text.length > MAX_ANSWER_BYTES) call.destroy(new Error('the answer of the operator is too long'));
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
        response.on('error', reject);
      });
      // One deadline for the whole answer: an idle timeout never ends one that trickles.
      const deadline = setTimeout(() => call.destroy(new Error('the operator did not answer in time')), TIMEOUT_MS);
      call.on('close', () => clearTimeout(deadline));
      call.on('error', reject);
      call.end(body);
    });
  }
}

function codeOf(problem: string): string {
  return /"code":"([A-Z_]{1,60})"/.exec(problem)?.[1] ?? 'without a code';
}
