import { openStage, type Stage } from './testing/stage'
import { nextPaperNumber } from './paper-number'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

class TakenBack extends Error {}

const numbered = (series: string, county: string, year: number, fails: boolean) =>
  stage.service.db
    .transaction()
    .execute(async (db) => {
      const number = await nextPaperNumber(db, series, county, year)
      if (fails) throw new TakenBack()
      return number
    })
    .catch((error: unknown) => {
      if (error instanceof TakenBack) return null
      throw error
    })

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const sorted = (numbers: (number | null)[]) =>
  numbers.filter((number) => number !== null).sort((a, b) => a - b)

test('200 numberings at once, and 100 taken back between them: 1 to 200, no gap and no double', async () => {
  const tries = upTo(300).map((index) => numbered('aid-receipt', '140406', 2026, index % 3 === 0))
  const numbers = await Promise.all(tries)
  expect(numbers.filter((number) => number === null)).toHaveLength(100)
  expect(sorted(numbers)).toEqual(upTo(200))
  expect(await numbered('aid-receipt', '140406', 2026, false)).toBe(201)
}, 60_000)

test('each county, series and year counts for itself, also all at once', async () => {
  const registers = ['140403', '140404'].flatMap((county) =>
    ['aid-letter', 'aid-change'].flatMap((series) =>
      [2026, 2027].map((year): [string, string, number] => [series, county, year]),
    ),
  )
  const all = await Promise.all(
    registers.map((register) => Promise.all(upTo(10).map(() => numbered(...register, false)))),
  )
  for (const numbers of all) expect(sorted(numbers)).toEqual(upTo(10))
}, 60_000)
