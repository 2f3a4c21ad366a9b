import { Page } from '../../components/page.js';

export function RecordsPage() {
  return <Page title="RecordsPage">{null}</Page>;
}
