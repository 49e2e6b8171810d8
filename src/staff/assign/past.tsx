import { basisText } from '@contract/assignment/fit'
import { assignmentOutcomeLabels, declineCauseLabels } from '@contract/assignment/labels'
import type { AssignDesk } from '@contract/assignment/schema'
import { momentText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'

/** Every assignment of the case, newest first, each with why it was this one. */
export const PastAssignments = ({ desk }: { desk: AssignDesk }) =>
  desk.assignments.length > 0 && (
    <Section title={`派过${desk.assignments.length}次`}>
      {desk.assignments.map((one) => (
        <Card
          key={one.id}
          title={one.practitionerName}
          aside={
            <Badge tone={one.outcome === 'accepted' ? 'good' : 'plain'}>
              {one.outcome ? assignmentOutcomeLabels[one.outcome] : '等答复'}
            </Badge>
          }
        >
          {one.unit && <KeyValue name="单位">{one.unit}</KeyValue>}
          <KeyValue name="指派">
            {momentText(one.assignedAt)}　{one.assignedByName}
          </KeyValue>
          <KeyValue name="为什么">
            {[one.chosen && '受援人选的', ...basisText(one.basis, desk.matterType)]
              .filter(Boolean)
              .join('；')}
          </KeyValue>
          {one.because && <KeyValue name="没选排在前面的">{one.because}</KeyValue>}
          {one.cause && <KeyValue name="没接的原因">{declineCauseLabels[one.cause]}</KeyValue>}
          {one.note && <KeyValue name="说明">{one.note}</KeyValue>}
          {one.answeredAt && <KeyValue name="时间">{momentText(one.answeredAt)}</KeyValue>}
        </Card>
      ))}
    </Section>
  )
