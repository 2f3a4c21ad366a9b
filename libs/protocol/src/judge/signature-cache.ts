/** Remembers batch signatures that verified, so that a batch costs one verification. Key status is never remembered. */
export interface SignatureCache {
  has(key: string): boolean;
  add(key: string): void;
}

/** Makes a cache that forgets the oldest entry beyond `capacity`. One per follower; not shared. */
export function signatureCache(capacity = 256): SignatureCache {
  const keys = new Set<string>();
  return {
    has: (key) => keys.has(key),
    add: (key) => {
      keys.add(key);
      const [oldest] = keys;
      if (keys.size > capacity && oldest !== undefined) keys.delete(oldest);
    },
  };
}
