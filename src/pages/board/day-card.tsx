import { Text, View } from '@tarojs/components'
import { practitionerKindLabels } from '@contract/account/roles'
import { dutyKindLabels } from '@contract/duty/labels'
import { dayMarkLabels } from '@contract/roster/board'
import type { PublicDay, PublicShift } from '@contract/roster/public-schema'
import { dayText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { dayName, spanText } from '@/features/site/when'

/** '今天 11月24日 周二', since somebody old may not know the date, and '11月26日 周四'. */
const titleOf = (day: string, today: string): string => {
  const name = dayName(day, today)
  return name === dayText(day) ? name : `${name}　${dayText(day)}`
}

/** One day of the board: who sits when, in letters that can be read at arm's length. */
export function DayCard({ one: { day, mark, shifts }, today }: { one: PublicDay; today: string }) {
  const label = dayMarkLabels[mark]
  const unusual = mark === 'holiday' || mark === 'worked-weekend'
  return (
    <Card
      title={titleOf(day, today)}
      aside={label && <Badge tone={unusual ? 'warn' : 'plain'}>{label}</Badge>}
      tone={day === today ? 'accent' : undefined}
    >
      {shifts.length === 0 && (
        <View className="board__soft">{mark === 'holiday' ? '放假，没有值班' : '没有安排值班'}</View>
      )}
      {shifts.map((shift) => (
        <Shift key={shift.id} shift={shift} />
      ))}
    </Card>
  )
}

const Shift = ({ shift }: { shift: PublicShift }) => (
  <View className="board__shift">
    <View className="board__when">{spanText(shift)}</View>
    <View className="board__who">
      <Text className="board__name">{shift.practitionerName}</Text>
      {shift.dutyKind !== 'at-site' && <Badge tone="info">{dutyKindLabels[shift.dutyKind]}</Badge>}
    </View>
    <View className="board__soft">
      {[practitionerKindLabels[shift.practitionerKind], shift.unit].filter(Boolean).join('　')}
    </View>
    {shift.note && <View>{shift.note}</View>}
  </View>
)
