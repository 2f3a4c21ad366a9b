import { PageRoot } from '../app-shell/page-root.js';
import { FRAME_TEXTS } from './frame/frame.texts.js';
import { makeRouter } from './router.js';

/** The page for the people of a triage desk: what was told, what it adds up to, and the steps that they take with it. */
export function Desk() {
  return <PageRoot makeRouter={makeRouter} ended={FRAME_TEXTS.ended} />;
}
