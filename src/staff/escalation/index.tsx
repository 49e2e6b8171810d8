import { channelLabels, matterTypeLabels } from '@contract/consultation/labels'
import { escalationOutcomeLabels } from '@contract/escalation/labels'
import type { Escalation } from '@contract/escalation/schema'
import { escalationActLabels } from '@contract/escalation/workflow'
import { momentText } from '@contract/time'
import { useEscalation } from '@/api/escalation'
import { Ask } from '@/components/ask'
import { Badge, Clock } from '@/components/badge'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue, Row } from '@/components/row'
import { Empty } from '@/components/states'
import { Timeline } from '@/components/timeline'
import { useServerClock } from '@/features/duty/server-clock'
import { ackText, reasonsText, standing } from '@/features/escalation/words'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { KeepersOnly } from '../keepers-only'
import { Acts } from './acts'

const TITLE = '紧急上报'

/** One escalation: what was told, the records behind it, and what the reader may do about it now. */
export default function StaffEscalation() {
  const { id } = useParams<'staffEscalation'>()
  return (
    <KeepersOnly title={TITLE}>
      {id ? (
        <Asking id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这件上报" hint="请从列表里点开" />
        </Page>
      )}
    </KeepersOnly>
  )
}

function Asking({ id }: { id: string }) {
  const asked = useEscalation(id)
  return (
    <Page
      title={TITLE}
      heading={asked.data && reasonsText(asked.data.reasons)}
      lead={asked.data && [asked.data.centreName, asked.data.siteName].join('　')}
    >
      <Ask of={asked}>{(escalation) => <One escalation={escalation} receivedAt={asked.dataUpdatedAt} />}</Ask>
    </Page>
  )
}

function One({ escalation, receivedAt }: { escalation: Escalation; receivedAt: number }) {
  const { facts, behind, reports, steps, acts, status } = escalation
  return (
    <>
      <Head escalation={escalation} receivedAt={receivedAt} />
      {facts.length === 0 && <Notice tone="warn">登记的人还没有补充情况，可以先签收，再打电话问。</Notice>}
      {facts.map(({ id, what, place, people, done, byName, at }) => (
        <Card key={id} title={what}>
          <KeyValue name="地方">{place}</KeyValue>
          <KeyValue name="人数">{`约${people}人`}</KeyValue>
          <KeyValue name="已经做了">{done}</KeyValue>
          <KeyValue name="上报人">{`${byName}　${momentText(at)}`}</KeyValue>
        </Card>
      ))}
      {acts.length > 0 && <Acts escalation={escalation} />}
      {reports.length > 0 && (
        <Card title="向政府报告">
          {reports.map(({ id, office, reportedAt, number, byName }) => (
            <Row
              key={id}
              title={office}
              hint={[momentText(reportedAt), number, byName].filter(Boolean).join('　')}
            />
          ))}
        </Card>
      )}
      <Card title="来自哪些咨询">
        {behind.map((record) => (
          <Row
            key={record.id}
            title={[
              matterTypeLabels[record.matterType],
              channelLabels[record.channel],
              record.practitionerName,
            ].join('　')}
            hint={[
              record.siteName,
              momentText(record.occurredAt),
              record.groupSize !== null && `约${record.groupSize}人`,
            ]
              .filter(Boolean)
              .join('　')}
            onTap={() => goTo('staffRecord', { id: record.id })}
          />
        ))}
      </Card>
      <Card title="办理经过">
        <Timeline
          events={steps.map(({ act, at, byName }, place) => ({
            key: `${act}${at}${place}`,
            title: escalationActLabels[act],
            at: momentText(at),
            detail: byName ?? '系统按登记自动上报',
            state: place === steps.length - 1 && status !== 'closed' ? 'now' : 'done',
          }))}
        />
      </Card>
    </>
  )
}

function Head({ escalation, receivedAt }: { escalation: Escalation; receivedAt: number }) {
  const now = useServerClock(escalation.asOf, receivedAt)
  const { text, tone } = standing(escalation, now)
  const waits = ackText(escalation, now)
  const { people, openedAt, acknowledgedAt, acknowledgedBy, cityToldAt, outcome, result, closedAt } =
    escalation
  return (
    <Card title={people === null ? '人数不清' : `约${people}人`} aside={<Badge tone={tone}>{text}</Badge>}>
      <KeyValue name="上报时间">{momentText(openedAt)}</KeyValue>
      {waits && <Clock due={waits} tone={tone} />}
      {acknowledgedAt && (
        <KeyValue name="签收">
          {[momentText(acknowledgedAt), acknowledgedBy].filter(Boolean).join('　')}
        </KeyValue>
      )}
      {cityToldAt && <KeyValue name="已告诉市里">{momentText(cityToldAt)}</KeyValue>}
      {outcome && <KeyValue name="结果">{escalationOutcomeLabels[outcome]}</KeyValue>}
      {result && <KeyValue name="怎么办的">{result}</KeyValue>}
      {closedAt && <KeyValue name="办结时间">{momentText(closedAt)}</KeyValue>}
    </Card>
  )
}
