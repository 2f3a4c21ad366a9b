import { Page } from '../../components/page.js';

export function SealedPage() {
  return <Page title="SealedPage">{null}</Page>;
}
