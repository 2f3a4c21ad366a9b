import { SMTPServer } from 'smtp-server';

/** A mail server on this machine: it takes what gateways here send, and sends nothing on. */
export class MailServer {
  /** All that was sent, with headers, the oldest first. */
  readonly taken: string[] = [];
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, _session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          this.taken.push(Buffer.concat(parts).toString('utf8'));
          done();
        });
      },
    });
  }

  static async start(port: number): Promise<MailServer> {
    const mails = new MailServer();
    await new Promise<void>((resolve, reject) => {
      mails.server.once('error', reject);
      mails.server.listen(port, '127.0.0.1', () => resolve());
    });
    // One who leaves in the middle of a mail sends it again.
    mails.server.on('error', () => undefined);
    return mails;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
