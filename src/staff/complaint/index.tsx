import { Text } from '@tarojs/components'
import {
  complaintNoteKindLabels,
  complaintOutcomeLabels,
  complaintSourceLabels,
  complaintStatusLabels,
  toldWayLabels,
} from '@contract/complaint/labels'
import type { Complaint } from '@contract/complaint/schema'
import { complaintActLabels } from '@contract/complaint/workflow'
import { momentText } from '@contract/time'
import { useComplaint } from '@/api/complaint'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue, Row } from '@/components/row'
import { Empty } from '@/components/states'
import { Timeline } from '@/components/timeline'
import { complaintTones, dueText, reasonsText } from '@/features/complaint/tones'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { KeepersOnly } from '../keepers-only'
import { Acts } from './acts'
import { Contact } from './contact'

const TITLE = '投诉'

/** One complaint: what was said, the file of the investigation, and what the reader may do about it now. */
export default function StaffComplaint() {
  const { id } = useParams<'staffComplaint'>()
  return (
    <KeepersOnly title={TITLE}>
      {id ? (
        <Asking id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这件投诉" hint="请从列表里点开" />
        </Page>
      )}
    </KeepersOnly>
  )
}

function Asking({ id }: { id: string }) {
  const asked = useComplaint(id)
  return (
    <Page
      title={TITLE}
      heading={asked.data && reasonsText(asked.data.reasons)}
      lead={asked.data?.number ?? undefined}
    >
      <Ask of={asked}>{(complaint) => <One complaint={complaint} />}</Ask>
    </Page>
  )
}

function One({ complaint }: { complaint: Complaint }) {
  const { notes, steps, involved, acts, findingId, consultationId, status } = complaint
  return (
    <>
      <Facts complaint={complaint} />
      {consultationId && (
        <Button kind="quiet" icon="file" onTap={() => goTo('staffRecord', { id: consultationId })}>
          看这条咨询记录
        </Button>
      )}
      {notes.length > 0 && (
        <Card title="调查经过">
          {notes.map(({ id, kind, text, byName, at }) => (
            <Row
              key={id}
              title={text}
              hint={`${complaintNoteKindLabels[kind]}　${byName}　${momentText(at)}`}
            />
          ))}
        </Card>
      )}
      {findingId && (
        <Button kind="quiet" icon="search" onTap={() => goTo('staffFinding', { id: findingId })}>
          看提出的问题
        </Button>
      )}
      {involved && <Notice>您参与过这件事，要由没有参与过的同事来办。</Notice>}
      {acts.length > 0 && <Acts complaint={complaint} />}
      <Card title="办理经过">
        <Timeline
          events={steps.map(({ act, at, byName }, place) => ({
            key: `${act}${at}${place}`,
            title: complaintActLabels[act],
            at: momentText(at),
            ...(byName && { detail: byName }),
            state: place === steps.length - 1 && status !== 'told' ? 'now' : 'done',
          }))}
        />
      </Card>
    </>
  )
}

function Facts({ complaint }: { complaint: Complaint }) {
  const { status, source, personName, investigatorName, dueOn, asOf, said, outcome, reply, toldWay } =
    complaint
  return (
    <Card
      title={complaint.siteName ?? complaint.countyName}
      aside={<Badge tone={complaintTones[status]}>{complaintStatusLabels[status]}</Badge>}
    >
      <KeyValue name="来源">{complaintSourceLabels[source]}</KeyValue>
      <KeyValue name="说的是">{personName ?? '还没有写明'}</KeyValue>
      {said && <KeyValue name="原话">{said}</KeyValue>}
      <Contact complaint={complaint} />
      {investigatorName && <KeyValue name="调查人">{investigatorName}</KeyValue>}
      {complaint.atCity && <Text>由市里接办</Text>}
      {dueOn && <KeyValue name="期限">{dueText(dueOn, new Date(asOf))}</KeyValue>}
      {outcome && <KeyValue name="结论">{complaintOutcomeLabels[outcome]}</KeyValue>}
      {reply && <KeyValue name="答复">{reply}</KeyValue>}
      {toldWay && <KeyValue name="怎么答复的">{toldWayLabels[toldWay]}</KeyValue>}
    </Card>
  )
}
