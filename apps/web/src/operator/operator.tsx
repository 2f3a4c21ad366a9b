import { PageRoot } from '../app-shell/page-root.js';
import { FRAME_TEXTS } from './frame/frame.texts.js';
import { makeRouter } from './router.js';

/** The page for the people of the host, who run the broker: all members and all spaces, from headers and notes. */
export function Operator() {
  return <PageRoot makeRouter={makeRouter} ended={FRAME_TEXTS.ended} />;
}
