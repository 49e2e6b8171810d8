/**
 * Bytes of a base64url text, or undefined when it is not the one canonical spelling of them. Node's decoder skips
 * foreign letters and the unused bits of the last letter, so two texts could pass for one ciphertext.
 */
export function bytesOfBase64url(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : undefined
}
