import fc from 'fast-check'
import { askedFields } from './fields'
import { paperRule, papers } from './papers'
import { paperCodes, type PaperCode } from './titles'
import { placeholdersOf, sampleValues } from './placeholders'
import { askedFaults, readableBy, whyNotMake, type CaseFacts } from './rules'
import { Blocks, fillTemplate, templateFaults, type Block } from './template'

const facts = (change: Partial<CaseFacts> = {}): CaseFacts => ({
  numbered: true,
  decision: null,
  objection: null,
  means: 'promise',
  provisional: false,
  handled: false,
  terminated: false,
  closed: false,
  inForce: [],
  ...change,
})

describe('which papers can be made', () => {
  test('nothing before the centre has received it', () => {
    for (const code of paperCodes)
      expect(whyNotMake(code, facts({ numbered: false }), false)).toBe('paper-not-yet')
  })

  test('all but the decision that was not taken, once the case is closed', () => {
    const closed = facts({
      decision: 'grant',
      objection: { papered: false },
      provisional: true,
      handled: true,
      terminated: true,
      closed: true,
    })
    const open = paperCodes.filter((code) => !whyNotMake(code, closed, false))
    expect(paperCodes.filter((code) => !open.includes(code))).toEqual(['refuse'])
  })

  test('nothing that was not: no promise of who made none, nothing provisional, no end that was not decided', () => {
    const made = (change: Partial<CaseFacts>) => (code: PaperCode) => !whyNotMake(code, facts(change), false)
    const promised: PaperCode[] = ['means-statement', 'promise', 'check-authorisation']
    expect(promised.filter(made({ means: 'promise' }))).toEqual(promised)
    expect(promised.filter(made({ means: 'proof' }))).toEqual(['means-statement'])
    for (const means of ['no-means-test', 'check-waived', null] as const)
      expect(promised.filter(made({ means }))).toEqual([])
    expect(made({ decision: 'refuse' })('provisional')).toBe(false)
    expect(made({ provisional: true })('provisional')).toBe(true)
    expect(made({ handled: true })('termination')).toBe(false)
    expect(made({ handled: false, terminated: true })('termination')).toBe(true)
  })

  test('one in force is in the way, unless it is replaced or there may be many', () => {
    const there = facts({ inForce: ['receipt', 'one-time-notice'] })
    expect(whyNotMake('receipt', there, false)).toBe('paper-there')
    expect(whyNotMake('receipt', there, true)).toBeUndefined()
    expect(whyNotMake('one-time-notice', there, false)).toBeUndefined()
  })

  test('an objection’s paper wants the bureau’s decision, and each objection has one', () => {
    expect(whyNotMake('objection', facts(), false)).toBe('paper-not-yet')
    const papered = facts({ objection: { papered: true }, inForce: ['objection'] })
    expect(whyNotMake('objection', papered, false)).toBe('paper-there')
    expect(whyNotMake('objection', papered, true)).toBeUndefined()
    // of an earlier objection
    const anew = facts({ objection: { papered: false }, inForce: ['objection'] })
    expect(whyNotMake('objection', anew, false)).toBeUndefined()
  })
})

test('what stays inside the centre is nobody else’s to read, and the means are not the lawyer’s', () => {
  const inside: PaperCode[] = [
    'approval',
    'change-approval',
    'termination-approval',
    'quality',
    'return-visit',
    'cooperation',
  ]
  for (const code of inside) expect(paperRule(code).readers).toEqual([])
  const lawyers = readableBy('lawyer')
  expect(lawyers.filter((code) => paperRule(code).tells.includes('means'))).toEqual([])
  expect(readableBy('applicant')).toEqual(
    expect.arrayContaining(['grant', 'refuse', 'termination', 'objection']),
  )
})

test('every asked field is asked by some paper, and every paper has a name and samples', () => {
  const asked = new Set(paperCodes.flatMap((code) => paperRule(code).asks))
  expect(Object.keys(askedFields).filter((name) => !asked.has(name as never))).toEqual([])
  for (const code of paperCodes) {
    const names = placeholdersOf(code).map(({ name }) => name)
    expect([code, names.length]).toEqual([code, new Set(names).size])
    const without = names.filter((name) => name !== 'number' && !sampleValues(code)[name])
    expect([code, without]).toEqual([code, []])
  }
  expect(paperCodes).toHaveLength(Object.keys(papers).length)
  expect(sampleValues('civil-letter').number).toBe('潞城援函字〔2026〕第12号')
})

test('what must be typed is told by its label; what may stay empty is not', () => {
  expect(askedFaults('change-notice', {})).toEqual({ 'extra.reason': '请填写理由' })
  expect(askedFaults('receipt', {})).toEqual({})
})

describe('templates', () => {
  const paragraph = (text: string): Block[] => [
    { kind: 'heading', text: '通知书' },
    { kind: 'paragraph', text },
  ]
  const filled = (text: string, values = {}) => {
    const [, ...rest] = fillTemplate(paragraph(text), values)
    return rest.map((block) => ('text' in block ? block.text : ''))
  }

  test('a number line wants a paper that has one', () => {
    const blocks: Block[] = [...paragraph('无'), { kind: 'number' }]
    expect(templateFaults('receipt', blocks)).toEqual({})
    // every paper may show its date
    expect(templateFaults('promise', [...paragraph('无'), { kind: 'date' }])).toEqual({})
  })

  test('what is unknown leaves room for writing; a sentence’s stop gives way to the template’s', () => {
    expect(filled('{{name}}：')).toEqual(['＿＿＿＿＿＿：'])
    expect(filled('因{{reason}}，决定', { reason: '律师生病。' })).toEqual(['因律师生病，决定'])
    expect(filled('经审查，{{reason}}', { reason: '律师生病。' })).toEqual(['经审查，律师生病。'])
  })

  test('several lines become several paragraphs', () => {
    expect(filled('{{missing}}', { missing: '1. 户口本\n2. 说明' })).toEqual(['1. 户口本', '2. 说明'])
  })

  test('a value is never taken for a placeholder, whatever somebody typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', 'n', 'a', 'm', 'e', '$', '&', '王') }),
        (typed) => {
          const text = filled('甲{{reason}}乙', { reason: typed, name: '王秀英' }).join('\n')
          expect(text).toBe(typed ? `甲${typed}乙` : '甲＿＿＿＿＿＿乙')
        },
      ),
    )
  })

  test('blocks without words, and too many of them, are refused', () => {
    expect(Blocks.safeParse(paragraph('')).success).toBe(false)
    expect(Blocks.safeParse(Array.from({ length: 61 }, () => ({ kind: 'date' }))).success).toBe(false)
  })
})
