import { createHash, createHmac } from 'node:crypto'

/** SM3 digest (GB/T 32905-2016) as 64 lowercase hex digits; text is read as UTF-8. */
export function sm3Hex(input: string | Uint8Array): string {
  return createHash('sm3').update(input).digest('hex')
}

/**
 * HMAC-SM3 of several parts, 32 bytes. Each part goes in behind its own length, so that `('a', 'bc')` and
 * `('ab', 'c')` never share a tag.
 */
export function hmacSm3(key: Uint8Array, ...parts: (string | Uint8Array)[]): Buffer {
  const hmac = createHmac('sm3', key)
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part
    const length = Buffer.alloc(8)
    length.writeBigUInt64BE(BigInt(bytes.length))
    hmac.update(length).update(bytes)
  }
  return hmac.digest()
}
