import type { AddressInfo } from 'node:net';
import type { SMTPServer, SMTPServerOptions } from 'smtp-server';

/** A mail as a server took it. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  /** All that was sent, with its headers. */
  readonly raw: string;
}

/** A mail server on this machine, which keeps what it takes. */
export class TestMailServer {
  readonly taken: TakenMail[] = [];
  /** What it answers instead of taking a mail; null while it takes all. */
  refusesWith: number | null = null;
  private server: SMTPServer;
  private port = 0;

  private constructor() {}

  /** Without options it speaks no TLS and asks nobody to sign in. */
  static async start(options: SMTPServerOptions = { disabledCommands: ['AUTH', 'STARTTLS'] }): Promise<TestMailServer> {
    const mails = new TestMailServer();
    // Loaded here, so that specs without mail do not wait for it.
    const { SMTPServer: Server } = await import('smtp-server');
    mails.server = new Server({
      ...options,
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          if (mails.refusesWith !== null)
            return done(Object.assign(new Error('no'), { responseCode: mails.refusesWith }));
          const { mailFrom, rcptTo } = session.envelope;
          mails.taken.push({
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            raw: Buffer.concat(parts).toString('utf8'),
          });
          return done();
        });
      },
    });
    // A client that leaves in the middle is what some specs are about.
    mails.server.on('error', () => undefined);
    await new Promise<void>((resolve) => mails.server.listen(0, '127.0.0.1', () => resolve()));
    mails.port = (mails.server.server.address() as AddressInfo).port;
    return mails;
  }

  url(protocol = 'smtp:'): URL {
    return new URL(`${protocol}//127.0.0.1:${this.port}`);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
