import { Text, View } from '@tarojs/components'
import { aidFormLabels } from '@contract/aid/labels'
import { aidStatusLabels } from '@contract/aid/statuses'
import type { QueueItem } from '@contract/aid/desk-schema'
import { deadlineText, deadlineTone } from '@contract/calendar'
import { matterTypeLabels } from '@contract/consultation/labels'
import { groupLabels } from '@contract/groups'
import { dayText, momentText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { CaseClock } from '@/features/aid/case-clock'
import { statusTones } from '@/features/aid/status-tone'
import { clockRules } from '@contract/aid/clocks'
import { goTo } from '@/routes'

/** One application in the queue: how pressing it is can be seen before anything is read. */
export function QueueCard({ item, now }: { item: QueueItem; now: Date }) {
  const open = ['submitted', 'proposed-grant', 'proposed-refuse'].includes(item.status)
  const late = open && deadlineTone(item.dueOn, now) === 'over'
  return (
    <Card
      title={`${item.name}　${matterTypeLabels[item.matterType]}`}
      aside={
        item.status === 'submitted' ? undefined : (
          <Badge tone={statusTones[item.status]}>{aidStatusLabels[item.status]}</Badge>
        )
      }
      tone={!open ? undefined : late ? 'bad' : item.urgent ? 'accent' : undefined}
      onTap={() => goTo('staffAidReview', { id: item.id })}
    >
      <View className="queue__marks">
        {open && item.urgent && <Badge tone="bad">紧急</Badge>}
        {item.greenChannel && <Badge tone="good">绿色通道</Badge>}
        {item.groups.map((group) => (
          <Badge key={group}>{groupLabels[group]}</Badge>
        ))}
      </View>
      <Text className="queue__line">{aidFormLabels[item.aidForm]}</Text>
      <Text className="queue__note">
        {item.number}　{momentText(item.submittedAt)}收到
      </Text>
      {open && item.urgent && item.limitationOn && (
        <Text className="queue__note">
          时效{dayText(item.limitationOn)}到期，{deadlineText(item.limitationOn, now)}
        </Text>
      )}
      {open && (
        <CaseClock
          clock={{ what: 'review', dueOn: item.dueOn, law: clockRules.review.law, paused: false }}
          now={now}
        />
      )}
    </Card>
  )
}
