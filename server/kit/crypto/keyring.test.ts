import * as fc from 'fast-check'
import { createKeyring } from './keyring'
import { SealRefused } from './seal'

const A = 'a1'.repeat(32)
const B = 'b2'.repeat(32)
const C = 'c3'.repeat(32)
const old = createKeyring(`1:${A}`)
const rotated = createKeyring(`2:${B},1:${A}`)
const HERE = 'aid_application.id_number:7'

const text = fc.string({ unit: 'binary', maxLength: 80 })
const bytes = fc.uint8Array({ maxLength: 300 })

function refusalOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof SealRefused) return error.reason
    throw error
  }
  return 'opened'
}

/** The same text with one bit of one letter turned over. */
function flipInText(value: string, at: number): string {
  const raw = Buffer.from(value, 'latin1')
  raw[(at >> 3) % raw.length]! ^= 1 << (at & 7)
  return raw.toString('latin1')
}

function otherLastLetters(value: string): string[] {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return [...letters].map((letter) => value.slice(0, -1) + letter).filter((other) => other !== value)
}

describe('text', () => {
  test('opens to what was sealed, in every alphabet', () => {
    fc.assert(
      fc.property(text, text, (plain, context) => {
        expect(rotated.open(rotated.seal(plain, context), context)).toBe(plain)
      }),
    )
  })

  test('never seals twice to the same answer, and never shows the text', () => {
    const first = rotated.seal('140402199001011234', HERE)
    expect(first).toMatch(/^k2\.[\w-]+$/)
    expect(first).not.toBe(rotated.seal('140402199001011234', HERE))
    expect(Buffer.from(first.slice(3), 'base64url').toString('latin1')).not.toContain('140402')
  })

  test('one bit turned over anywhere is refused', () => {
    fc.assert(
      fc.property(text, fc.nat(), (plain, at) => {
        const changed = flipInText(rotated.seal(plain, HERE), at)
        expect(refusalOf(() => rotated.open(changed, HERE))).not.toBe('opened')
      }),
      { numRuns: 500 },
    )
  })

  test('no other last letter spells the same ciphertext, though some of its bits carry nothing', () => {
    for (const plain of ['a', 'ab', 'abc']) {
      const sealed = rotated.seal(plain, HERE)
      for (const other of otherLastLetters(sealed)) {
        expect(refusalOf(() => rotated.open(other, HERE))).not.toBe('opened')
      }
    }
  })

  test('opens in its own row and column only', () => {
    fc.assert(
      fc.property(text, text, text, (plain, context, other) => {
        fc.pre(context !== other)
        expect(refusalOf(() => rotated.open(rotated.seal(plain, context), other))).toBe('not-authentic')
      }),
    )
  })

  test.each(['', 'k2.', 'k2', 'k02.AAAA', 'x2.AAAA', 'k2.A=', 'k2.AAAA', '140402199001011234'])(
    'rubbish %j is malformed',
    (sealed) => expect(refusalOf(() => rotated.open(sealed, HERE))).toBe('malformed'),
  )
})

describe('the stored form', () => {
  // Made once and opened again by an independent implementation: what a database holds must open for ever.
  test('data of the first version opens', () => {
    const sealed =
      'k1.bkJP3x0oJexDaBpQC_LxkM1qgZFJF86HWrpnxfqD8l-pXCY8hYFXwQR19JHuq1g0XhwBNsyO_FYLnuhsZoVdd5vm'
    const file = 'SE1GMQAAAAHX+zOom41tDorWtLJUdi2VDKwt6IaCrEjHrkBUFg0z1zE+BLDNDJyKODE8BLWPP4Bb'
    expect(rotated.open(sealed, 't.c:1')).toBe('14040219900101123X')
    expect(rotated.openBytes(Buffer.from(file, 'base64'), 't.c:1').toString()).toBe('x')
  })

  test('indexes and signatures of the first version still hold', () => {
    expect(rotated.blindIndex('14040219900101123X', 'id_number')).toBe(
      'gM833KP2EOYXTKluw0dW3eaXUN3VWiCmofa5S3xKkbU',
    )
    expect(rotated.verify('a', 'k1.M8vHADa-RX-7CoV-ZeD5Ysn54BU79zPi9eFbHQqziv4', 'p')).toBe(true)
  })
})

describe('rotation', () => {
  test('new keys open old data, and seal with the new key', () => {
    expect(rotated.open(old.seal('老数据', HERE), HERE)).toBe('老数据')
    expect(rotated.openBytes(old.sealBytes(Buffer.from('老文件'), HERE), HERE).toString()).toBe('老文件')
    expect(rotated.seal('新', HERE)).toMatch(/^k2\./)
  })

  test('an unlisted key is named as such, without the text', () => {
    expect(refusalOf(() => old.open(rotated.seal('秘密', HERE), HERE))).toBe('unknown-key')
    expect(refusalOf(() => old.openBytes(rotated.sealBytes(Buffer.from('秘密'), HERE), HERE))).toBe(
      'unknown-key',
    )
  })

  test('the same id with another key opens nothing', () => {
    const stranger = createKeyring(`1:${C}`)
    expect(refusalOf(() => stranger.open(old.seal('秘密', HERE), HERE))).toBe('not-authentic')
  })

  test('blind indexes outlive rotation, and the retirement of key 1 under the name index', () => {
    const retired = createKeyring(`3:${C},2:${B},index:${A}`)
    const made = old.blindIndex('140402199001011234', 'id_number')
    expect(rotated.blindIndex('140402199001011234', 'id_number')).toBe(made)
    expect(retired.blindIndex('140402199001011234', 'id_number')).toBe(made)
    expect(refusalOf(() => retired.open(old.seal('秘密', HERE), HERE))).toBe('unknown-key')
  })
})

describe('files', () => {
  test('open to the same bytes, 56 bytes shorter', () => {
    fc.assert(
      fc.property(bytes, text, (plain, context) => {
        const sealed = rotated.sealBytes(plain, context)
        expect(sealed.length).toBe(plain.length + 56)
        expect(rotated.openBytes(sealed, context)).toEqual(Buffer.from(plain))
      }),
    )
  })

  test('one bit turned over, one byte cut off or another context is refused', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), (plain, at) => {
        const sealed = rotated.sealBytes(plain, HERE)
        const changed = Buffer.from(sealed)
        changed[(at >> 3) % changed.length]! ^= 1 << (at & 7)
        expect(refusalOf(() => rotated.openBytes(changed, HERE))).not.toBe('opened')
        expect(refusalOf(() => rotated.openBytes(sealed.subarray(0, at % sealed.length), HERE))).not.toBe(
          'opened',
        )
        expect(refusalOf(() => rotated.openBytes(sealed, 'elsewhere'))).toBe('not-authentic')
      }),
      { numRuns: 300 },
    )
  })

  test('a file body passed off as text does not open', () => {
    const file = rotated.sealBytes(Buffer.from('证明'), HERE)
    const asText = `k2.${file.subarray(8).toString('base64url')}`
    expect(refusalOf(() => rotated.open(asText, HERE))).toBe('not-authentic')
  })
})

describe('blind index', () => {
  test('is equal for equal values of one purpose only', () => {
    expect(rotated.blindIndex('13800000000', 'phone')).toHaveLength(43)
    expect(rotated.blindIndex('13800000000', 'phone')).toBe(rotated.blindIndex('13800000000', 'phone'))
    expect(rotated.blindIndex('13800000000', 'phone')).not.toBe(rotated.blindIndex('13800000001', 'phone'))
    expect(rotated.blindIndex('13800000000', 'phone')).not.toBe(
      rotated.blindIndex('13800000000', 'id_number'),
    )
    expect(createKeyring(`1:${C}`).blindIndex('13800000000', 'phone')).not.toBe(
      rotated.blindIndex('13800000000', 'phone'),
    )
  })
})

describe('signature', () => {
  test('is accepted for its text and purpose only, from any listed key', () => {
    fc.assert(
      fc.property(text, text, text, text, (message, purpose, otherMessage, otherPurpose) => {
        fc.pre(message !== otherMessage && purpose !== otherPurpose)
        const signature = old.sign(message, purpose)
        expect(rotated.verify(message, signature, purpose)).toBe(true)
        expect(rotated.verify(otherMessage, signature, purpose)).toBe(false)
        expect(rotated.verify(message, signature, otherPurpose)).toBe(false)
      }),
    )
  })

  test('every bit counts', () => {
    const signature = rotated.sign('site:140403001', 'printed-code')
    expect(signature).toHaveLength(46)
    for (let at = 0; at < signature.length * 8; at++) {
      expect(rotated.verify('site:140403001', flipInText(signature, at), 'printed-code')).toBe(false)
    }
    for (const other of otherLastLetters(signature)) {
      expect(rotated.verify('site:140403001', other, 'printed-code')).toBe(false)
    }
  })

  test('a key that is not listed signs nothing, and rubbish is answered, not thrown', () => {
    expect(old.verify('x', rotated.sign('x', 'p'), 'p')).toBe(false)
    expect(createKeyring(`1:${C}`).verify('x', old.sign('x', 'p'), 'p')).toBe(false)
    fc.assert(fc.property(text, (rubbish) => expect(rotated.verify('x', rubbish, 'p')).toBe(false)))
  })
})
