import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const src = path.join(__dirname, '..')
const look = readFileSync(path.join(src, 'app.scss'), 'utf8')

const tokensOf = (selector: string): Record<string, string> => {
  const block = look.slice(look.indexOf(`${selector} {`)).split('}')[0]!
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]),
  )
}
const standard = tokensOf('.skin')
const elder = { ...standard, ...tokensOf('.skin.elder') }

const channels = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
const luminance = (hex: string) => {
  const [r, g, b] = channels(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
/** WCAG 2 contrast ratio, 1–21. */
const contrast = (a: string, b: string) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

/** Every text colour, with every surface it is laid on by a component. A new pair belongs here. */
const textOn: Record<string, string[]> = {
  ink: ['paper', 'card', 'well', 'line', 'primary-wash', 'accent-wash', 'good-wash', 'warn-wash', 'bad-wash'],
  'ink-soft': ['paper', 'card', 'well', 'primary-wash'],
  'ink-faint': ['paper', 'card', 'well'],
  primary: ['paper', 'card', 'well', 'primary-wash'],
  'on-deep': ['deep', 'primary', 'primary-pressed', 'bad', 'ink', 'ridge'],
  'on-deep-soft': ['deep'],
  gilt: ['deep'],
  deep: ['gilt'],
  accent: ['paper', 'card', 'accent-wash'],
  good: ['paper', 'card', 'good-wash'],
  warn: ['paper', 'card', 'warn-wash'],
  bad: ['paper', 'card', 'bad-wash'],
}
const pairs = Object.entries(textOn).flatMap(([text, grounds]) =>
  grounds.map((ground) => [text, ground] as const),
)

describe.each([
  ['standard', standard],
  ['elder', elder],
])('%s', (_, tokens) => {
  test.each(pairs)('%s on %s reads at 4.5:1', (text, ground) => {
    expect(contrast(tokens[text]!, tokens[ground]!)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['paper', 'card'])('controls are outlined at 3:1 on %s', (ground) => {
    expect(contrast(tokens.edge!, tokens[ground]!)).toBeGreaterThanOrEqual(3)
    expect(contrast(tokens.primary!, tokens[ground]!)).toBeGreaterThanOrEqual(3)
  })
})

test('a white veil-covered word reads over the lightest photo', () => {
  const [, r, g, b, alpha] = /rgba\((\d+), (\d+), (\d+), ([\d.]+)\)/.exec(standard.veil!)!.map(Number)
  const over = [r!, g!, b!].map((c) =>
    Math.round(c * alpha! + 255 * (1 - alpha!))
      .toString(16)
      .padStart(2, '0'),
  )
  expect(contrast(standard['on-deep']!, `#${over.join('')}`)).toBeGreaterThanOrEqual(4.5)
})

const size = (tokens: Record<string, string>, name: string) => parseFloat(tokens[name]!)

test('大字版 keeps the sizes of the elder standard (MIIT 2021)', () => {
  expect(
    Math.min(size(elder, 'size-small'), size(elder, 'size-text'), size(elder, 'size-lead')),
  ).toBeGreaterThanOrEqual(18)
  expect(Math.min(size(elder, 'size-title'), size(elder, 'size-main'))).toBeGreaterThanOrEqual(30)
  expect(Math.min(size(elder, 'control'), size(elder, 'touch'))).toBeGreaterThanOrEqual(60)
  expect(Math.min(size(elder, 'leading'), size(elder, 'leading-tight'))).toBeGreaterThanOrEqual(1.5)
})

test('the standard look keeps its own floor', () => {
  expect(size(standard, 'size-text')).toBeGreaterThanOrEqual(16)
  expect(size(standard, 'control')).toBeGreaterThanOrEqual(48)
  expect(size(standard, 'touch')).toBeGreaterThanOrEqual(44)
  expect(size(standard, 'leading')).toBeGreaterThanOrEqual(1.5)
})

const sheets = (readdirSync(src, { recursive: true }) as string[]).filter(
  (file) => file.endsWith('.scss') && file !== 'app.scss',
)

test.each(sheets)(
  '%s takes colours and letter sizes from the tokens, and only what old phones know',
  (file) => {
    const text = readFileSync(path.join(src, file), 'utf8').replace(
      /url\([^)]*\)|\/\*[\s\S]*?\*\/|\/\/.*|".*"/g,
      '',
    )
    expect(text.match(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/gi)).toBeNull()
    // A size of its own is for what is read from across a room: larger than 大字版 makes anything. Paper is in mm.
    const fixed = [...text.matchAll(/font-size:\s*([\d.]+)(px|rem|rpx)/g)]
    expect(
      fixed.filter(([, size, unit]) => unit !== 'px' || Number(size) < 36).map(([whole]) => whole),
    ).toEqual([])
    const used = [...text.matchAll(/var\(--([a-z-]+)\)/g)].map(([, name]) => name!)
    expect(used.filter((name) => !(name in standard))).toEqual([])
    expect(
      text.match(/\binset:|:is\(|:where\(|\b(min|max|clamp)\(|aspect-ratio|(?<!grid-)\bgap:/g),
    ).toBeNull()
  },
)
