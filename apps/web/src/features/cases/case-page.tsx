import { Page } from '../../components/page.js';

export function CasePage() {
  return <Page title="CasePage">{null}</Page>;
}
