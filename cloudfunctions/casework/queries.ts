import type { CaseReport, Progress, Termination } from '@contract/casework/schema'
import type { Db } from '@server/database/client'
import { openProgress } from '@server/kit/casework/progress'
import type { Keyring } from '@server/kit/crypto/keyring'
import { openReport } from './sealed'

/** What was told of a case, newest first. */
export async function listProgress(db: Db, keyring: Keyring, applicationId: string): Promise<Progress[]> {
  const rows = await db
    .selectFrom('case_progress')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('told_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    happenedOn: row.happened_on,
    what: openProgress(keyring, row),
    toldAt: row.told_at,
    readAt: row.read_at,
  }))
}

/** What its lawyers brought before the centre, newest first. */
export async function listReports(db: Db, keyring: Keyring, applicationId: string): Promise<CaseReport[]> {
  const rows = await db
    .selectFrom('case_report')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('reported_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    flags: row.flags,
    ground: row.ground,
    said: openReport(keyring, row),
    reportedAt: row.reported_at,
    seenAt: row.seen_at,
  }))
}

/** When the person aided asked and has not been answered, oldest first. */
export async function openUrges(db: Db, applicationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('case_urge')
    .select('urged_at')
    .where('application_id', '=', applicationId)
    .where('answered_at', 'is', null)
    .orderBy('urged_at')
    .execute()
  return rows.map(({ urged_at }) => urged_at)
}

/** When it was last asked; null when never. */
export async function lastUrge(db: Db, applicationId: string): Promise<string | null> {
  const row = await db
    .selectFrom('case_urge')
    .select('urged_at')
    .where('application_id', '=', applicationId)
    .orderBy('urged_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.urged_at ?? null
}

/** The newest termination of a case. */
export const findTermination = (db: Db, applicationId: string) =>
  db
    .selectFrom('case_termination')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()

export type TerminationRow = NonNullable<Awaited<ReturnType<typeof findTermination>>>

export const terminationOf = (row: TerminationRow): Termination => ({
  number: row.number,
  ground: row.ground,
  reasons: row.reasons,
  decidedAt: row.decided_at,
  serveBy: row.serve_by,
  servedWay: row.served_way,
  servedOn: row.served_on,
})

/** The newest clock of a kind, running or not. */
export const newestClock = (db: Db, applicationId: string, what: 'engagement' | 'termination-service') =>
  db
    .selectFrom('aid_clock')
    .select(['id', 'started_on', 'due_on'])
    .where('application_id', '=', applicationId)
    .where('what', '=', what)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Name and unit of whoever has a case. */
export const findHandler = (db: Db, handlerId: string | null) =>
  db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .select(['account.name', 'practitioner.unit'])
    .where('practitioner.account_id', '=', handlerId)
    .executeTakeFirst()
