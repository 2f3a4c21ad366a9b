/** Frames what is signed: "DSSEv1 " ‖ length ‖ type ‖ length ‖ payload (DSSE protocol), so no payload passes for another type. */
export function preAuthEncoding(type: string, payload: Uint8Array): Uint8Array {
  const typeBytes = Buffer.from(type, 'utf8');
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${typeBytes.length} `, 'ascii'),
    typeBytes,
    Buffer.from(` ${payload.length} `, 'ascii'),
    payload,
  ]);
}
