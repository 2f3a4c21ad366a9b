import type { Browser } from 'playwright-core';
import { expect } from '@jest/globals';
import { PlayedNetwork } from '../e2e/played-network.js';
import { eventually } from '../network/eventually.js';
import { openChromium } from './chromium.js';

const PATIENCE_MS = 30_000;

interface Sent {
  readonly messages: readonly { readonly messageId: string; readonly state: string }[];
}

/** A network on which the demo was played, a browser, and what is there to be looked at; set once for all suites. */
export class Stage {
  readonly network = new PlayedNetwork();
  spaceId = '';
  /** A person that NL shares with HU and RO. */
  recordId = '';
  /** A message that carried it. */
  messageId = '';
  /** Where BG holds a sealed record of NL. */
  sealedPosition = '';
  /** A message that waits for the prosecutor of NL. */
  waitingId = '';
  private opened: Browser | null = null;

  get browser(): Browser {
    if (!this.opened) throw new Error('the stage is not set');
    return this.opened;
  }

  async set(): Promise<void> {
    this.opened = await openChromium();
    await this.network.play('--short', '--no-filled');
    ({ spaceId: this.spaceId } = await this.network.caseSpace());
    await this.findShared();
    this.waitingId = await this.letWait();
    await eventually(() => this.findSealed(), PATIENCE_MS);
  }

  async clear(): Promise<void> {
    await this.opened?.close();
    await this.network.remove();
  }

  private async findShared(): Promise<void> {
    const investigator = await this.network.as('nl', 'investigator');
    const list = `spaces/${this.spaceId}/records`;
    const { items } = await investigator.post<{ items: { recordId: string }[] }>(`${list}/search`, { q: 'Minta' });
    this.recordId = items[0]?.recordId ?? '';
    const { messages } = await investigator.get<Sent>(`${list}/${this.recordId}/delivery`);
    this.messageId = messages[0]?.messageId ?? '';
    expect([this.recordId, this.messageId]).not.toContain('');
  }

  /** A record for BG, which got nothing from NL so far. */
  private async letWait(): Promise<string> {
    const investigator = await this.network.as('nl', 'investigator');
    const { messages } = await investigator.post<Sent>(`spaces/${this.spaceId}/records`, {
      type: 'person',
      release: ['bg'],
      legalBasis: 'Demo code of criminal procedure, art. 5',
      statements: [{ property: 'name', value: 'Ivana Primerova' }],
    });
    expect(messages.map(({ state }) => state)).toEqual(['waiting-for-approval']);
    return messages[0]?.messageId ?? '';
  }

  private async findSealed(): Promise<void> {
    const reader = await this.network.as('bg', 'investigator');
    const stubs = await reader.get<{ position: string; sender: string }[]>(`spaces/${this.spaceId}/sealed-records`);
    this.sealedPosition = stubs.find(({ sender }) => sender === 'nl')?.position ?? '';
    expect(this.sealedPosition).not.toBe('');
  }
}
