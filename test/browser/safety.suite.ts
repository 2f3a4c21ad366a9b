import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Stage } from './stage.js';
import { Visitor } from './visitor.js';

const SCRIPT = `<img src=x onerror="window.broken=1"><script>window.broken=2</script>`;

/** What a page must never do, whoever asks and whatever it is given to show. */
export function safetySuite(stage: Stage): void {
  describe('a page', () => {
    let sanne: Visitor;
    let joris: Visitor;
    beforeAll(async () => {
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      joris = await Visitor.arrive(stage, { place: 'nl', role: 'operations' });
      await sanne.signIn('/inbox');
      await joris.signIn('/flows');
    });
    afterAll(() => Promise.all([sanne.leave(), joris.leave()]));

    it('shows a script in a value as text', async () => {
      const investigator = await stage.network.as('nl', 'investigator');
      const { recordId } = await investigator.post<{ recordId: string }>(`spaces/${stage.spaceId}/records`, {
        type: 'person',
        release: [],
        legalBasis: SCRIPT,
        statements: [{ property: 'name', value: SCRIPT }],
      });
      for (const path of ['', '?tab=history', '?tab=shared', '/edit']) {
        await sanne.open(`/cases/${stage.spaceId}/records/${recordId}${path}`);
        await sanne.settled();
        expect([path, await sanne.page.evaluate('window.broken ?? null')]).toEqual([path, null]);
      }
      await sanne.open(`/cases/${stage.spaceId}/records/${recordId}`);
      await sanne.page.getByRole('heading', { level: 1, name: SCRIPT }).waitFor();
    });

    it.each(['/inbox', '/cases', '/approvals', '/flows', '/flows/keys'])(
      'asks who is signed out to sign in, at %s',
      async (path) => {
        const nobody = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
        await nobody.open(path);
        await nobody.page.getByRole('button', { name: 'Sign in' }).waitFor();
        expect(new URL(nobody.page.url()).pathname).toBe('/signed-out');
        await nobody.leave();
      },
    );

    it('25 says to a wrong role that the screen is not for it, with the way home, and shows nothing', async () => {
      await joris.open(`/cases/${stage.spaceId}/records`);
      await joris.page.getByRole('heading', { name: 'Operations never sees content' }).waitFor();
      expect(await joris.page.content()).not.toContain('Gabor Minta');
      await sanne.open('/flows');
      await sanne.page.getByRole('heading', { name: 'The message flow is not part of your work' }).waitFor();
      expect(await sanne.page.getByRole('alert').count()).toBe(0);
      await sanne.page.getByRole('link', { name: 'Go to My work' }).click();
      await sanne.page.waitForURL(`${sanne.url}/inbox`);
    });

    it('keeps its session from other sites', async () => {
      const cookies = await sanne.page.context().cookies();
      const session = cookies.find(({ httpOnly }) => httpOnly);
      expect(session).toMatchObject({ httpOnly: true, sameSite: expect.stringMatching(/Strict|Lax/) });
    });

    it('cannot be framed, and runs no script but its own', async () => {
      const answer = await fetch(`${sanne.url}/inbox`, { headers: { accept: 'text/html' } });
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
    });
  });
}
