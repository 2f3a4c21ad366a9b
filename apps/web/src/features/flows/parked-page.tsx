import { Page } from '../../components/page.js';

export function ParkedPage() {
  return <Page title="ParkedPage">{null}</Page>;
}
