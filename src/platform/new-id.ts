import { v4 } from 'uuid'

function randomBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(count)
  // WeChat's logic layer has no crypto. The id only has to be unlike any other of this account: it is no secret.
  if (typeof crypto !== 'undefined' && crypto.getRandomValues) return crypto.getRandomValues(bytes)
  return bytes.map(() => Math.floor(Math.random() * 256))
}

/** A new uuid v4, made on the device: the id of one act (`requestId`), good on both platforms. */
export const newId = (): string => v4({ random: randomBytes(16) })
