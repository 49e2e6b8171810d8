import { caseworkSettings } from '@contract/casework/settings'
import { clockRules } from '@contract/aid/clocks'
import { isInDanger } from '@contract/aid/rules'
import type { Paper } from '@contract/aid/schema'
import { actsOpen } from '@contract/aid/workflow'
import { missingPapers, takesPapers } from '@contract/casework/papers'
import { isHandled, quietDays, todosOf } from '@contract/casework/rules'
import type { LawyerCase } from '@contract/casework/schema'
import { stagesOf } from '@contract/casework/stages'
import { maskAddress, maskIdNumber, maskName, maskPhone } from '@contract/identity'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { runningClocks } from '@server/kit/aid/clocks'
import { findCentre, listPapers, type ApplicationRow } from '@server/kit/aid/rows'
import { openForm } from '@server/kit/aid/sealed'
import { casePapers, findEngagement, paperRules, presentCodes, rulesOfStage } from '@server/kit/casework/file'
import { findMeeting, openMeeting } from '@server/kit/casework/meeting'
import { lastNews } from '@server/kit/casework/news'
import type { KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { findTermination, listProgress, listReports, newestClock, openUrges, terminationOf } from './queries'

/** Means are the centre's to look into, and not the lawyer's. */
export const isForLawyer = ({ kind }: Pick<Paper, 'kind'>): boolean =>
  kind === 'identity' || kind === 'case' || kind === 'other'

/** Papers a case still lacks; of one without a stage nothing is known yet. */
export async function lackingOf(
  db: Db,
  row: ApplicationRow,
): Promise<{ missing: { code: string; name: string }[] }> {
  const engagement = await findEngagement(db, row)
  if (!engagement) return { missing: [] }
  const rules = rulesOfStage(await paperRules(db, row), engagement.stage)
  const ending = { terminated: row.status === 'terminated', settled: false }
  const missing = missingPapers(rules, await presentCodes(db, row.id), ending)
  return { missing: missing.map(({ code, name }) => ({ code, name })) }
}

/** How long nobody heard anything of a case that is being handled, in whole days; null of any other. */
export async function quietOf(db: Db, row: ApplicationRow, now: Date): Promise<number | null> {
  if (!isHandled(row.status)) return null
  const since = await lastNews(db, row.id)
  return since === null ? null : quietDays(since, now)
}

/** Everything a lawyer needs of a case on one page. */
export async function lawyerCaseOf(ctx: KnownContext, row: ApplicationRow): Promise<LawyerCase> {
  const { db, service, now } = ctx
  const { keyring } = service
  const form = openForm(keyring, row)
  const engagement = await findEngagement(db, row)
  const days = await newestClock(db, row.id, 'engagement')
  const meeting = await findMeeting(db, row.id, row.handler_id!)
  const urgedAt = await openUrges(db, row.id)
  const quiet = await quietOf(db, row, now)
  const { missing } = await lackingOf(db, row)
  const { handlerDays } = await readSetting(
    db,
    caseworkSettings,
    'case.quietDays',
    row.county_code!,
    shanghaiDate(now),
  )
  const termination = await findTermination(db, row.id)
  return {
    id: row.id,
    number: row.number!,
    status: row.status,
    countyName: row.county_name!,
    centrePhone: (await findCentre(db, row.county_code!))?.phone ?? null,
    aidForm: row.aid_form!,
    matterType: row.matter_type!,
    name: maskName(form.name),
    idNumber: maskIdNumber(form.idNumber),
    phone: maskPhone(form.phone),
    address: maskAddress(form.address),
    groups: row.groups!,
    inDanger: isInDanger(row.circumstance),
    facts: form.facts,
    opponent: form.opponent ?? null,
    limitationOn: row.limitation_on,
    clocks: (await runningClocks(db, row.id)).map((clock) => ({ ...clock, law: clockRules[clock.what].law })),
    todos: todosOf({
      status: row.status,
      met: meeting !== undefined,
      urged: urgedAt.length > 0,
      quiet: quiet ?? 0,
      handlerDays,
      lacking: missing.length,
    }),
    quietDays: quiet,
    stages: [...stagesOf(row.aid_form!)],
    assignedOn: days?.started_on ?? null,
    engageBy: days?.due_on ?? null,
    engagement: engagement
      ? {
          stage: engagement.stage,
          signedOn: engagement.signed_on,
          lateCause: engagement.late_cause,
          lateSaid: engagement.late_said,
        }
      : null,
    meeting: meeting ? openMeeting(keyring, meeting) : null,
    progress: await listProgress(db, keyring, row.id),
    urgedAt,
    reports: await listReports(db, keyring, row.id),
    rules: await paperRules(db, row),
    papers: await casePapers(db, row.id),
    missing,
    takesPapers: takesPapers(row.status),
    applicationPapers: (await listPapers(db, row.id)).filter(isForLawyer),
    termination: termination && row.status === 'terminated' ? terminationOf(termination) : null,
    acts: actsOpen(row.status, 'handler'),
    asOf: now.toISOString(),
  }
}
