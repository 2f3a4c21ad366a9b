import { createServer, request, type Server } from 'node:http';

/** What a proxy in front of a door of authorities is told. */
export interface OrganisationProxy {
  readonly doorPort: number;
  /** In which it says whose people ask, in small letters. */
  readonly header: string;
  readonly organisation: string;
}

/**
 * Stands before a door of authorities on one machine as the proxy of a country does before a real one: whoever reaches it is of one
 * organisation, whatever they say of themselves.
 */
export function organisationProxy({ doorPort, header, organisation }: OrganisationProxy): Server {
  const named = Buffer.from(organisation, 'utf8').toString('latin1');
  return createServer((came, answer) => {
    const { method, url: path, socket } = came;
    const forwarded = [came.headers['x-forwarded-for'] ?? [], socket.remoteAddress ?? []].flat().join(', ');
    const headers = { ...came.headers, [header]: named, 'x-forwarded-for': forwarded };
    const passed = request({ host: '127.0.0.1', port: doorPort, method, path, headers }, (from) => {
      answer.writeHead(from.statusCode ?? 502, from.headers);
      from.pipe(answer);
    });
    passed.on('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()));
    answer.on('close', () => passed.destroy());
    came.pipe(passed);
  });
}
