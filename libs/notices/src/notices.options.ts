/** How notices leave a service; without a server for mail none leaves by mail, without hosts none by webhook. */
export abstract class NoticesOptions {
  readonly mail?: MailServer;
  /** Hosts of webhooks, with a port where it is not 443. One on this machine or its link is refused unless it stands here as a number. */
  readonly hosts: readonly string[] = [];
  /** Certificates of the authorities that servers are trusted by (PEM), in place of those that Node.js knows. */
  readonly ca?: string;
}

/** Where mail is handed over. */
export interface MailServer {
  /** `smtps:` speaks TLS at once, `smtp:` begins it and sends nothing without, but to this machine. */
  readonly url: URL;
  readonly password?: string;
  readonly from: string;
}
