/** A browser as far as a sign-in needs one: it keeps cookies, says which site it is on, and follows no redirect by itself. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();

  async open(url: string | URL, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has('cookie')) headers.set('cookie', [...this.cookies].map((pair) => pair.join('=')).join('; '));
    const answer = await fetch(url, { redirect: 'manual', ...init, headers });
    for (const cookie of answer.headers.getSetCookie()) this.keep(cookie);
    return answer;
  }

  /** Follows redirects until an address begins with `end`, or a page is shown. */
  async follow(answer: Response, end: string): Promise<{ readonly url: string; readonly answer: Response }> {
    let [url, next] = [answer.url, answer];
    while (next.status >= 300 && next.status < 400) {
      url = new URL(next.headers.get('location') ?? '', url).href;
      if (url.startsWith(end)) break;
      next = await this.open(url);
    }
    return { url, answer: next };
  }

  private keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
