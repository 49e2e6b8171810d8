import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const FILE = 'NotoSerifSC_400Regular.ttf'
let bytes: Buffer | undefined

/**
 * Noto Serif SC: every character of GB 18030's two-byte part and of CJK extension A, so that rare names print. It
 * lies beside a deployed function (tools/build-functions.ts), else in the package it comes from.
 */
export function songFont(): Buffer {
  if (bytes) return bytes
  const beside = path.join(__dirname, 'fonts', FILE)
  const file = existsSync(beside)
    ? beside
    : require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')
  return (bytes = readFileSync(file))
}
