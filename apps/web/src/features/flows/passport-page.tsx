import { Page } from '../../components/page.js';

export function PassportPage() {
  return <Page title="PassportPage">{null}</Page>;
}
