import { X509Certificate } from 'node:crypto';
import { Agent, request } from 'node:https';
import { checkServerIdentity as checkHost, type PeerCertificate } from 'node:tls';
import { Injectable } from '@nestjs/common';
import { KnownListRepository, TooMuchTold, type TreeSizes } from '#libs/exchange';
import type { ArchivedRecord } from '#libs/protocol';
import { Clock } from '#libs/work';
import { memberOfCertificate } from './peer-certificate.js';
import { peerClock } from './peer-clock.js';
import { archivedRecord } from './peer-record.mapper.js';
import type { PeerClock } from './peer-statuses.service.js';
import { PeerOptions } from './peer-options.js';

const TIMEOUT_MS = 4_000;
/** For a whole answer: an idle timeout never ends one that trickles. */
const DEADLINE_MS = 12_000;
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
/** Hashes of the longest path in a tree of 2^63 leaves. */
const MAX_PATH = 128;

/** What a peer tells of a space. */
export interface ToldCheckpoint {
  readonly spaceId: string;
  /** Its own newest note. */
  readonly note: string;
  /** The newest note of the caller that it keeps, if it does. */
  readonly yours?: unknown;
  /** Where the log topic begins that it reads. */
  readonly base?: unknown;
}

/** Newest notes of a peer, and what its clock shows. */
export interface ToldCheckpoints {
  readonly notes: readonly ToldCheckpoint[];
  readonly clock: PeerClock | null;
}

interface Answered {
  readonly text: string;
  readonly date: string | undefined;
}

/** Asks another gateway over mutual TLS. */
@Injectable()
export class PeerClient {
  private readonly agent: Agent;

  constructor(
    private readonly options: PeerOptions,
    private readonly time: Clock,
    private readonly lists: KnownListRepository,
  ) {
    // A resumed session would not show its certificate to the check of `get`.
    const kept = { keepAlive: true, maxSockets: 2, maxCachedSessions: 0 };
    this.agent = new Agent({ ...options.tls, ...kept, minVersion: 'TLSv1.3' });
  }

  get members(): readonly string[] {
    return [...this.options.addresses.keys()];
  }

  /** Newest notes of the spaces that both are in. @throws Error when the peer cannot be reached or answers anything else */
  async checkpoints(member: string): Promise<ToldCheckpoints> {
    const asked = this.time.now();
    const { text, date } = await this.get(member, '/v1/checkpoints');
    const clock = peerClock(date, asked, this.time.now());
    const answer: unknown = JSON.parse(text);
    const spaces = typeof answer === 'object' && answer !== null && 'spaces' in answer ? answer.spaces : null;
    if (!Array.isArray(spaces)) throw new Error('the peer answered no list of spaces');
    return { notes: spaces.filter(isCheckpoint), clock };
  }

  /** Positions that a peer has archived, from one on; how many is up to the peer. @throws Error as above */
  async records(
    member: string,
    { spaceId, from, limit }: { readonly spaceId: string; readonly from: bigint; readonly limit: number },
  ): Promise<readonly ArchivedRecord[]> {
    const { text } = await this.get(member, `/v1/spaces/${spaceId}/records?from=${from}&limit=${limit}`);
    const answer: unknown = JSON.parse(text);
    const told = typeof answer === 'object' && answer !== null && 'records' in answer ? answer.records : null;
    const records = Array.isArray(told) ? told.map(archivedRecord) : [null];
    if (!records.every((record) => record !== null)) throw new Error('the peer answered no list of records');
    return records;
  }

  /** The path that shows that its tree of one size begins with that of another. @throws Error as above */
  async consistency(member: string, { spaceId, from, to }: TreeSizes): Promise<readonly Uint8Array[]> {
    const { text } = await this.get(member, `/v1/spaces/${spaceId}/consistency/${from}/${to}`);
    const answer: unknown = JSON.parse(text);
    const told = typeof answer === 'object' && answer !== null && 'path' in answer ? answer.path : null;
    if (!Array.isArray(told) || told.length > MAX_PATH) throw new Error('the peer answered no path');
    return told.map((hash: unknown) => Buffer.from(String(hash), 'base64'));
  }

  close(): void {
    this.agent.destroy();
  }

  /** A certificate of the network's authority is not enough: it must be the one that the newest list names for this member. */
  private strangerAt(member: string, certificate: X509Certificate): Error | undefined {
    const owner = memberOfCertificate(this.lists.newest(), certificate);
    return owner === member ? undefined : new Error(`the certificate at the address of ${member} is not its own`);
  }

  private get(member: string, path: string): Promise<Answered> {
    const address = this.options.addresses.get(member);
    if (!address) throw new Error(`PEERS_FILE has no address of ${member}`);
    return new Promise((resolve, reject) => {
      const checkServerIdentity = (host: string, certificate: PeerCertificate): Error | undefined =>
        checkHost(host, certificate) ?? this.strangerAt(member, new X509Certificate(certificate.raw));
      const options = { agent: this.agent, timeout: TIMEOUT_MS, checkServerIdentity };
      const call = request(new URL(path, address), options, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
          if (text.length > MAX_ANSWER_BYTES) call.destroy(new TooMuchTold('the answer is too long'));
        });
        response.on('end', () =>
          response.statusCode === 200
            ? resolve({ text, date: response.headers.date })
            : reject(new Error(`HTTP ${response.statusCode}`)),
        );
        response.on('error', reject);
      });
      const deadline = setTimeout(() => call.destroy(new Error('no answer in time')), DEADLINE_MS);
      call.on('timeout', () => call.destroy(new Error('no answer in time')));
      call.on('close', () => clearTimeout(deadline));
      call.on('error', reject);
      call.end();
    });
  }
}

function isCheckpoint(value: unknown): value is ToldCheckpoint {
  if (typeof value !== 'object' || value === null || !('spaceId' in value) || !('note' in value)) return false;
  return typeof value.spaceId === 'string' && typeof value.note === 'string';
}
