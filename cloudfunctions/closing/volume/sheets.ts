import { aidFormLabels } from '@contract/aid/labels'
import {
  meetingPointCodes,
  meetingPoints,
  progressKindLabels,
  type ProgressKind,
} from '@contract/casework/labels'
import type { Meeting } from '@contract/casework/schema'
import { caseStageLabels } from '@contract/casework/stages'
import { basisText } from '@contract/closing/bases'
import { pagesOf, pageText, type CatalogueLine } from '@contract/closing/catalogue'
import { closingOutcomeLabels } from '@contract/closing/labels'
import { matterTypeLabels } from '@contract/consultation/labels'
import type { Sheet } from '@contract/document/template'
import { yuanText } from '@contract/money'
import { shanghai } from '@contract/time'
import type { ClosingRow } from '@server/kit/casework/pay'
import type { ApplicationRow } from '@server/kit/aid/rows'

type Row = Extract<Sheet[number], { kind: 'table' }>['rows'][number]

const row = (...pairs: [string, string][]): Row => ({
  pairs: pairs.map(([name, text]) => ({ name, text })),
  lines: 1,
})
const table = (...rows: Row[]): Sheet[number] => ({ kind: 'table', rows })
const heading = (text: string): Sheet[number] => ({ kind: 'heading', text })
const fullDay = (instant: Date | string) => shanghai(instant).format('YYYY年M月D日')
/** A volume is read years later: its days always bear their year. */
export const fullMoment = (instant: Date | string) => shanghai(instant).format('YYYY年M月D日 H:mm')

/** Who and what a case is about, as every sheet of its volume begins. */
export interface Subject {
  application: ApplicationRow
  name: string
  handlerName: string
  handlerUnit: string
  closing: ClosingRow
}

const basics = ({ application: it, name, handlerName, handlerUnit }: Subject): Row[] => [
  row(['申请编号', it.number!], ['受援人', name]),
  row(['事项', matterTypeLabels[it.matter_type!]], ['援助方式', aidFormLabels[it.aid_form!]]),
  row(['承办机构', handlerUnit], ['承办人', handlerName]),
]

/** 结案报告表, of what the lawyer typed when closing and handing in. */
export function closingReport(
  subject: Subject,
  { work, result, filedAt }: { work: string; result: string; filedAt: string },
): Sheet {
  const { closing } = subject
  return [
    heading('法律援助结案报告表'),
    table(
      ...basics(subject),
      row(['阶段', caseStageLabels[closing.stage]], ['结案日期', fullDay(closing.closed_on)]),
      row(['结案依据', basisText(closing.basis)]),
      row(
        ['结果', closingOutcomeLabels[closing.outcome]],
        ['挽回损失', closing.benefit_fen === null ? '无' : yuanText(closing.benefit_fen)],
      ),
      row(['办理过程', work]),
      row(['办理结果', result]),
    ),
    { kind: 'paragraph', text: `承办人在系统中填写并提交，${fullMoment(filedAt)}。`, flush: true },
    { kind: 'date', text: fullDay(filedAt) },
  ]
}

/** 会见（约见）笔录, of what was recorded and signed on the lawyer's phone. */
export const meetingSheet = (subject: Subject, meeting: Meeting): Sheet => [
  heading('会见（约见）笔录'),
  table(
    ...basics(subject),
    row(['日期', fullDay(meeting.metOn)], ['地点', meeting.place]),
    row(['已告知', meetingPointCodes.map((code) => meetingPoints[code]).join('\n')]),
    row(['谈话内容', meeting.talk]),
    row(['宣读', meeting.readAloud ? '已向受援人宣读' : '受援人自己看过']),
  ),
  { kind: 'paragraph', text: '受援人在手机上签名，见下页。', flush: true },
]

/** 通报情况记录: everything that was told, in one table. */
export const progressSheet = (
  subject: Subject,
  lines: readonly {
    kind: ProgressKind
    happenedOn: string
    what: string
    toldAt: string
    readAt: string | null
  }[],
): Sheet => [
  heading('通报情况记录'),
  table(
    ...basics(subject),
    ...lines.map(({ kind, happenedOn, what, toldAt, readAt }) =>
      row([
        fullDay(happenedOn),
        `${progressKindLabels[kind]}：${what}\n${fullMoment(toldAt)}告知受援人${readAt ? `，${fullMoment(readAt)}已读` : ''}`,
      ]),
    ),
  ),
]

/** The promise as it was signed, with the hash its signature is bound to. */
export const promiseSheet = (text: string, hash: string): Sheet => [
  ...text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index): Sheet[number] =>
      index === 0 ? heading(line) : { kind: 'paragraph', text: line, flush: false },
    ),
  { kind: 'paragraph', text: `申请人在手机上签名，见下页。原文校验值（SM3）：${hash}`, flush: true },
]

/** Stands for a paper that no page can show: what it is, and the hash it is kept under. */
export const slipSheet = (title: string, sm3: string, why: string): Sheet => [
  heading(title),
  { kind: 'paragraph', text: `这份材料${why}，原件另存在系统里，没有装进本卷。`, flush: false },
  { kind: 'paragraph', text: `校验值（SM3）：${sm3}`, flush: true },
]

/** Cover and catalogue, which bear no page number of the volume. */
export const catalogueSheet = (
  subject: Subject,
  volume: { number: string; lines: readonly CatalogueLine[]; countyName: string; at: Date },
): Sheet => [
  heading('法律援助案卷'),
  { kind: 'number', text: volume.number },
  table(
    ...basics(subject),
    row(['阶段', caseStageLabels[subject.closing.stage]], ['结案日期', fullDay(subject.closing.closed_on)]),
    row(['总页数', `${pagesOf(volume.lines)}页`], ['归档日期', fullDay(volume.at)]),
  ),
  { kind: 'paragraph', text: '卷内目录', flush: true },
  table(...volume.lines.map((line, index) => row([`第${pageText(line)}页`, `${index + 1}. ${line.title}`]))),
  { kind: 'seal', text: `${volume.countyName}法律援助中心` },
]

/** 备考表 at the end: what the volume holds and who checked it; no page number either. */
export const closingLeaf = (volume: {
  lines: readonly CatalogueLine[]
  handlerName: string
  checkerName: string
  at: Date
}): Sheet => [
  heading('卷内备考表'),
  table(
    row(['本卷情况', `共${volume.lines.length}份材料，${pagesOf(volume.lines)}页，一案一卷。`]),
    row(['立卷人', volume.handlerName], ['检查人', volume.checkerName]),
    row(['归档时间', fullMoment(volume.at)]),
  ),
]
