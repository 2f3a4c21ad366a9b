/** Where the intake of this country hands signals over; the certificate says who calls. */
export abstract class IntakeOptions {
  abstract readonly url: URL;
  /** Of the authority of the practice of this country, not of the network. */
  abstract readonly tls: { readonly ca: string; readonly cert: string; readonly key: string };
}
