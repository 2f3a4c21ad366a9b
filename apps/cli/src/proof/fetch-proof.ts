import { RefusedError } from '../refused-error.js';

/** Which proof to ask for, and in whose name. */
export interface ProofAddress {
  /** Address of the gateway, such as https://gateway.example. */
  readonly gateway: string;
  readonly spaceId: string;
  readonly messageId: string;
  /** Whose message the id names; left out where one member alone used it. */
  readonly sender?: string | undefined;
  readonly content: boolean;
  readonly credential: Credential;
}

/** An access token of a program, or the cookie line of a session (`name=value`). */
export type Credential =
  { readonly kind: 'token'; readonly token: string } | { readonly kind: 'session'; readonly cookie: string };

/** Asks a gateway for a proof. @throws RefusedError with what the gateway says */
export async function fetchProof(address: ProofAddress): Promise<Uint8Array> {
  const { spaceId, messageId, sender, content } = address;
  const query = new URLSearchParams({ content: String(content), ...(sender === undefined ? {} : { sender }) });
  const path = `/api/v1/spaces/${spaceId}/messages/${messageId}/proof?${query.toString()}`;
  return askGateway(address.gateway, path, address.credential);
}

/** What a gateway answers at an address of its API. @throws RefusedError with what the gateway says */
export async function askGateway(gateway: string, path: string, credential: Credential): Promise<Buffer> {
  const answer = await ask(new URL(path, requireSafe(gateway)), credential);
  const body = Buffer.from(await answer.arrayBuffer());
  if (answer.ok) return body;
  throw new RefusedError(`the gateway answered ${answer.status}: ${problemText(body.toString('utf8'))}`);
}

/** A token in the clear is a token given away, except to the own machine. */
function requireSafe(gateway: string): URL {
  const url = new URL(gateway);
  const own = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && own)) return url;
  throw new RefusedError(`${gateway} is not https`);
}

async function ask(url: URL, credential: Credential): Promise<Response> {
  const header: Record<string, string> =
    credential.kind === 'token' ? { authorization: `Bearer ${credential.token}` } : { cookie: credential.cookie };
  try {
    return await fetch(url, { headers: { ...header, accept: 'application/json' }, redirect: 'error' });
  } catch (cause) {
    throw new RefusedError(`${url.origin} cannot be reached`, { cause });
  }
}

/** The words of problem details (RFC 9457), where that is what came. */
function problemText(text: string): string {
  const problem = parse(text);
  const word = (name: string): string => {
    const value = problem.get(name);
    return typeof value === 'string' ? value : '';
  };
  return [word('detail') || word('title') || 'no reason given', word('code')].filter(Boolean).join(' ');
}

function parse(text: string): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
}
