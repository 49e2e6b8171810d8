import type { ApplicationFormInput } from '@contract/aid/schema'
import { addDays, shanghaiDate } from '@contract/time'
import type { Service } from '@server/kit/service'
import { aidRouter } from '../../../cloudfunctions/aid/router'
import { closingRouter } from '../../../cloudfunctions/closing/router'
import { intakeRouter } from '../../../cloudfunctions/intake/router'
import { reviewRouter } from '../../../cloudfunctions/review/router'
import { subsidyRouter } from '../../../cloudfunctions/subsidy/router'
import { actingIn, CROSS } from './acting'
import { archiveCase, filedCase } from './ended-case'
import { DEMO_COUNTY, demoId, demoResidents, demoStaff } from './people'

const AREA = 'loose-ends'
const [station, clerk, head] = demoStaff.map(({ id }) => id)

/** Income a head up to which a household of the demonstration counts as in hardship; the real one is the bureau's to set. */
const MONTHLY_PER_HEAD_FEN = 120_000

const form: ApplicationFormInput = {
  countyCode: DEMO_COUNTY,
  name: '宋改莲',
  idKind: 'other',
  idNumber: '演示0007',
  phone: '13800000007',
  address: '长治市演示路7号',
  groups: ['elderly'],
  circumstance: null,
  aidForm: 'civil',
  matterType: 'debt',
  facts: '借给邻居两万元，说好一年还，三年了一分没还，有借条。',
  opponent: '李某某',
  meansChoice: 'proof',
  ownMonthlyIncomeYuan: 300,
  household: [],
}

const setStandard = (db: Service['db'], year: string) =>
  db
    .insertInto('setting')
    .values({
      key: 'aid.meansStandard',
      area_code: DEMO_COUNTY,
      effective_from: `${year}-01-01`,
      value: JSON.stringify({ monthlyPerHeadFen: MONTHLY_PER_HEAD_FEN }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

type Acting = ReturnType<typeof actingIn>

/** Taken in at the station for somebody without a phone, and granted: the counter says so by voice. */
async function waitsForVoice({ act, lay }: Acting, counter: string, county: string): Promise<void> {
  const id = demoId(`${AREA}:voice`)
  await act(intakeRouter, counter, 'beginTakeIn', { id, channel: 'home-visit' })
  await lay(counter, id, ['identity', 'exemption'])
  await act(intakeRouter, counter, 'collect', {
    id,
    form: {
      ...form,
      name: '牛老汉',
      idNumber: '演示0008',
      phone: '13800000008',
      circumstance: 'no-fixed-income',
      meansChoice: undefined,
      matterType: 'family',
      facts: '三个儿女都在外面，两年没给过生活费，本人没有收入。',
      opponent: '牛某某',
    },
    readBack: { way: 'aloud', strokes: CROSS },
  })
  await act(intakeRouter, county, 'receive', { id })
  await act(reviewRouter, county, 'decide', { id, act: 'grant', reasons: '没有固定生活来源，同意援助。' })
}

/** Filed without the proof of hardship, which is wished to follow in three days. */
async function wishes({ act, lay }: Acting, resident: string, today: string): Promise<void> {
  const id = demoId(`${AREA}:wish`)
  await lay(resident, id, ['identity'])
  const later = [{ code: 'means-proof', dueOn: addDays(today, 3) }]
  await act(aidRouter, resident, 'submit', { id, form: { ...form, later } })
}

/** Refused, and the decision has not reached who applied. */
async function refused({ act, lay }: Acting, resident: string, county: string): Promise<void> {
  const id = demoId(`${AREA}:refused`)
  await lay(resident, id, ['identity', 'hardship'])
  const facts = '想请律师帮忙看看和朋友合伙开店的合同，以后怎么分红才合适。'
  await act(aidRouter, resident, 'submit', { id, form: { ...form, matterType: 'company', facts } })
  await act(reviewRouter, county, 'decide', {
    id,
    act: 'refuse',
    ground: 'not-in-scope',
    reasons: '还没有发生纠纷，合伙经营的合同不在法律援助的事项范围里，可以到值班律师那里咨询。',
  })
}

/** A file that came back, with everything to be mended told at once. */
async function cameBack(acting: Acting, county: string, today: string): Promise<void> {
  const id = await filedCase(acting, 'returned', today)
  await acting.act(closingRouter, county, 'returnFile', {
    id,
    items: ['会见笔录没有受援人签名，请补签', '判决书第二页没有拍清楚，请重拍'],
  })
}

/** Paid under a wrong batch, voided by a colleague, and paid anew. */
async function paidAnew(acting: Acting, county: string, colleague: string, today: string): Promise<void> {
  const id = await filedCase(acting, 'paid', today)
  await archiveCase(acting, county, id)
  const pay = { ids: [id], paidOn: today }
  await acting.act(subsidyRouter, county, 'payCases', { ...pay, batch: '演示-批次一' })
  await acting.act(subsidyRouter, colleague, 'voidCasePayment', { id, round: 1, because: '批次号写错了' })
  await acting.act(subsidyRouter, county, 'payCases', { ...pay, batch: '演示-批次二' })
}

/**
 * What lies between two hands in the demonstration's county: somebody to be told by voice, a paper wished to follow, a
 * refusal not served, a file that came back, a payment voided and renewed; and its standard of hardship. After the
 * closings, whose rates the payment is reckoned by. Written once.
 */
export async function seedLooseEnds(service: Service): Promise<void> {
  const { db } = service
  const there = await db
    .selectFrom('aid_application')
    .select('id')
    .where('id', '=', demoId(`${AREA}:voice`))
    .executeTakeFirst()
  if (there) return
  const today = shanghaiDate(service.clock())
  const acting = actingIn(service, AREA)
  const [counter, county, colleague] = [
    await acting.sessionOf(station!),
    await acting.sessionOf(clerk!),
    await acting.sessionOf(head!),
  ]
  const resident = await acting.sessionOf(demoResidents[2]!.id)
  await setStandard(db, today.slice(0, 4))
  await waitsForVoice(acting, counter, county)
  await wishes(acting, resident, today)
  await refused(acting, resident, county)
  await cameBack(acting, county, today)
  await paidAnew(acting, county, colleague, today)
}
