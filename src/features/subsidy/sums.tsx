import { yuanText } from '@contract/money'
import type { Statement } from '@contract/subsidy/schema'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { KeyValue } from '@/components/row'
import { statementStatusLabels } from '@contract/subsidy/labels'
import { dayText } from '@contract/time'
import { statementTones } from './tones'

/** What a statement comes to, how far it is, and when the money was paid or came back. */
export function Sums({ statement }: { statement: Statement }) {
  const { dueFen, deductedFen, totalFen, status, payments } = statement
  return (
    <Card aside={<Badge tone={statementTones[status]}>{statementStatusLabels[status]}</Badge>}>
      <Headline caption="实发">{yuanText(totalFen)}</Headline>
      <KeyValue name="应发">{yuanText(dueFen)}</KeyValue>
      {deductedFen > 0 && <KeyValue name="扣减">{yuanText(deductedFen)}</KeyValue>}
      {payments.map(({ paidOn, releasedOn, releasedBecause }, index) => (
        <KeyValue key={index} name={releasedOn ? '没发成' : '发放'}>
          {releasedOn ? `${dayText(releasedOn)}，${releasedBecause}` : paidOn ? dayText(paidOn) : '正在办理'}
        </KeyValue>
      ))}
    </Card>
  )
}
