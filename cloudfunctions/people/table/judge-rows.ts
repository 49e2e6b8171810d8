import { countyOf } from '@contract/area'
import { mayBecome, problemsOf } from '@contract/people/rules'
import type { PersonFacts } from '@contract/people/schema'
import type { Keyring } from '@server/kit/crypto/keyring'
import { knownBy } from '../keep'
import { factsOf, type PersonRow } from '../queries'
import { EXAMPLE } from '../template'
import { licenceKey, type knownPeople } from './known'
import { factsFrom, type Given } from './read-row'
import type { PeopleRow } from './shape'

/** A row that may be kept: somebody new, or what is known brought up to date. */
export interface Judged {
  number: number
  facts: PersonFacts
  known: PersonRow | undefined
}

interface Place {
  keyring: Keyring
  countyCode: string
  /** 'YYYY-MM-DD' in Shanghai. */
  today: string
  callerId: string
  known: Awaited<ReturnType<typeof knownPeople>>
  /** Codes in the table that stand for no area. */
  unknownAreas: ReadonlySet<string>
}

export interface ReadRow {
  row: PeopleRow
  given: Given
  problems: string[]
}

/** What a row is known by: at most two keys, the licence's first. */
export const keysOf = (
  keyring: Keyring,
  countyCode: string,
  { kind, licenceNumber, name, phone }: Given,
) => ({
  licence:
    kind && licenceNumber ? licenceKey(kind, licenceNumber.replace(/\s/g, '').toUpperCase()) : undefined,
  index: (name && phone && knownBy(keyring, countyCode, name, phone.replace(/[\s-]/g, ''))) || undefined,
})

function judge({ given, problems, row }: ReadRow, place: Place): Judged | { problem: string } {
  const { keyring, countyCode, today, callerId, known, unknownAreas } = place
  const { licence, index } = keysOf(keyring, countyCode, given)
  const one = licence === undefined ? undefined : known.byLicence.get(licence)
  const other = index === undefined ? undefined : known.byIndex.get(index)
  if (row.name.startsWith(EXAMPLE)) return { problem: '这是示例，请删掉这一行' }
  const all = [...problems]
  if (one && other && one.id !== other.id) all.push('执业证号和手机号是名册里两个人的')
  const person = one ?? other
  if (person && countyOf(person.areaCode) !== countyCode)
    return { problem: '这个执业证号已经登记在别的县区，请和市司法局联系' }
  if (person?.id === callerId) all.push('这是您本人的记录，请同事来改')
  if (person && given.kind && !mayBecome(person.kind, given.kind))
    return { problem: '值班人员和辅助人员不能互改，请先办退出' }
  const { facts, problems: cells } = factsFrom(given, person && factsOf(person))
  const hasPhone = facts.phone !== undefined || Boolean(person?.phoneSealed)
  const missing = facts.villages.filter((code) => unknownAreas.has(code))
  all.push(...cells)
  if (cells.length === 0 && given.kind)
    all.push(...Object.values(problemsOf({ ...facts, hasPhone }, countyCode, today)))
  if (missing.length > 0) all.push(`还没有这个村社区，请先导入村社区工作室：${missing.join('、')}`)
  else if (facts.baseAreaCode && unknownAreas.has(facts.baseAreaCode)) all.push('没有这个乡镇街道')
  if (!given.kind && !problems.some((problem) => problem.startsWith('人员类型'))) all.push('请填写人员类型')
  return all.length > 0
    ? { problem: [...new Set(all)].join('；') }
    : { number: row.number, facts, known: person }
}

/** Judges all rows, and that nobody stands twice. Row numbers are Excel's. */
export function judgeRows(
  rows: readonly ReadRow[],
  place: Place,
): { people: Judged[]; problems: Record<string, string> } {
  const people: Judged[] = []
  const problems: Record<string, string> = {}
  const firstAt = new Map<string, number>()
  for (const read of rows) {
    const { licence, index } = keysOf(place.keyring, place.countyCode, read.given)
    const judged = judge(read, place)
    const person = 'problem' in judged ? undefined : judged.known?.id
    const keys = [licence, index, person].filter((key): key is string => Boolean(key))
    const earlier = keys.map((key) => firstAt.get(key)).find((number) => number !== undefined)
    const where = `第${read.row.number}行`
    if ('problem' in judged) problems[where] = judged.problem
    else if (earlier !== undefined) problems[where] = `和第${earlier}行是同一个人`
    else people.push(judged)
    for (const key of keys) if (!firstAt.has(key)) firstAt.set(key, read.row.number)
  }
  return { people, problems }
}
