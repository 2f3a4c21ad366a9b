import type { SignalStage } from './signal-passing.js';

/** What people of NL do with a signal that intake handed over. */
export function signalTaking(stage: () => Pick<SignalStage, 'peopled' | 'spaceId'>) {
  const investigator = () => stage().peopled.as('nl', 'investigator');
  const inbox = async (): Promise<Record<string, unknown>[]> =>
    (await investigator()('GET', 'inbox?kind=handed-signal')).body['items'] as Record<string, unknown>[];
  const takeUp = (signalId: string, as = investigator()) =>
    as('POST', `spaces/${stage().spaceId}/take-ups`, { signalId });
  const drafts = async (id: string): Promise<{ draftId: string; type: string; state: string }[]> =>
    (await investigator()('GET', `spaces/${stage().spaceId}/signal-drafts?signalId=${id}`)).body['items'] as never;
  const enter = (draftId: string, release: readonly string[], more: object = {}) =>
    investigator()('POST', `spaces/${stage().spaceId}/signal-drafts/${draftId}/record`, {
      type: 'place',
      release,
      legalBasis: 'Demo code of criminal procedure, art. 5',
      statements: [{ property: 'full', value: 'at the canal', handling: { code: 'H1' } }],
      ...more,
    });
  const answered = (id: string, outcome = 'PICTURE', as = investigator()) =>
    as('POST', `signals/${id}/answer`, { outcome });

  return { investigator, inbox, takeUp, drafts, enter, answered };
}
