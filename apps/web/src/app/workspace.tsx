import { PageRoot } from '../app-shell/page-root.js';
import { FeaturesProvider } from '../case/feature/features.js';
import { FEATURES } from './features.js';
import { makeRouter } from './router.js';
import { WORKSPACE_TEXTS } from './workspace.texts.js';

/** The page that a gateway serves to the people of its country. */
export function Workspace() {
  return (
    <FeaturesProvider folded={FEATURES}>
      <PageRoot makeRouter={makeRouter} ended={WORKSPACE_TEXTS.ended} />
    </FeaturesProvider>
  );
}
