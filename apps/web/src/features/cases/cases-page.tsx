import { Page } from '../../components/page.js';

export function CasesPage() {
  return <Page title="CasesPage">{null}</Page>;
}
