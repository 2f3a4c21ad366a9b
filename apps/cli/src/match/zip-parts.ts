import { inflateRawSync } from 'node:zlib';

interface Place {
  readonly isPacked: boolean;
  readonly size: number;
  readonly header: number;
}

/** Texts inside a zip archive, found by its central directory (APPNOTE.TXT of PKWARE, 4.3). */
export class ZipParts {
  private readonly places = new Map<string, Place>();

  /** @throws RangeError when the bytes end before the directory does. */
  constructor(private readonly bytes: Buffer) {
    let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\u0005\u0006') + 16);
    while (bytes.toString('latin1', at, at + 4) === 'PK\u0001\u0002') {
      const name = at + 46;
      const rest = name + bytes.readUInt16LE(at + 28);
      this.places.set(bytes.toString('utf8', name, rest), {
        isPacked: bytes.readUInt16LE(at + 10) !== 0,
        size: bytes.readUInt32LE(at + 20),
        header: bytes.readUInt32LE(at + 42),
      });
      at = rest + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  }

  /** Reads one part; null when there is none of that name. A packed one ends where its own bytes say so. */
  text(name: string): string | null {
    const place = this.places.get(name);
    if (place === undefined) return null;
    const { header, size, isPacked } = place;
    const from = header + 30 + this.bytes.readUInt16LE(header + 26) + this.bytes.readUInt16LE(header + 28);
    const data = this.bytes.subarray(from, from + size);
    return (isPacked ? inflateRawSync(data) : data).toString('utf8');
  }
}
