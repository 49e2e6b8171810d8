import { useState } from 'react'
import { matterTypeLabels } from '@contract/consultation/labels'
import { escalationOutcomeLabels } from '@contract/escalation/labels'
import type { RecordEscalation } from '@contract/escalation/schema'
import { momentText } from '@contract/time'
import { useRecordEscalation } from '@/api/escalation'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { useServerClock } from '@/features/duty/server-clock'
import { ackText, reasonsText, standing } from '@/features/escalation/words'
import { useParams } from '@/platform/params'
import { PractitionersOnly } from '../record/practitioners-only'
import { EscalateForm } from './form'

const TITLE = '紧急上报'

/** Brings the matter of one's own record before the county's centre, and follows what becomes of it (A62). */
export default function EscalatePage() {
  const { record } = useParams<'lawyerEscalate'>()
  return (
    <PractitionersOnly title={TITLE}>
      {record ? (
        <Asking id={record} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这条登记" hint="请从“我的登记”里点开" />
        </Page>
      )}
    </PractitionersOnly>
  )
}

function Asking({ id }: { id: string }) {
  const asked = useRecordEscalation(id)
  if (!asked.data)
    return (
      <Page title={TITLE}>
        <Ask of={asked}>{() => null}</Ask>
      </Page>
    )
  return <One record={asked.data} receivedAt={asked.dataUpdatedAt} />
}

function One({ record, receivedAt }: { record: RecordEscalation; receivedAt: number }) {
  const { escalation, centreName, ackMinutes } = record
  const running = escalation && escalation.status !== 'closed' ? escalation : undefined
  // what the ledger brought by itself waits for the words; what was told may be told more of
  const [writing, setWriting] = useState(escalation === null || (running !== undefined && !running.told))
  if (writing) return <EscalateForm record={record} head={head()} onSent={() => setWriting(false)} />
  return (
    <Page title={TITLE} lead={leadOf(record)}>
      {head()}
      <Button kind="secondary" onTap={() => setWriting(true)}>
        {running ? '补充情况' : '又有新情况，再上报'}
      </Button>
    </Page>
  )

  function head() {
    return escalation ? (
      <State escalation={escalation} asOf={record.asOf} receivedAt={receivedAt} />
    ) : (
      <Notice>{`群体性、涉访、敏感的事，或者重大疑难的案件，报给${centreName}中心，${ackMinutes}分钟内签收。`}</Notice>
    )
  }
}

const leadOf = ({ matterType, siteName }: RecordEscalation): string =>
  `${matterTypeLabels[matterType]}　${siteName}`

interface StateProps {
  escalation: NonNullable<RecordEscalation['escalation']>
  asOf: string
  receivedAt: number
}

function State({ escalation, asOf, receivedAt }: StateProps) {
  const now = useServerClock(asOf, receivedAt)
  const { text, tone } = standing(escalation, now)
  const waits = ackText(escalation, now)
  const { acknowledgedAt, acknowledgedBy, outcome, result, people } = escalation
  return (
    <Card title={reasonsText(escalation.reasons)} aside={<Badge tone={tone}>{text}</Badge>}>
      <KeyValue name="上报时间">{momentText(escalation.openedAt)}</KeyValue>
      {people !== null && <KeyValue name="涉及">{`约${people}人`}</KeyValue>}
      {waits && <KeyValue name="签收">{waits}</KeyValue>}
      {acknowledgedAt && (
        <KeyValue name="签收">
          {[momentText(acknowledgedAt), acknowledgedBy].filter(Boolean).join('　')}
        </KeyValue>
      )}
      {outcome && <KeyValue name="结果">{escalationOutcomeLabels[outcome]}</KeyValue>}
      {result && <KeyValue name="怎么办的">{result}</KeyValue>}
    </Card>
  )
}
