import type { Finding } from '#libs/forms';
import { html, type HtmlPart } from '#libs/http';

/** A text with its findings marked, from left to right. */
export function marked(text: string, findings: readonly Finding[]): HtmlPart {
  const starts = [0, ...findings.map(({ to }) => to)];
  return starts.map((start, index) => {
    const finding = findings[index];
    if (!finding) return text.slice(start);
    return html`${text.slice(start, finding.from)}<mark>${text.slice(finding.from, finding.to)}</mark>`;
  });
}
