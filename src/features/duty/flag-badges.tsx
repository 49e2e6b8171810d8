import { View } from '@tarojs/components'
import { attendanceFlagLabels, type AttendanceFlag } from '@contract/duty/labels'
import { Badge } from '@/components/badge'
import type { Tone } from '@/components/tone'
import './flag-badges.scss'

const tones: Record<AttendanceFlag, Tone> = {
  absent: 'bad',
  late: 'warn',
  early: 'warn',
  short: 'warn',
  'closed-by-system': 'warn',
  'made-up': 'info',
  'late-delivered': 'info',
}

/** What stands out about a duty; 正常 where nothing does and it is over. */
export const FlagBadges = ({ flags, over }: { flags: readonly AttendanceFlag[]; over: boolean }) => (
  <View className="duty-flags">
    {flags.map((flag) => (
      <Badge key={flag} tone={tones[flag]}>
        {attendanceFlagLabels[flag]}
      </Badge>
    ))}
    {flags.length === 0 && over && <Badge tone="good">正常</Badge>}
  </View>
)
