import type { Problem } from '#libs/http';
import type { SessionView } from '../../libs/member/src/identity/session.controller.js';
import { TestBrowser } from './test-browser.js';
import { freePort, TestIssuer } from './test-issuer.js';
import { TestNetwork, type TestParts } from './test-network.js';

/** One gateway that listens, its issuer and another one, and browsers that sign in. */
export class SignInDesk {
  private constructor(
    readonly home: string,
    readonly issuer: TestIssuer,
    readonly foreign: TestIssuer,
    private readonly network: TestNetwork,
  ) {}

  static async start(parts: Partial<TestParts> = {}): Promise<SignInDesk> {
    const port = await freePort();
    const publicUrl = new URL(`http://127.0.0.1:${port}`);
    const issuer = await TestIssuer.start('nl', publicUrl);
    const foreign = await TestIssuer.start('hu', publicUrl);
    const network = await TestNetwork.start(['nl'], () => issuer.identity(), parts);
    await network.gateway('nl').app.listen(port, '127.0.0.1');
    return new SignInDesk(publicUrl.origin, issuer, foreign, network);
  }

  async stop(): Promise<void> {
    await this.network.stop();
    this.issuer.stop();
    this.foreign.stop();
  }

  api(path: string): string {
    return `${this.home}/api/v1${path}`;
  }

  rows(sql: string): Promise<Record<string, unknown>[]> {
    return this.network.gateway('nl').database.dataSource.query(sql);
  }

  /** Brings a browser to the callback, which it does not open. */
  async toCallback(browser: TestBrowser, login = 'sanne', returnTo = '/inbox?case=7'): Promise<string> {
    const begun = await browser.open(this.api(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`));
    const page = await browser.follow(begun, this.home);
    const form = new URLSearchParams({ login, password: this.issuer.passwordOf(login) });
    const back = await browser.follow(await browser.open(page.url, { method: 'POST', body: form }), this.home);
    return back.url;
  }

  async signedIn(login = 'sanne'): Promise<TestBrowser> {
    const browser = new TestBrowser();
    await browser.open(await this.toCallback(browser, login));
    return browser;
  }

  async session(browser: TestBrowser): Promise<SessionView> {
    const view: SessionView = JSON.parse(await (await browser.open(this.api('/session'))).text());
    return view;
  }
}

export async function codeOf(answer: Response): Promise<[number, string]> {
  const problem: Problem = JSON.parse(await answer.text());
  return [answer.status, problem.code];
}
