import { getRouteApi } from '@tanstack/react-router';
import { SignedOut } from '../../app-shell/signed-out.js';
import { useTexts } from '../../lib/texts.js';
import { FRAME_TEXTS } from './frame.texts.js';

const route = getRouteApi('/signed-out');

/** What somebody sees who is not signed in. */
export function SignedOutPage() {
  const t = useTexts(FRAME_TEXTS);
  const { code, returnTo } = route.useSearch();
  return <SignedOut promise={t('promise')} code={code} returnTo={returnTo} />;
}
