import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { hmacSm3 } from './sm3'

const IV_BYTES = 16
const TAG_BYTES = 32

/** Why something sealed did not open. The message never carries the text, the key or the context. */
export class SealRefused extends Error {
  override name = 'SealRefused'
  constructor(readonly reason: 'malformed' | 'unknown-key' | 'not-authentic') {
    super(`sealed data refused: ${reason}`)
  }
}

/** The two keys of one use of one master key; text and files have their own, so neither passes for the other. */
export type SealKeys = { id: number; cipher: Buffer; mac: Buffer }

/** A key for one use only, by HKDF with SM3 (RFC 5869) from a 32-byte master key. */
export function deriveKey(master: Buffer, use: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sm3', master, 'huimin.keyring.1', use, bytes))
}

/** Keys to seal with under one master key. */
export function deriveSealKeys(id: number, master: Buffer, use: 'text' | 'bytes'): SealKeys {
  return {
    id,
    cipher: deriveKey(master, `${use}.sm4-ctr`, 16),
    mac: deriveKey(master, `${use}.hmac-sm3`, 32),
  }
}

/** `iv (16) ‖ SM4-CTR ciphertext ‖ HMAC-SM3 tag (32)`; the tag also covers the key id and the context. */
export function sealWith(keys: SealKeys, plain: Uint8Array, context: string): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('sm4-ctr', keys.cipher, iv)
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, body, tagOf(keys, context, iv, body)])
}

/** The plain bytes; throws SealRefused before anything is decrypted when the tag does not fit. */
export function openWith(keys: SealKeys, sealed: Buffer, context: string): Buffer {
  if (sealed.length < IV_BYTES + TAG_BYTES) throw new SealRefused('malformed')
  const iv = sealed.subarray(0, IV_BYTES)
  const body = sealed.subarray(IV_BYTES, -TAG_BYTES)
  if (!timingSafeEqual(sealed.subarray(-TAG_BYTES), tagOf(keys, context, iv, body))) {
    throw new SealRefused('not-authentic')
  }
  const decipher = createDecipheriv('sm4-ctr', keys.cipher, iv)
  return Buffer.concat([decipher.update(body), decipher.final()])
}

function tagOf(keys: SealKeys, context: string, iv: Uint8Array, body: Uint8Array): Buffer {
  return hmacSm3(keys.mac, String(keys.id), context, iv, body)
}
