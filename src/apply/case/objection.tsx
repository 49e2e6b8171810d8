import { Text } from '@tarojs/components'
import type { AidClock } from '@contract/aid/schema'
import { dayText } from '@contract/time'
import { Card } from '@/components/card'

/** What one can do against a refusal, where, and until when (法援法 49; 山西条例 29). */
export const Objection = ({ clock, bureau }: { clock: AidClock; bureau: string }) => (
  <Card title="不服怎么办" tone="warn">
    <Text className="case__line">
      最晚{dayText(clock.dueOn)}，向{bureau}提出异议。带上这份决定和身份证，口头说、写下来都可以。
    </Text>
    <Text className="case__line">{bureau}收到后5天内给您书面答复。</Text>
    <Text className="case__law">{clock.law}</Text>
  </Card>
)
