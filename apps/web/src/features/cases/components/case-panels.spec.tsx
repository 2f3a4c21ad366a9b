import { afterEach, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { FeaturesProvider, foldFeatures } from '../../../case/feature/features.js';
import { lazyPart } from '../../../lib/lazy-part.js';
import { CasePanels } from './case-panels.js';

afterEach(cleanup);

function Team({ spaceId }: { readonly spaceId: string }) {
  return <p>team of {spaceId}</p>;
}

it('shows what a feature says of a case, once it is loaded', async () => {
  const team = { name: 'team', casePanel: lazyPart(async () => ({ Team }), 'Team') };
  render(
    <FeaturesProvider folded={foldFeatures([{ name: 'novel' }, team])}>
      <CasePanels spaceId="s" />
    </FeaturesProvider>,
  );
  expect(await screen.findByText('team of s')).toBeTruthy();
});
