import { Page } from '../../components/page.js';

export function RefusalsPage() {
  return <Page title="RefusalsPage">{null}</Page>;
}
