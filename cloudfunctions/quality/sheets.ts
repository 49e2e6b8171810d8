import { randomInt } from 'node:crypto'
import { sheetKinds, type SheetKind } from '@contract/quality/labels'
import type { ChangeSheet, ScoreSheets } from '@contract/quality/schema'
import { refuse } from '@contract/refusal'
import { addDays, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import type { Act, KnownContext } from '@server/kit/procedure'
import { sheetInForce } from '@server/kit/quality/sheet-in-force'
import { isViolationOf } from '@server/kit/violation'

/** The score sheet in force, if it is the version that was filled. Refuses `score-sheet-old` for another. */
export async function sheetFilled(db: Db, kind: SheetKind, version: number, day: string) {
  const sheet = await sheetInForce(db, kind, day)
  if (sheet.version !== version) throw refuse('score-sheet-old')
  return sheet
}

const newest = (db: Db, kind: SheetKind) =>
  db
    .selectFrom('score_sheet')
    .select(['kind', 'version', 'effective_from as effectiveFrom', 'items'])
    .where('kind', '=', kind)
    .orderBy('version', 'desc')

/** Every sheet as it stands, and what takes its place. */
export async function sheets({ ctx }: { ctx: KnownContext }): Promise<ScoreSheets> {
  const { db, caller, now } = ctx
  const today = shanghaiDate(now)
  const all = []
  for (const kind of sheetKinds) {
    const [next, ...rest] = await newest(db, kind).execute()
    const stands = [next!, ...rest].find(({ effectiveFrom }) => effectiveFrom <= today)!
    all.push({ ...stands, next: next === stands ? null : next! })
  }
  return { sheets: all, mayChange: caller.roles.includes('city') }
}

/** A code of its own for a new item: letters alone. */
const newCode = (): string =>
  `n-${Array.from({ length: 8 }, () => 'abcdefghijklmnop'[randomInt(16)]).join('')}`

/**
 * A new version of a sheet from tomorrow on; what was scored keeps the version it was scored by. Refuses
 * `score-sheet-old` when somebody changed it meanwhile.
 */
export async function changeSheet({ ctx, input }: Act<typeof ChangeSheet>): Promise<ScoreSheets> {
  const { db, now } = ctx
  const last = await newest(db, input.kind).limit(1).executeTakeFirstOrThrow()
  if (last.version !== input.version) throw refuse('score-sheet-old')
  const known = last.items.map(({ code }) => code)
  const items = input.items.map(({ code, ...item }) => ({
    code: code && known.includes(code) ? code : newCode(),
    ...item,
  }))
  const version = last.version + 1
  try {
    await db
      .insertInto('score_sheet')
      .values({
        kind: input.kind,
        version,
        effective_from: addDays(shanghaiDate(now), 1),
        items: JSON.stringify(items),
      })
      .execute()
  } catch (error) {
    throw isViolationOf(error, 'score_sheet_pkey') ? refuse('score-sheet-old') : error
  }
  ctx.audit({
    act: 'score-sheet-changed',
    subjectType: 'score_sheet',
    subjectId: `${input.kind}:${version}`,
    detail: { items: items.length },
  })
  return sheets({ ctx })
}
