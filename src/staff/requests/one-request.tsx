import { requestStatusLabels } from '@contract/request/labels'
import type { Review } from '@contract/request/schema'
import { useRequestReview } from '@/api/request'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Entry } from '@/components/entry'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Timeline } from '@/components/timeline'
import { LeaveOutcomes } from '@/features/request/leave-outcomes'
import { RequestFacts } from '@/features/request/request-facts'
import { eventsOf, kindLine, requestTones, titleOf } from '@/features/request/words'
import { KeyValue } from '@/components/row'
import { goTo } from '@/routes'
import { Deciding } from './deciding'

/** One request: what is asked, how it went so far, and the county's word. */
export function OneRequest({ id }: { id: string }) {
  const review = useRequestReview(id)
  return (
    <Page title="换班和请假" onRefresh={review.refetch}>
      <Ask of={review}>{(data) => <Shown review={data} />}</Ask>
    </Page>
  )
}

function Shown({ review }: { review: Review }) {
  const { request, acts } = review
  const { asker, other, shift, otherShift, status } = request
  return (
    <>
      <Card
        title={titleOf(request)}
        aside={<Badge tone={requestTones[status]}>{requestStatusLabels[status]}</Badge>}
      >
        <KeyValue name={asker.name}>{kindLine(asker)}</KeyValue>
        {other && <KeyValue name={other.name}>{kindLine(other)}</KeyValue>}
        <RequestFacts request={request} />
      </Card>
      {acts.includes('approve') && <Deciding review={review} />}
      {request.outcomes.length > 0 && (
        <Section title="各班的安排">
          <Card>
            <LeaveOutcomes outcomes={request.outcomes} />
          </Card>
        </Section>
      )}
      <Section title="经过">
        <Card>
          <Timeline events={eventsOf(request)} />
        </Card>
      </Section>
      {[shift, otherShift].map(
        (one) =>
          one && (
            <Entry
              key={one.id}
              icon="calendar"
              title="看这一班"
              hint={one.siteName}
              onTap={() => goTo('staffShift', { id: one.id })}
            />
          ),
      )}
    </>
  )
}
