import { Appearance } from '../components/appearance.js';
import { Page } from '../components/page.js';
import { LanguageProvider } from '../lib/texts.js';

/** The page of those who run the broker: all pairs, from headers. */
export function OperatorPage() {
  return (
    <LanguageProvider>
      <Appearance>
        <Page title="Operator">{null}</Page>
      </Appearance>
    </LanguageProvider>
  );
}
