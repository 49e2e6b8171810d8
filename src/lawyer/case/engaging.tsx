import { lateCauseLabels } from '@contract/casework/labels'
import type { LawyerCase } from '@contract/casework/schema'
import { dayText } from '@contract/time'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'

/** The agreement as it was signed (148号令 27). */
export function Engaging({ it }: { it: LawyerCase }) {
  const { engagement } = it
  if (!engagement) return null
  return (
    <Card title="委托手续">
      <KeyValue name="签字日期">{dayText(engagement.signedOn)}</KeyValue>
      {engagement.lateCause && (
        <KeyValue name="为什么晚">
          {lateCauseLabels[engagement.lateCause]}：{engagement.lateSaid}
        </KeyValue>
      )}
    </Card>
  )
}
