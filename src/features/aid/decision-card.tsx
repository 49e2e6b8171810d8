import { refusalGrounds } from '@contract/aid/labels'
import type { Decision } from '@contract/aid/schema'
import { momentText } from '@contract/time'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'

/** A decision with its reasons, and for a refusal the ground in law. */
export const DecisionCard = ({ decision }: { decision: Decision }) => (
  <Card
    title={decision.act === 'grant' ? '给予法律援助决定' : '不予法律援助决定'}
    tone={decision.act === 'grant' ? 'good' : 'bad'}
  >
    <KeyValue name="文号">{decision.number}</KeyValue>
    {decision.ground && (
      <KeyValue name="依据">
        {refusalGrounds[decision.ground].label}（{refusalGrounds[decision.ground].law}）
      </KeyValue>
    )}
    <KeyValue name="理由">{decision.reasons}</KeyValue>
    <KeyValue name="决定">
      {momentText(decision.decidedAt)}　{decision.deciderName}
    </KeyValue>
  </Card>
)
