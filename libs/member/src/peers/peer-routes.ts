import { Injectable } from '@nestjs/common';
import { recordJson } from './peer-record.mapper.js';
import { PeerRepository } from './peer.repository.js';

/** What a peer asked for and what it gets; null is 404, also for spaces that it has no part in, `malformed` is 400. */
export type PeerAnswer = object | Uint8Array | 'malformed' | null;

const MAX_RECORDS = 50;

type Handler = (caller: string, match: RegExpExecArray, query: URLSearchParams) => Promise<PeerAnswer>;

/** The requests that one gateway answers another. The caller is the member of its certificate, never what it says. */
@Injectable()
export class PeerRoutes {
  private readonly routes: readonly (readonly [RegExp, Handler])[] = [
    [/^\/v1\/checkpoints$/, async (caller) => ({ spaces: await this.peers.checkpoints(caller) })],
    [/^\/v1\/trust-lists$/, (_caller, _match, query) => this.trustLists(query)],
    [/^\/v1\/spaces\/([0-9a-f-]{36})\/records$/, (caller, match, query) => this.records(caller, match, query)],
    [
      /^\/v1\/spaces\/([0-9a-f-]{36})\/consistency\/([0-9]{1,16})\/([0-9]{1,16})$/,
      (caller, match) => this.path(caller, match),
    ],
    [/^\/v1\/spaces\/([0-9a-f-]{36})\/tiles\/([0-7])\/([0-9]{1,16})$/, (caller, match) => this.tile(caller, match)],
  ];

  constructor(private readonly peers: PeerRepository) {}

  async answer(caller: string, url: URL): Promise<PeerAnswer> {
    for (const [pattern, handler] of this.routes) {
      const match = pattern.exec(url.pathname);
      if (match) return handler(caller, match, url.searchParams);
    }
    return null;
  }

  private async records(caller: string, match: RegExpExecArray, query: URLSearchParams): Promise<PeerAnswer> {
    const [, spaceId = ''] = match;
    const [from, asked] = [numberOf(query, 'from', 0n), numberOf(query, 'limit', BigInt(MAX_RECORDS))];
    if (from === null || asked === null || asked === 0n) return 'malformed';
    const limit = Math.min(MAX_RECORDS, Number(asked));
    const records = await this.peers.records(caller, { spaceId, from, limit });
    return records && { records: records.map(recordJson) };
  }

  private async path(caller: string, match: RegExpExecArray): Promise<PeerAnswer> {
    const [, spaceId = '', from = '0', to = '0'] = match;
    const path = await this.peers.consistency(caller, { spaceId, from: BigInt(from), to: BigInt(to) });
    return path && { path: path.map((hash) => Buffer.from(hash).toString('base64')) };
  }

  private async trustLists(query: URLSearchParams): Promise<PeerAnswer> {
    const from = numberOf(query, 'from', 0n);
    if (from === null) return 'malformed';
    const lists = await this.peers.trustLists(from);
    return { lists: lists.map((list) => Buffer.from(list).toString('base64')) };
  }

  private tile(caller: string, match: RegExpExecArray): Promise<PeerAnswer> {
    const [, spaceId = '', level = '0', index = '0'] = match;
    return this.peers.tile(caller, { spaceId, level: Number(level), index: BigInt(index) });
  }
}

/** A whole number of the query, the fallback where it is absent, null where it is anything else. */
function numberOf(query: URLSearchParams, name: string, fallback: bigint): bigint | null {
  const text = query.get(name);
  if (text === null) return fallback;
  return /^[0-9]{1,16}$/.test(text) ? BigInt(text) : null;
}
