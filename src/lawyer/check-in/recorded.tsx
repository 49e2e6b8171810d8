import { View } from '@tarojs/components'
import type { DueShift } from '@contract/duty/schema'
import { shanghai } from '@contract/time'
import type { Moment } from '@/api/duty'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { Icon } from '@/components/icon'
import { KeyValue } from '@/components/row'
import { AttendanceFacts } from '@/features/duty/attendance-facts'
import { aria } from '@/platform/aria'
import { replaceWith } from '@/routes'
import { backToToday } from './back-to-today'

const titles: Record<Moment, Record<'fresh' | 'known', string>> = {
  in: { fresh: '签到成功', known: '您已经签到了' },
  out: { fresh: '签退成功', known: '您已经签退了' },
}

interface Props {
  shift: DueShift
  moment: Moment
  /** Just done, and not found done. */
  fresh: boolean
}

/** What the server put down: its own time, and what that comes to. */
export function Recorded({ shift, moment, fresh }: Props) {
  const attendance = shift.attendance!
  const at = moment === 'in' ? attendance.checkedInAt : attendance.checkedOutAt!
  return (
    <>
      <Card>
        <View className="check-in__done" {...aria({ role: 'status' })}>
          <View className="check-in__seal">
            <Icon name="check" className="check-in__seal-sign" />
          </View>
          <Headline caption={titles[moment][fresh ? 'fresh' : 'known']} note={shift.siteName}>
            {shanghai(at).format('H:mm:ss')}
          </Headline>
        </View>
        <AttendanceFacts shift={shift} />
        {moment === 'out' && <KeyValue name="记录">{`${shift.recordCount}条`}</KeyValue>}
      </Card>
      {moment === 'in' && (
        <Button icon="pen" onTap={() => replaceWith('lawyerRecord', { shift: shift.id })}>
          写一条记录
        </Button>
      )}
      <Button kind={moment === 'in' ? 'secondary' : 'primary'} onTap={backToToday}>
        看今天值班
      </Button>
    </>
  )
}
