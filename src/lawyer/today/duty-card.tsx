import { Text, View } from '@tarojs/components'
import type { DueShift } from '@contract/duty/schema'
import { dutyKindLabels } from '@contract/duty/labels'
import { dayText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { Row } from '@/components/row'
import { aria } from '@/platform/aria'
import { AttendanceFacts } from '@/features/duty/attendance-facts'
import { hoursText, stateOf } from '@/features/duty/shift-state'
import { goTo } from '@/routes'
import { PunchButton } from './punch-button'

/** The duty of now: where, when, how it stands, and the one button. */
export function DutyCard({ shift, now }: { shift: DueShift; now: Date }) {
  const { tone, badge, line, hint, act } = stateOf(shift, now)
  return (
    <Card>
      <View className="today__head">
        <Text className="today__day">{`${dayText(shift.day)} · ${dutyKindLabels[shift.kind]}`}</Text>
        <Badge tone={tone}>{badge}</Badge>
      </View>
      <View className="today__site" {...aria({ role: 'heading' })}>
        {shift.siteName}
      </View>
      <View className="today__fact">
        <Icon name="clock" className="today__sign" />
        <Text className="today__hours">{hoursText(shift)}</Text>
      </View>
      {shift.siteAddress && (
        <View className="today__fact">
          <Icon name="pin" className="today__sign" />
          <Text>{shift.siteAddress}</Text>
        </View>
      )}
      <View className="today__act">
        {act && (
          <PunchButton
            moment={act.moment}
            open={act.open}
            now={now}
            onTap={() => goTo('lawyerCheckIn', { shift: shift.id, moment: act.moment })}
          />
        )}
        <Text className={`today__line today__line--${tone}`}>{line}</Text>
        {hint && <Text className="today__hint">{hint}</Text>}
      </View>
      <AttendanceFacts shift={shift} />
      {shift.status !== 'withdrawn' && (
        <Row
          icon="file"
          title="这一班的考勤和凭据"
          hint={badge === '没签到' || shift.attendance?.closedBySystem ? '漏签了可以申请补签' : undefined}
          onTap={() => goTo('lawyerDuty', { id: shift.id })}
        />
      )}
    </Card>
  )
}
