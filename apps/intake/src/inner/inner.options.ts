/** How the services behind reach the inner listener. */
export abstract class InnerOptions {
  /** 0 takes a free port. */
  abstract readonly port: number;
  abstract readonly host: string;
  /** Of the authority of this country's practice, and of no other. */
  abstract readonly tls: { readonly ca: string; readonly cert: string; readonly key: string };
  /** Who calls, by the SHA-256 of the certificate in lower-case hex. */
  abstract readonly callers: ReadonlyMap<string, string>;
}

const DIGEST = /^[0-9a-f]{64}$/;
const CALLERS: readonly string[] = ['gateway'];

/** Reads the file of callers: `{"<SHA-256 of a certificate>": "gateway"}`. @throws Error naming what is wrong */
export function readCallers(text: string): ReadonlyMap<string, string> {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) throw new Error('the file of callers holds no object');
  return new Map(
    Object.entries(parsed).map(([digest, caller]: [string, unknown]) => {
      if (!DIGEST.test(digest))
        throw new Error('a caller is named by the SHA-256 of its certificate in lower-case hex');
      if (typeof caller !== 'string' || !CALLERS.includes(caller))
        throw new Error(`a caller is one of ${CALLERS.join(', ')}`);
      return [digest, caller];
    }),
  );
}
