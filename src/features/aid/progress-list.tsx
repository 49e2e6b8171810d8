import { progressKindLabels } from '@contract/casework/labels'
import type { Progress } from '@contract/casework/schema'
import { dayText, momentText } from '@contract/time'
import { Timeline } from '@/components/timeline'

/** What was told of a case, newest first, and whether it was read. */
export const ProgressList = ({ progress }: { progress: readonly Progress[] }) => (
  <Timeline
    events={progress.map(({ id, kind, happenedOn, what, readAt }) => ({
      key: id,
      title: progressKindLabels[kind],
      at: dayText(happenedOn),
      detail: `${what}${readAt ? `（${momentText(readAt)}看过）` : '（还没看）'}`,
      state: 'done',
    }))}
  />
)
