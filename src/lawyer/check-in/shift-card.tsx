import { View } from '@tarojs/components'
import type { DueShift } from '@contract/duty/schema'
import { dayText } from '@contract/time'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { hoursText } from '@/features/duty/shift-state'
import { aria } from '@/platform/aria'

/** Which shift this is about. */
export const ShiftCard = ({ shift }: { shift: DueShift }) => (
  <Card>
    <View className="check-in__site" {...aria({ role: 'heading' })}>
      {shift.siteName}
    </View>
    <View className="check-in__hours">
      <Icon name="clock" className="check-in__sign" />
      {`${dayText(shift.day)}　${hoursText(shift)}`}
    </View>
  </Card>
)
