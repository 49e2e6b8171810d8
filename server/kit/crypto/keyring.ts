import { timingSafeEqual } from 'node:crypto'
import { bytesOfBase64url } from './base64url'
import { type MasterKey, readKeyringSpec } from './keyring-spec'
import { deriveKey, deriveSealKeys, openWith, SealRefused, sealWith } from './seal'
import { hmacSm3 } from './sm3'

/**
 * Everything the server does with its master keys. `context` says where a sealed value lives, such as
 * `aid_application.id_number:<row id>`: what was sealed for one row and column opens nowhere else.
 */
export interface Keyring {
  /** Text as `k<key id>.<base64url>`; the same text never seals to the same answer twice. */
  seal(plain: string, context: string): string
  /** The text again. Throws SealRefused: malformed, unknown-key, not-authentic (changed, or another context). */
  open(sealed: string, context: string): string
  /** As `seal`, for files: 56 bytes longer than the plain bytes. */
  sealBytes(plain: Uint8Array, context: string): Buffer
  /** As `open`, for files. */
  openBytes(sealed: Uint8Array, context: string): Buffer
  /**
   * 43 letters by which equal values are found without being readable; the same after every key rotation. The caller
   * brings the value into one spelling first (trim, upper-case X). `purpose` keeps columns apart: `id_number`.
   */
  blindIndex(value: string, purpose: string): string
  /** A signature `k<key id>.<base64url>` (46 letters for a one-digit id) over a text, for one purpose. */
  sign(text: string, purpose: string): string
  /** Whether any listed key made this signature; false for rubbish, never a throw. */
  verify(text: string, signature: string, purpose: string): boolean
}

const FILE_MARK = Buffer.from('HMF1', 'latin1')
const FILE_HEAD_BYTES = FILE_MARK.length + 4

/**
 * A keyring from `"2:<64 hex>,1:<64 hex>"`: the first key seals and signs, every listed key opens and verifies.
 *
 * Blind indexes are made with the entry `index`, else with key 1, never with the current key: they sit in unique
 * constraints and can't be made again without opening every row. To retire key 1 after everything was sealed anew,
 * rename its entry to `index` instead of deleting it: the indexes stay the same and it opens nothing any more.
 *
 * Throws KeyringSpecError naming the entry, never its contents.
 */
export function createKeyring(spec: string): Keyring {
  const { sealing, index } = readKeyringSpec(spec)
  const current = deriveUses(sealing[0])
  const keys = [current, ...sealing.slice(1).map(deriveUses)]
  const indexKey = deriveKey(index, 'blind-index.hmac-sm3', 32)

  const keyOf = (id: number) => {
    const key = keys.find((candidate) => candidate.id === id)
    if (!key) throw new SealRefused('unknown-key')
    return key
  }

  return {
    seal: (plain, context) =>
      writeTagged(current.id, sealWith(current.text, Buffer.from(plain, 'utf8'), context)),

    open: (sealed, context) => {
      const tagged = readTagged(sealed)
      if (!tagged) throw new SealRefused('malformed')
      return openWith(keyOf(tagged.id).text, tagged.bytes, context).toString('utf8')
    },

    sealBytes: (plain, context) => {
      const head = Buffer.alloc(FILE_HEAD_BYTES)
      FILE_MARK.copy(head)
      head.writeUInt32BE(current.id, FILE_MARK.length)
      return Buffer.concat([head, sealWith(current.bytes, plain, context)])
    },

    openBytes: (sealed, context) => {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
      if (bytes.length < FILE_HEAD_BYTES || !bytes.subarray(0, FILE_MARK.length).equals(FILE_MARK)) {
        throw new SealRefused('malformed')
      }
      const key = keyOf(bytes.readUInt32BE(FILE_MARK.length))
      return openWith(key.bytes, bytes.subarray(FILE_HEAD_BYTES), context)
    },

    blindIndex: (value, purpose) => hmacSm3(indexKey, purpose, value).toString('base64url'),

    sign: (text, purpose) => writeTagged(current.id, hmacSm3(current.sign, purpose, text)),

    verify: (text, signature, purpose) => {
      const tagged = readTagged(signature)
      const key = tagged && keys.find((candidate) => candidate.id === tagged.id)
      if (!key || tagged.bytes.length !== 32) return false
      return timingSafeEqual(tagged.bytes, hmacSm3(key.sign, purpose, text))
    },
  }
}

function deriveUses({ id, key }: MasterKey) {
  return {
    id,
    text: deriveSealKeys(id, key, 'text'),
    bytes: deriveSealKeys(id, key, 'bytes'),
    sign: deriveKey(key, 'sign.hmac-sm3', 32),
  }
}

function writeTagged(id: number, bytes: Buffer): string {
  return `k${id}.${bytes.toString('base64url')}`
}

function readTagged(text: string): { id: number; bytes: Buffer } | undefined {
  const [, id, body] = /^k([1-9]\d{0,8})\.([\w-]+)$/.exec(text) ?? []
  const bytes = body === undefined ? undefined : bytesOfBase64url(body)
  return bytes && { id: Number(id), bytes }
}
