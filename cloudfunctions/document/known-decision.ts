import { refusalGrounds, type RefusalGround } from '@contract/aid/labels'
import { objectionOutcomeLabels, provisionalCauses } from '@contract/review/labels'
import { findCentre, type ApplicationRow } from '@server/kit/aid/rows'
import { openForm } from '@server/kit/aid/sealed'
import type { KnownContext } from '@server/kit/procedure'
import type { Known } from './known-fields'
import { findDecided } from './queries'
import { openText } from './sealed'
import { dateText } from './values'

/** The list of missing papers that waits: what, by when, and how to hand it in (法律援助法 43). */
export async function oneTimeOf({ db }: KnownContext, row: ApplicationRow): Promise<Known> {
  const ask = await db
    .selectFrom('aid_supplement')
    .select(['id', 'reasons', 'new_circumstance', 'due_on'])
    .where('application_id', '=', row.id)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  if (!ask || row.status !== 'supplement') return {}
  const items = await db
    .selectFrom('aid_supplement_item')
    .innerJoin('paper_item', 'paper_item.code', 'aid_supplement_item.code')
    .select(['name', 'help', 'note'])
    .where('supplement_id', '=', ask.id)
    .orderBy('place')
    .execute()
  const line = ({ name, help, note }: (typeof items)[number], index: number) =>
    `${index + 1}. ${name}${note ? `（${note}）` : ''}：${help}${index + 1 < items.length ? '；' : '。'}`
  const centre = await findCentre(db, row.county_code!)
  return {
    missing: items.map(line).join('\n'),
    supplyBy: dateText(ask.due_on),
    consequence: [
      `补充的原因：${sentence(ask.reasons)}`,
      ...(ask.new_circumstance ? [`新出现的情况：${sentence(ask.new_circumstance)}`] : []),
      `可以在手机上拍照补交，也可以送到${centre?.address ? '或者寄到下面的地址' : '本中心'}；确实交不了的，请写明原因。`,
    ].join('\n'),
  }
}

const sentence = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`)

/** What another centre was asked and has not answered (司法部令148号 16). */
export async function cooperationOf({ db, service }: KnownContext, row: ApplicationRow): Promise<Known> {
  const asked = await db
    .selectFrom('aid_cooperation')
    .select(['id', 'centre', 'what_sealed', 'reply_by'])
    .where('application_id', '=', row.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!asked || row.status !== 'cooperation') return {}
  return {
    recipientOffice: asked.centre,
    cooperation: openText(service.keyring, 'aid_cooperation.what', asked.id, asked.what_sealed),
    replyBy: asked.reply_by ? dateText(asked.reply_by) : undefined,
  }
}

/** Whose income and property may be looked into: the person's own and that of whoever lives with them, the opponent left out. */
export function scopeOf({ service }: KnownContext, row: ApplicationRow): Promise<Known> {
  const household = openForm(service.keyring, row).household.filter(({ isOpponent }) => !isOpponent)
  const names = household.map(({ name }) => name).join('、')
  const whose = names ? `本人和共同生活的家庭成员（${names}）` : '本人'
  return Promise.resolve({ scope: `${whose}的收入、存款、房产、车辆等情况` })
}

const proposed = (act: 'grant' | 'refuse', ground: RefusalGround | null): string =>
  act === 'grant' ? '拟给予法律援助' : `拟不予法律援助${ground ? `（${refusalGrounds[ground].label}）` : ''}`

/** What was laid before a colleague and what they said to it; where one person decides, the decision's own reasons. */
export async function approvalOf({ db }: KnownContext, row: ApplicationRow): Promise<Known> {
  const proposal = await db
    .selectFrom('aid_proposal')
    .select(['act', 'ground', 'reasons', 'outcome', 'note'])
    .where('application_id', '=', row.id)
    .where(({ or, eb }) => or([eb('outcome', 'is', null), eb('outcome', '=', 'approved')]))
    .orderBy('proposed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (proposal)
    return {
      opinion: `${proposed(proposal.act, proposal.ground)}。${proposal.reasons}`,
      approval: proposal.outcome ? (proposal.note ?? '同意。') : undefined,
    }
  const decision = await findDecided(db, row.id)
  return decision ? { opinion: `${proposed(decision.act, decision.ground)}。${decision.reasons}` } : {}
}

/** Why the papers may follow, and until when (法援法 44; 山西条例 25). */
export async function provisionalOf({ db }: KnownContext, row: ApplicationRow): Promise<Known> {
  const decision = await db
    .selectFrom('aid_decision')
    .select('provisional_cause')
    .where('application_id', '=', row.id)
    .where('provisional', '=', true)
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const clock = await db
    .selectFrom('aid_clock')
    .select('due_on')
    .where('application_id', '=', row.id)
    .where('what', '=', 'provisional-papers')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    urgentReason: decision?.provisional_cause
      ? `${provisionalCauses[decision.provisional_cause]}。`
      : undefined,
    papersBy: clock && dateText(clock.due_on),
  }
}

/** The newest objection that was decided on, and what it was against (法援法 49). */
export async function objectionOf({ db, service }: KnownContext, row: ApplicationRow): Promise<Known> {
  const objection = await db
    .selectFrom('aid_objection')
    .leftJoin('aid_decision', 'aid_decision.id', 'decision_id')
    .select([
      ...(['aid_objection.id', 'said_sealed', 'outcome', 'aid_objection.reasons'] as const),
      ...(['against', 'aid_decision.number as decision_number', 'objected_at'] as const),
    ])
    .where('aid_objection.application_id', '=', row.id)
    .where('aid_objection.number', 'is not', null)
    .orderBy('aid_objection.decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!objection) return {}
  const ended =
    objection.against === 'termination'
      ? await db
          .selectFrom('case_termination')
          .select('number')
          .where('application_id', '=', row.id)
          .where('decided_at', '<=', objection.objected_at)
          .orderBy('decided_at', 'desc')
          .limit(1)
          .executeTakeFirst()
      : undefined
  return {
    objectionNumber: objection.decision_number ?? ended?.number,
    objectionSaid: openText(service.keyring, 'aid_objection.said', objection.id, objection.said_sealed),
    objectionResult: objection.outcome ? objectionOutcomeLabels[objection.outcome] : undefined,
    reason: objection.reasons ?? undefined,
  }
}
