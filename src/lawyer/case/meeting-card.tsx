import { Text } from '@tarojs/components'
import { meetingPointCodes, meetingPoints } from '@contract/casework/labels'
import { isHandled } from '@contract/casework/rules'
import type { LawyerCase } from '@contract/casework/schema'
import { dayText } from '@contract/time'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { SignatureView } from '@/components/signature/view'
import { goTo } from '@/routes'

/** The first meeting as it was signed; the way to it before (148号令 29, 30). */
export function MeetingCard({ it }: { it: LawyerCase }) {
  const { meeting } = it
  if (!meeting) {
    if (!isHandled(it.status) || it.todos[0] === 'meet') return null
    return (
      <Button kind="secondary" onTap={() => goTo('lawyerCaseAct', { id: it.id, act: 'meet' })}>
        登记首次约见
      </Button>
    )
  }
  return (
    <Card title="首次约见">
      {!meeting.intact && (
        <Notice tone="bad">这份记录和签名时的不一样了，不能当作证据，请告诉县区中心。</Notice>
      )}
      <KeyValue name="时间">{dayText(meeting.metOn)}</KeyValue>
      <KeyValue name="地点">{meeting.place}</KeyValue>
      <KeyValue name="讲清了">
        {meetingPointCodes.map((code) => meetingPoints[code].split('：')[0]).join('、')}
      </KeyValue>
      {meeting.readAloud && <KeyValue name="念给他听">念过，他说没有错</KeyValue>}
      <Text className="lawyer-case__facts">{meeting.talk}</Text>
      <SignatureView strokes={meeting.strokes} signer="受援人" />
    </Card>
  )
}
