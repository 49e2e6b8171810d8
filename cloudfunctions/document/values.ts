import { incomePerHead } from '@contract/aid/rules'
import {
  aidFormLabels,
  applyChannelLabels,
  circumstances,
  filedAsLabels,
  paperKindLabels,
  paperKinds,
  refusalGrounds,
} from '@contract/aid/labels'
import type { MeansPath } from '@contract/aid/rules'
import type { ApplicationForm } from '@contract/aid/schema'
import { matterTypeLabels } from '@contract/consultation/labels'
import type { CaseFieldName, Values } from '@contract/document/fields'
import type { PaperCode } from '@contract/document/titles'
import { placeholdersOf } from '@contract/document/placeholders'
import { groupLabels } from '@contract/groups'
import { bornOn, isIdNumber, sexOf } from '@contract/identity'
import { shanghaiDate } from '@contract/time'
import { findCentre, listPapers, type ApplicationRow } from '@server/kit/aid/rows'
import { openForm } from '@server/kit/aid/sealed'
import type { KnownContext } from '@server/kit/procedure'
import { findChanged, findDecided } from './queries'
import { openText } from './sealed'

type CaseValues = Partial<Record<CaseFieldName, string | undefined>>

/** '2026年3月1日' of 'YYYY-MM-DD' or an instant. */
export function dateText(moment: string | Date): string {
  const day = typeof moment === 'string' && moment.length === 10 ? moment : shanghaiDate(moment)
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

const meansWords: Record<MeansPath, string> = {
  'no-means-test': '依法不审查经济困难条件',
  'check-waived': '依法免予核查经济困难状况',
  promise: '以书面承诺代替证明',
  proof: '提交经济困难证明',
}

const yuan = (amount: number | undefined) => (amount === undefined ? undefined : `${amount}元`)

function personValues(form: ApplicationForm, row: ApplicationRow): CaseValues {
  const known = isIdNumber(form.idNumber ?? '')
  return {
    name: form.name,
    sex: known ? (sexOf(form.idNumber) === 'male' ? '男' : '女') : undefined,
    born: known ? dateText(bornOn(form.idNumber)) : undefined,
    idNumber: form.idNumber,
    phone: form.phone,
    address: form.address,
    groups: row.groups?.map((group) => groupLabels[group]).join('、') || '无',
    circumstance: row.circumstance ? circumstances[row.circumstance].label : '无',
  }
}

async function matterValues(
  { db }: KnownContext,
  form: ApplicationForm,
  row: ApplicationRow,
): Promise<CaseValues> {
  const papers = await listPapers(db, row.id)
  const counted = paperKinds
    .map((kind) => ({ kind, count: papers.filter((paper) => paper.kind === kind).length }))
    .filter(({ count }) => count > 0)
  return {
    aidForm: row.aid_form ? aidFormLabels[row.aid_form] : undefined,
    matterType: row.matter_type ? matterTypeLabels[row.matter_type] : undefined,
    facts: form.facts,
    opponent: form.opponent ?? '无',
    channel: applyChannelLabels[row.channel],
    filedAs: filedAsLabels[row.filed_as],
    receivedOn: row.submitted_at ? dateText(row.submitted_at) : undefined,
    limitationOn: row.limitation_on ? dateText(row.limitation_on) : '不清楚',
    paperList: counted.map(({ kind, count }) => `${paperKindLabels[kind]}${count}份`).join('；') || '无',
  }
}

function meansValues(form: ApplicationForm, row: ApplicationRow): CaseValues {
  const own = form.ownMonthlyIncomeYuan
  const household = form.household ?? []
  const member = ({ name, relation, monthlyIncomeYuan, isOpponent }: (typeof household)[number]) =>
    `${name}（${relation}），每月${monthlyIncomeYuan}元${isOpponent ? '（本案对方，不计入）' : ''}`
  return {
    meansPath: row.means_path ? meansWords[row.means_path] : undefined,
    ownIncome: yuan(own),
    household: household.map(member).join('\n') || '无',
    perHead: own === undefined ? undefined : yuan(incomePerHead(own, household)),
    property: form.propertyNote ?? '无',
  }
}

async function decisionValues({ db }: KnownContext, row: ApplicationRow): Promise<CaseValues> {
  const decision = await findDecided(db, row.id)
  if (!decision) return {}
  return {
    decisionNumber: decision.number,
    decisionOn: dateText(decision.decided_at),
    decisionReasons: decision.reasons,
    decisionGround: decision.ground ? refusalGrounds[decision.ground].label : undefined,
    decisionLaw: decision.ground ? refusalGrounds[decision.ground].law : undefined,
    decider: decision.decider_name,
  }
}

/** Who applies for the person in a right of their own (法援法 40); whoever only fills the form is no agent. */
async function agentValues({ db, service }: KnownContext, row: ApplicationRow): Promise<CaseValues> {
  const agent = await db
    .selectFrom('aid_agent')
    .select(['name_sealed', 'relation'])
    .where('application_id', '=', row.id)
    .where('kind', '<>', 'helper')
    .executeTakeFirst()
  if (!agent) return { agentName: '无', agentRelation: '无' }
  return {
    agentName: openText(service.keyring, 'aid_agent.name', row.id, agent.name_sealed),
    agentRelation: agent.relation,
  }
}

/** Whoever has the case; the notice of a change calls by this name the one who had it before. */
async function lawyerIdOf(
  { db }: KnownContext,
  row: ApplicationRow,
  code: PaperCode,
): Promise<string | null> {
  const changed = code === 'change-notice' ? await findChanged(db, row.id) : undefined
  return changed?.practitioner_id ?? row.handler_id
}

async function lawyerValues({ db }: KnownContext, lawyerId: string | null): Promise<CaseValues> {
  if (!lawyerId) return {}
  const lawyer = await db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .select(['account.name', 'unit', 'licence_number'])
    .where('account_id', '=', lawyerId)
    .executeTakeFirstOrThrow()
  return {
    lawyer: lawyer.name,
    lawyerUnit: lawyer.unit ?? undefined,
    licence: lawyer.licence_number ?? undefined,
  }
}

async function officeValues(ctx: KnownContext, row: ApplicationRow): Promise<CaseValues> {
  const centre = await findCentre(ctx.db, row.county_code!)
  return {
    county: row.county_name!,
    centre: `${row.county_name}法律援助中心`,
    bureau: `${row.county_name}司法局`,
    centreAddress: centre?.address ?? undefined,
    centrePhone: centre?.phone ?? undefined,
    officer: ctx.caller.name,
    applicationNumber: row.number ?? undefined,
  }
}

/**
 * What the system knows of a case for one kind of paper, and no more than that paper tells (个人信息保护法 6). A
 * decision's paper bears the day of the decision, every other today's.
 */
export async function valuesOf(
  ctx: KnownContext,
  row: ApplicationRow,
  code: PaperCode,
  number: string | undefined,
): Promise<Values> {
  const form = openForm(ctx.service.keyring, row)
  const decision = await decisionValues(ctx, row)
  const decided = code === 'grant' || code === 'refuse'
  const known: CaseValues = {
    ...(await officeValues(ctx, row)),
    ...personValues(form, row),
    ...(await agentValues(ctx, row)),
    ...(await matterValues(ctx, form, row)),
    ...meansValues(form, row),
    ...decision,
    ...(await lawyerValues(ctx, await lawyerIdOf(ctx, row, code))),
    closedOn: row.closed_on ? dateText(row.closed_on) : undefined,
    closingBasis: row.closing_basis ?? undefined,
    number,
    today: decided ? decision.decisionOn : dateText(ctx.now),
  }
  return Object.fromEntries(
    placeholdersOf(code).flatMap(({ name }) => {
      const value = known[name as CaseFieldName]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
