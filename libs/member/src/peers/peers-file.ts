import { readPeers } from './peer-options.js';

export interface PeersFileOptions {
  /** PEERS_FILE. */
  readonly file: string;
  /** This member: its address in the file is for the others. */
  readonly member: string;
  /** Told once of a change that cannot be read; the addresses from before stay. */
  readonly refused: (error: unknown) => void;
}

/** Reads the addresses of the other gateways at each use: a member that joins is visited without a restart. */
export class PeersFile {
  private last: ReadonlyMap<string, URL>;
  private told = '';

  /** @throws Error naming what is wrong with the file at the start */
  constructor(private readonly options: PeersFileOptions) {
    this.last = this.read();
  }

  addresses(): ReadonlyMap<string, URL> {
    try {
      this.last = this.read();
      this.told = '';
    } catch (error) {
      if (this.told !== String(error)) this.options.refused(error);
      this.told = String(error);
    }
    return this.last;
  }

  private read(): ReadonlyMap<string, URL> {
    return new Map([...readPeers(this.options.file)].filter(([member]) => member !== this.options.member));
  }
}
