import { useState } from 'react'
import type { CasePay } from '@contract/closing/pay-schema'
import { rateLabels } from '@contract/closing/rates'
import { yuanText } from '@contract/money'
import { voidCasePayment } from '@/api/case-pay'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { sayDate } from '@/components/picker-field'
import { Row } from '@/components/row'
import { toast } from '@/components/talk'
import { TextField } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useStale } from '@/features/aid/use-stale'
import { VoidedPayments } from '@/features/case-pay/voided-payments'
import { goTo } from '@/routes'
import { useSendOnce } from '@/state/send-once'

type Line = CasePay['rows'][number]

/** Cases that were paid, or of which a payment was voided. One that a colleague entered wrongly can be voided. */
export function Paid({ pay, onStale }: { pay: CasePay; onStale: () => unknown }) {
  const [voiding, setVoiding] = useState<string>()
  return (
    <>
      {pay.rows.map((row) => (
        <Card key={row.id}>
          <Row
            title={`${row.handlerName}　${row.amountFen === null ? '标准还没定' : yuanText(row.amountFen)}`}
            hint={[
              `${row.number}，${rateLabels[row.rateName]}`,
              row.paidOn ? `${sayDate(row.paidOn)}发放，批次${row.batch}` : '等着重新发放',
            ].join('　')}
            aside={<Badge tone={row.paidOn ? 'good' : 'plain'}>{row.paidOn ? '已发' : '待发'}</Badge>}
            onTap={() => goTo('staffCaseFile', { id: row.id })}
          />
          <VoidedPayments of={row} />
          {row.mayVoid &&
            (voiding === row.id ? (
              <VoidForm row={row} onStale={onStale} onDone={() => setVoiding(undefined)} />
            ) : (
              <Button kind="quiet" block={false} icon="trash" onTap={() => setVoiding(row.id)}>
                记错了，作废
              </Button>
            ))}
        </Card>
      ))}
    </>
  )
}

function VoidForm({ row, onStale, onDone }: { row: Line; onStale: () => unknown; onDone: () => void }) {
  const [because, setBecause] = useState('')
  const { send, sending, waiting, failure } = useSendOnce(voidCasePayment, {
    onAccepted: () => {
      toast('已作废，可以重新发放')
      onDone()
    },
  })
  useStale(failure, ['not-in-this-state', 'not-found'], onStale)
  return (
    <>
      <TextField
        label="为什么作废"
        hint="律师看得到"
        max={200}
        value={because}
        error={failure?.fields.because}
        onChange={setBecause}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        kind="danger"
        disabled={because.trim().length < 2}
        busy={sending}
        busyText="正在提交"
        onTap={() => send({ id: row.id, round: row.round!, because })}
      >
        作废
      </Button>
      <Button kind="quiet" onTap={onDone}>
        不作废
      </Button>
    </>
  )
}
