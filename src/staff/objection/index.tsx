import { aidFormLabels, refusalGrounds } from '@contract/aid/labels'
import { deadlineText } from '@contract/calendar'
import { matterTypeLabels } from '@contract/consultation/labels'
import { objectionAgainstLabels, objectionOutcomeLabels } from '@contract/review/labels'
import type { Objection } from '@contract/review/schema'
import { dayText, momentText } from '@contract/time'
import { failureOf } from '@/api/failure'
import { useObjection } from '@/api/objection'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty, ErrorState, Skeleton } from '@/components/states'
import { useParams } from '@/platform/params'
import { KeepersOnly } from '../keepers-only'
import { DecideForm } from './decide-form'

const TITLE = '异议'

/** One objection: what is said, what it is against, and the bureau's word about it. */
export default function StaffObjection() {
  const { id } = useParams<'staffObjection'>()
  return (
    <KeepersOnly title={TITLE}>
      {id ? (
        <Asking id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这件异议" hint="请从列表里点开" />
        </Page>
      )}
    </KeepersOnly>
  )
}

/** Asked once: each look leaves a trace, so coming back into sight is no reason for another. */
function Asking({ id }: { id: string }) {
  const { data, error, refetch } = useObjection(id)
  return (
    <Page title={TITLE} heading={data?.applicationNumber} lead={data?.countyName}>
      {data ? (
        <One objection={data} onStale={refetch} />
      ) : error ? (
        <ErrorState failure={failureOf(error)} onRetry={refetch} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}

const One = ({ objection, onStale }: { objection: Objection; onStale: () => unknown }) => (
  <>
    {objection.outcome && (
      <Card title={objectionOutcomeLabels[objection.outcome]} tone="good">
        <KeyValue name="文号">{objection.number}</KeyValue>
        <KeyValue name="理由">{objection.reasons}</KeyValue>
        <KeyValue name="审查">
          {momentText(objection.decidedAt!)}　{objection.deciderName}
        </KeyValue>
      </Card>
    )}
    <Card title={`对${objectionAgainstLabels[objection.against]}不服`}>
      <KeyValue name="申请人说">{objection.said}</KeyValue>
      <KeyValue name="提出时间">{momentText(objection.objectedAt)}</KeyValue>
      {!objection.outcome && (
        <KeyValue name="最晚答复">
          {dayText(objection.dueOn)}，{deadlineText(objection.dueOn, new Date(objection.asOf))}
        </KeyValue>
      )}
    </Card>
    {objection.decision && (
      <Card title="原来的决定">
        <KeyValue name="文号">{objection.decision.number}</KeyValue>
        {objection.decision.ground && (
          <KeyValue name="依据">
            {refusalGrounds[objection.decision.ground].label}（{refusalGrounds[objection.decision.ground].law}
            ）
          </KeyValue>
        )}
        <KeyValue name="理由">{objection.decision.reasons}</KeyValue>
        <KeyValue name="决定">
          {momentText(objection.decision.decidedAt)}　{objection.decision.deciderName}
        </KeyValue>
      </Card>
    )}
    <Card title="申请的事">
      <KeyValue name="事情">{matterTypeLabels[objection.matterType]}</KeyValue>
      <KeyValue name="要的帮助">{aidFormLabels[objection.aidForm]}</KeyValue>
      <KeyValue name="经过">{objection.facts}</KeyValue>
    </Card>
    {objection.involved && !objection.outcome && (
      <Notice tone="warn" title="您经办过这件事">
        异议要由没有参与过的同事，或者市里来定。
      </Notice>
    )}
    {objection.mayDecide && <DecideForm objection={objection} onStale={onStale} />}
  </>
)
