import { Page } from '../../components/page.js';

export function NewRecordPage() {
  return <Page title="NewRecordPage">{null}</Page>;
}
