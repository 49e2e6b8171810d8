import { appealOutcomeLabels, declineCauseLabels, gradeLabels } from '@contract/quality/labels'
import type { PeerCase } from '@contract/quality/peer-schema'
import { peerStatusLabels } from '@contract/quality/workflow'
import { dayText, momentText } from '@contract/time'
import { failureOf } from '@/api/failure'
import { usePeer } from '@/api/peers'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { Empty, ErrorState, Skeleton } from '@/components/states'
import { Scored } from '@/features/quality/scored'
import { peerTones } from '@/features/quality/tones'
import { useParams } from '@/platform/params'
import { KeepersOnly } from '../keepers-only'
import { CallForm } from './call-form'
import { DecideForm } from './decide-form'

const TITLE = '一件互评'

/** One case under review as its county and city see it: who reviews, what they said, the appeal. */
export default function StaffPeerReview() {
  const { id } = useParams<'staffPeerReview'>()
  return (
    <KeepersOnly title={TITLE}>
      {id ? (
        <Asking key={id} id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这件案卷" hint="请从列表里点开" />
        </Page>
      )}
    </KeepersOnly>
  )
}

/** Asked once: each look leaves a trace. */
function Asking({ id }: { id: string }) {
  const { data, error, refetch } = usePeer(id)
  return (
    <Page title={TITLE} heading={data?.number} lead="评审人是谁，不要告诉承办律师和别的评审人">
      {data ? (
        <One it={data} onStale={refetch} />
      ) : error ? (
        <ErrorState failure={failureOf(error)} onRetry={refetch} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}

const One = ({ it, onStale }: { it: PeerCase; onStale: () => unknown }) => (
  <>
    <Card
      title={`第${it.serial}号`}
      aside={<Badge tone={peerTones[it.status]}>{peerStatusLabels[it.status]}</Badge>}
    >
      <KeyValue name="卷号">{it.volumeNumber}</KeyValue>
      <KeyValue name="承办">{`${it.handlerName}　${it.countyName}`}</KeyValue>
      {it.grade && <KeyValue name="结果">{`${it.score}分，${gradeLabels[it.grade]}`}</KeyValue>}
      {it.appealBy && it.status === 'graded' && <KeyValue name="可以申诉到">{dayText(it.appealBy)}</KeyValue>}
    </Card>
    {it.appeal && (
      <Card title="申诉">
        <KeyValue name="哪天">{momentText(it.appealedAt!)}</KeyValue>
        <KeyValue name="理由">{it.appeal}</KeyValue>
        {it.outcome && (
          <KeyValue name="决定">
            {`${appealOutcomeLabels[it.outcome]}：${it.decidedScore}分，${gradeLabels[it.decidedGrade!]}`}
          </KeyValue>
        )}
        {it.reasons && <KeyValue name="决定理由">{it.reasons}</KeyValue>}
      </Card>
    )}
    <Section title="评审人">
      {it.seats.map((seat, index) => (
        <Seat key={index} seat={seat} items={it.items} />
      ))}
      {it.mayCall.map((place) => (
        <CallForm key={place} id={it.id} place={place} onStale={onStale} />
      ))}
    </Section>
    {it.mayDecide && <DecideForm id={it.id} score={it.score!} onStale={onStale} />}
  </>
)

const Seat = ({ seat, items }: { seat: PeerCase['seats'][number]; items: PeerCase['items'] }) => (
  <Card
    title={`第${seat.place}位：${seat.reviewerName}`}
    aside={
      seat.cause ? (
        <Badge>不评了</Badge>
      ) : seat.doneAt ? (
        <Badge tone="good">{`${seat.score}分`}</Badge>
      ) : (
        <Badge tone="info">还没评</Badge>
      )
    }
  >
    {seat.cause && <KeyValue name="为什么">{declineCauseLabels[seat.cause]}</KeyValue>}
    {!seat.cause && !seat.doneAt && <KeyValue name="最晚评完">{dayText(seat.dueOn)}</KeyValue>}
    {seat.scores && <Scored items={items} scores={seat.scores} />}
    {seat.said && <KeyValue name="意见">{seat.said}</KeyValue>}
  </Card>
)
