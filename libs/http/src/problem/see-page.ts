/** Sends somebody who opened an address in a browser to a page that says what problem details say to programs. */
export class SeePage extends Error {
  override readonly name = 'SeePage';

  /** @param path of this site */
  constructor(readonly path: string) {
    super('a page says why');
  }
}
