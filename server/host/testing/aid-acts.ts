import { randomUUID } from 'node:crypto'
import type { AidAct } from '@contract/aid/workflow'
import { completeForm } from '@contract/aid/testing/forms'
import { shanghaiDate } from '@contract/time'
import { picture } from '@server/kit/testing/picture'
import type { Person } from '@server/kit/testing/stage'
import { applyingOn } from '../../../cloudfunctions/aid/testing/applying'
import { counterOn, aloud } from '../../../cloudfunctions/intake/testing/counter'
import { routers } from '../routers'
import { setLevels, type AidCast, type Role } from './aid-cast'

/** A case on its way, and the person it is for. */
export interface Walked {
  id: string
  applicant: Person
}

/** How one act of the workflow is done over the wire: by whom, through which procedure, saying what. */
export interface Recipe {
  by: Role
  /** Who may as well: by default, a colleague of the county's. */
  also?: readonly Role[]
  call: `${string}.${string}`
  input(cast: AidCast, it: Walked): object | Promise<object>
  /** What has to be there before, and is no arrow of its own. */
  prepare?(cast: AidCast, it: Walked): Promise<unknown>
  /** Arrows that have to be walked before. */
  after?: readonly AidAct[]
}

export const FIRST_DAY = '2026-11-23T09:00:00+08:00'
const form = completeForm()
const reasons = '经审查，事实清楚，依据充分，决定如上'

/** Calls a procedure of any function as somebody. */
export const send = ({ stage }: AidCast, by: Person | undefined, call: string, input: object) => {
  const [name, procedure] = call.split('.') as [string, string]
  return stage.call(routers[name]!, by, procedure, input)
}
/** The same where it has to succeed. */
export async function must(cast: AidCast, by: Person | undefined, call: string, input: object) {
  const { code, fields, data } = await send(cast, by, call, input)
  if (code) throw new Error(`${call}: ${code} ${JSON.stringify(fields ?? {})}`)
  return data
}

const today = ({ stage }: AidCast) => shanghaiDate(stage.service.clock())
const casePaper = (cast: AidCast, it: Walked, code: string) =>
  must(cast, cast.lawyer, 'casework.addPaper', {
    id: randomUUID(),
    applicationId: it.id,
    stage: 'trial',
    code,
    content: picture,
  })
const newestObjection = async ({ stage }: AidCast, { id }: Walked): Promise<string> => {
  const row = await stage.service.db
    .selectFrom('aid_objection')
    .select('id')
    .where('application_id', '=', id)
    .orderBy('objected_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? randomUUID()
}
const openTransfer = async ({ stage }: AidCast, { id }: Walked): Promise<string> => {
  const row = await stage.service.db
    .selectFrom('aid_transfer')
    .select('id')
    .where('application_id', '=', id)
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? randomUUID()
}
const decides = (input: object, call: Recipe['call'], levels: 1 | 2): Recipe => ({
  by: 'county',
  call,
  prepare: (cast) => setLevels(cast, levels),
  input: (_, { id }) => ({ id, ...input }),
})
const ofId = (by: Role, call: Recipe['call'], more: object = {}): Recipe => ({
  by,
  call,
  input: (_, { id }) => ({ id, ...more }),
})
const objectionDecided = (outcome: 'upheld' | 'overturned'): Recipe => ({
  by: 'colleague',
  also: ['city'],
  call: 'objection.decide',
  after: ['object'],
  input: async (cast, it) => ({ id: await newestObjection(cast, it), outcome, reasons }),
})
const aloneIn = async (cast: AidCast, it: Walked) => applyingOn(cast.stage).signed(it.applicant, form)

/** Every act of the table. An act that can't be done over the wire has no place in the table. */
export const recipes: Record<AidAct, Recipe> = {
  submit: {
    by: 'applicant',
    call: 'aid.submit',
    input: async (cast, it) => ({ id: it.id, form, promise: await aloneIn(cast, it) }),
  },
  collect: {
    by: 'station',
    call: 'intake.collect',
    input: async (cast, it) => ({
      id: it.id,
      form,
      promise: await counterOn(cast.stage).signed(form),
      readBack: aloud,
    }),
  },
  receive: ofId('county', 'intake.receive'),
  withdraw: ofId('applicant', 'aid.withdraw'),
  'ask-supplement': ofId('county', 'supplement.ask', {
    items: [{ code: 'identity-card', note: '反面没拍清楚' }],
    reasons: '缺这一样，没法审查',
  }),
  supply: ofId('applicant', 'supplement.supply', {
    cannot: [{ code: 'identity-card', why: '身份证丢了，正在补办' }],
  }),
  lapse: {
    ...ofId('county', 'supplement.lapse'),
    prepare: async ({ stage }) => stage.at('2026-12-15T09:00:00+08:00'),
  },
  'ask-cooperation': ofId('county', 'supplement.askCooperation', {
    centre: '太原市法律援助中心',
    what: '请核实他在太原的收入',
    replyBy: '2099-01-01',
  }),
  'end-cooperation': ofId('county', 'supplement.endCooperation', { answer: '经核实，没有收入' }),
  transfer: ofId('county', 'intake.transfer', { to: '140403', reason: '被告和办案法院都在上党区' }),
  'take-over': {
    by: 'receiver',
    call: 'intake.answerTransfer',
    input: async (cast, it) => ({ id: await openTransfer(cast, it), act: 'take-over' }),
  },
  'hand-back': {
    by: 'receiver',
    call: 'intake.answerTransfer',
    input: async (cast, it) => ({
      id: await openTransfer(cast, it),
      act: 'hand-back',
      note: '争议不在本县，请你处办理',
    }),
  },
  'propose-grant': decides({ act: 'propose-grant', reasons }, 'review.propose', 2),
  'propose-refuse': decides({ act: 'propose-refuse', ground: 'not-in-scope', reasons }, 'review.propose', 2),
  approve: {
    by: 'colleague',
    call: 'review.settleProposal',
    input: (_, { id }) => ({ id, act: 'approve' }),
  },
  'send-back': {
    by: 'colleague',
    call: 'review.settleProposal',
    input: (_, { id }) => ({ id, act: 'send-back', reasons: '收入还没核清楚' }),
  },
  grant: decides({ act: 'grant', reasons }, 'review.decide', 1),
  'grant-provisionally': ofId('county', 'review.grantProvisionally', { cause: 'preservation', reasons }),
  refuse: decides({ act: 'refuse', ground: 'not-in-scope', reasons }, 'review.decide', 1),
  'complete-papers': ofId('county', 'review.completePapers'),
  object: ofId('applicant', 'objection.object', { said: '我觉得这个决定不对，请再看一看' }),
  uphold: objectionDecided('upheld'),
  overturn: objectionDecided('overturned'),
  choose: {
    by: 'applicant',
    call: 'assignment.choose',
    input: ({ lawyer }, { id }) => ({ id, practitionerId: lawyer.accountId }),
  },
  assign: {
    by: 'county',
    call: 'assignment.assign',
    input: ({ lawyer }, { id }) => ({
      id,
      practitionerId: lawyer.accountId,
      because: '这件事他办得最熟',
    }),
  },
  accept: ofId('lawyer', 'assignment.accept'),
  decline: ofId('lawyer', 'assignment.decline', { cause: 'overload' }),
  reassign: ofId('county', 'assignment.reassign', { note: '到时间没有答复' }),
  engage: {
    by: 'lawyer',
    call: 'casework.engage',
    prepare: async (cast, it) => {
      for (const code of ['agreement', 'power-of-attorney']) await casePaper(cast, it, code)
    },
    input: (cast, { id }) => ({ id, stage: 'trial', signedOn: today(cast) }),
  },
  'record-progress': {
    by: 'lawyer',
    call: 'casework.recordProgress',
    input: (cast, { id }) => ({ id, kind: 'filing', happenedOn: today(cast), what: '已经到法院立案' }),
  },
  urge: ofId('applicant', 'casework.urge'),
  'ask-change': ofId('applicant', 'assignment.askChange', { said: '律师一直联系不上，材料也没有看' }),
  'allow-change': {
    ...ofId('county', 'assignment.decideChange', { outcome: 'allowed', reasons, handOver: '起诉状草稿一份' }),
    after: ['ask-change'],
  },
  'deny-change': {
    ...ofId('county', 'assignment.decideChange', { outcome: 'denied', reasons }),
    after: ['ask-change'],
  },
  terminate: ofId('county', 'casework.terminate', {
    ground: 'own-lawyer',
    reasons: '受援人自己请了律师，不再需要',
    heard: 'said',
    heardSaid: '是我自己请的，没有意见',
  }),
  'serve-termination': {
    by: 'county',
    call: 'casework.serveTermination',
    input: (cast, { id }) => ({ id, way: 'in-person', servedOn: today(cast) }),
  },
  close: {
    by: 'lawyer',
    call: 'closing.close',
    prepare: (cast, it) => casePaper(cast, it, 'outcome'),
    input: (cast, { id }) => ({ id, basis: 'judgment', closedOn: today(cast), outcome: 'won' }),
  },
  file: {
    by: 'lawyer',
    call: 'closing.file',
    prepare: async (cast, it) => {
      for (const code of ['meeting', 'pleading', 'opinion']) await casePaper(cast, it, code)
    },
    input: (_, { id }) => ({
      id,
      work: '立案后调查取证，两次出庭，提交代理词，和对方当事人谈过。',
      result: '判决支付赡养费。',
    }),
  },
  'return-file': ofId('county', 'closing.returnFile', { items: ['庭审记录没有签字'] }),
  archive: {
    ...ofId('county', 'closing.archive'),
    prepare: async (cast, it) => {
      const extra = { cause: '赡养费纠纷', stage: '一审' }
      for (const code of ['application-form', 'grant', 'assignment'])
        await must(cast, cast.county, 'document.make', {
          applicationId: it.id,
          code,
          extra: code === 'assignment' ? extra : {},
        })
    },
  },
  pay: {
    by: 'county',
    call: 'subsidy.payCases',
    input: (cast, { id }) => ({ ids: [id], batch: '2026年第4批', paidOn: today(cast) }),
  },
  // never by whoever entered it
  'void-payment': {
    by: 'colleague',
    call: 'subsidy.voidCasePayment',
    input: (_, { id }) => ({ id, round: 1, because: '批次登记错了' }),
  },
}
