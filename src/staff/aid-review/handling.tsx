import { takenOn, type AidStatus } from '@contract/aid/statuses'
import { lateCauseLabels } from '@contract/casework/labels'
import type { CountyCase } from '@contract/casework/schema'
import { caseStageLabels } from '@contract/casework/stages'
import { dayText, momentText } from '@contract/time'
import { openCountyPaper, seeReport, useCountyCase } from '@/api/casework'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue, Row } from '@/components/row'
import { Section } from '@/components/section'
import { Trouble } from '@/components/trouble'
import { CaseSheets } from '@/features/aid/case-sheets'
import { ProgressList } from '@/features/aid/progress-list'
import { ReportList } from '@/features/aid/report-list'
import { goTo } from '@/routes'
import { useSendOnce } from '@/state/send-once'

/** How a granted case is handled: by whom, what was told, what was reported; and the way to ending the aid. */
export const Handling = ({ id, status }: { id: string; status: AidStatus }) =>
  takenOn.includes(status) ? <Asked id={id} /> : null

function Asked({ id }: { id: string }) {
  const { data } = useCountyCase(id)
  return data ? <Shown it={data} /> : null
}

function Shown({ it }: { it: CountyCase }) {
  const { id, engagement, termination, acts } = it
  const { send, waiting, failure } = useSendOnce(seeReport)
  return (
    <Section title="办案情况">
      {it.urgedAt.length > 0 && (
        <Notice tone="warn" title="受援人在催">
          {it.urgedAt.map(momentText).join('、')}催过，还没有回话。
        </Notice>
      )}
      {it.handlerName && (
        <Card>
          <KeyValue name="承办人">
            {it.handlerName}
            {it.handlerUnit && `（${it.handlerUnit}）`}
          </KeyValue>
          {engagement && <KeyValue name="阶段">{caseStageLabels[engagement.stage]}</KeyValue>}
          {engagement && <KeyValue name="签委托">{dayText(engagement.signedOn)}</KeyValue>}
          {engagement?.lateCause && (
            <KeyValue name="为什么晚">
              {lateCauseLabels[engagement.lateCause]}：{engagement.lateSaid}
            </KeyValue>
          )}
          <KeyValue name="首次约见">{it.metOn ? dayText(it.metOn) : '还没登记'}</KeyValue>
          {it.quietDays !== null && <KeyValue name="多久没进展">{it.quietDays}天</KeyValue>}
          {it.missing.length > 0 && (
            <KeyValue name="卷宗还缺">{it.missing.map(({ name }) => name).join('、')}</KeyValue>
          )}
          {it.progress.length > 0 && <ProgressList progress={it.progress} />}
        </Card>
      )}
      <ReportList reports={it.reports} onSee={it.own ? undefined : (reportId) => send({ id, reportId })} />
      <Trouble waiting={waiting} message={failure?.message} />
      {it.papers.length > 0 && (
        <CaseSheets papers={it.papers} open={(paperId) => openCountyPaper(id, paperId)} />
      )}
      {(acts.length > 0 || termination) && (
        <Card>
          <Row
            icon="warn"
            title={termination ? '终止决定' : '终止援助'}
            hint={
              !termination
                ? '法律援助法第四十八条的八种情形'
                : termination.servedOn
                  ? `${termination.number}，已送达`
                  : `${termination.number}，最晚${dayText(termination.serveBy)}送达`
            }
            onTap={() => goTo('staffTermination', { id })}
          />
        </Card>
      )}
    </Section>
  )
}
