import type { PayLine } from '@contract/closing/pay-schema'
import { yuanText } from '@contract/money'
import { Badge } from '@/components/badge'
import { sayDate } from '@/components/picker-field'
import { Row } from '@/components/row'

/** Payments of a case that were entered wrongly: what stood there, who voided it, and why. */
export const VoidedPayments = ({ of: { voided } }: { of: PayLine }) => (
  <>
    {voided.map(({ amountFen, paidOn, batch, because, byName, at }) => (
      <Row
        key={at}
        title={`${yuanText(amountFen)}　${sayDate(paidOn)}记的，批次${batch}`}
        hint={`${byName}作废：${because}`}
        aside={<Badge tone="bad">已作废</Badge>}
      />
    ))}
  </>
)
