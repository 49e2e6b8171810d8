import { exportSettings } from '@contract/consultation/export-settings'
import { randomUUID } from 'node:crypto'
import { staffRoles } from '@contract/account/roles'
import { columnsNamed, exportColumnLabels } from '@contract/consultation/column-names'
import { cellsOf, exportColumnWidths } from '@contract/consultation/export-columns'
import type { ExportLedger } from '@contract/consultation/export-schema'
import { type LedgerExport } from '@contract/consultation/export-schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { servedAreas } from '@server/kit/caller'
import { sm3Hex } from '@server/kit/crypto/sm3'
import type { Act, KnownContext } from '@server/kit/procedure'
import { exportKey } from '@server/kit/ledger/export-key'
import { readSetting } from '@server/kit/settings'
import { openCsv } from '@server/kit/tables/write-csv'
import { openWorkbook } from '@server/kit/tables/large-workbook'
import { found, type KeyQuery } from '../queries'
import { checkArea, countUpTo } from '../search'
import { PART_BYTES } from './parts'
import { recordsIn } from './rows'

/** Files one person may have waiting at a time. */
const WAITING_MOST = 20

/**
 * Makes a file of what a search finds, in the columns and the order of the setting `ledger.export`, and keeps it for
 * its hours. Visitors are masked; in clear only for what the caller serves as a county, for a reason. Safe mode and
 * minors stay masked or closed in every file. Who exported what is recorded, with the file's hash. Refuses `not-found`
 * (another area), `not-allowed` (in clear for who is no county), `nothing-to-export`, `export-too-many`, `too-many`.
 */
export async function exportLedger({ ctx, input }: Act<typeof ExportLedger>): Promise<LedgerExport> {
  const { db, caller, now } = ctx
  checkArea(caller, input)
  if (input.clear && !caller.roles.includes('county')) throw refuse('not-allowed')
  const roles = input.clear ? (['county'] as const) : staffRoles
  const home = input.areaCode ?? servedAreas(caller, roles)[0]!
  const rule = await readSetting(db, exportSettings, 'ledger.export', home, shanghaiDate(now))
  await checkWaiting(ctx)
  const query = await found(db, caller, roles, input)
  const expected = await countUpTo(db, query, rule.rowsMost + 1)
  if (expected === 0) throw refuse('nothing-to-export')
  if (expected > rule.rowsMost) throw refuse('export-too-many')
  const { bytes, rows } = await fileOf(ctx, input, query, rule.columns)
  const expiresAt = new Date(now.getTime() + rule.keepHours * 3_600_000).toISOString()
  const made = await keep(ctx, bytes, {
    name: `咨询台账${input.from}至${input.to}.${input.format}`,
    rows,
    expiresAt,
  })
  for (const area of new Set(input.areaCode ? [input.areaCode] : servedAreas(caller, roles)))
    ctx.audit({
      act: 'ledger-exported',
      subjectType: 'area',
      subjectId: area,
      areaCode: area,
      detail: { ...traceOf(input), columns: rule.columns, rows, sm3: sm3Hex(bytes) },
    })
  return made
}

/** What was asked for, in codes: what somebody typed to find a person by is told by its being there alone. */
const traceOf = ({ requestId: _, adviser, words, reason, ...codes }: ExportLedger) => ({
  ...codes,
  ...(adviser && { byAdviser: true }),
  ...(words && { byWords: true }),
  ...(reason && { reason }),
})

/** Counted one file after the other, however many are asked for at once. */
async function checkWaiting({ db, caller, now }: KnownContext): Promise<void> {
  await db
    .selectFrom('account')
    .select('id')
    .where('id', '=', caller.accountId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  const { waiting } = await db
    .selectFrom('ledger_export')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('account_id', '=', caller.accountId)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirstOrThrow()
  if (waiting >= WAITING_MOST) throw refuse('too-many')
}

async function fileOf(
  { db, service }: KnownContext,
  { format, clear }: ExportLedger,
  query: KeyQuery,
  columnNames: string,
): Promise<{ bytes: Buffer; rows: number }> {
  const columns = columnsNamed(columnNames)
  const header = columns.map((column) => exportColumnLabels[column])
  const file =
    format === 'csv'
      ? openCsv(header)
      : openWorkbook(
          header,
          columns.map((column) => exportColumnWidths[column]),
        )
  let rows = 0
  for await (const records of recordsIn(db, service.keyring, query, clear))
    file.add(records.map((record) => cellsOf(columns, record, ++rows)))
  return { bytes: file.finish(), rows }
}

async function keep(
  { db, service, caller, now }: KnownContext,
  bytes: Buffer,
  { name, rows, expiresAt }: { name: string; rows: number; expiresAt: string },
): Promise<LedgerExport> {
  const id = randomUUID()
  const parts = Math.ceil(bytes.length / PART_BYTES)
  for (let part = 0; part < parts; part++)
    await service.files.put(exportKey(id, part), bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES))
  await db
    .insertInto('ledger_export')
    .values({
      id,
      account_id: caller.accountId,
      name,
      rows,
      parts,
      sm3: sm3Hex(bytes),
      made_at: now.toISOString(),
      expires_at: expiresAt,
    })
    .execute()
  return { id, name, rows, parts, expiresAt }
}
