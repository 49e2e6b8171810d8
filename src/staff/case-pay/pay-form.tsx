import { Fragment, useState } from 'react'
import type { CasePay } from '@contract/closing/pay-schema'
import { rateLabels } from '@contract/closing/rates'
import { yuanText } from '@contract/money'
import { shanghaiDate } from '@contract/time'
import { payCases } from '@/api/case-pay'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Tick } from '@/components/choice'
import { DateField, sayDate } from '@/components/picker-field'
import { confirm, toast } from '@/components/talk'
import { TextField } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { VoidedPayments } from '@/features/case-pay/voided-payments'
import { useStale } from '@/features/aid/use-stale'
import { useSendOnce } from '@/state/send-once'

type Line = CasePay['rows'][number]

/** A case pays something once its standard is set, and not by every standard. */
const pays = ({ amountFen }: Line): boolean => amountFen !== null && amountFen > 0

const textOf = (row: Line): string => {
  const amount =
    row.amountFen === null ? '标准还没定' : row.amountFen === 0 ? '按标准不发' : yuanText(row.amountFen)
  return `${row.handlerName}　${amount}　${row.number}，${rateLabels[row.rateName]}${row.terminated ? '（中途终止）' : ''}，${sayDate(row.closedOn)}结案`
}

/** Marks cases as paid under one batch: chosen, dated, once. */
export function PayForm({ pay, onStale }: { pay: CasePay; onStale: () => unknown }) {
  const today = shanghaiDate(pay.asOf)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [batch, setBatch] = useState('')
  const [paidOn, setPaidOn] = useState(today)
  const { send, sending, waiting, failure } = useSendOnce(payCases, {
    onAccepted: () => {
      setChosen([])
      toast('已记下，会通知每位律师')
    },
  })
  useStale(failure, ['not-in-this-state', 'not-found'], onStale)
  const rows = pay.rows.filter(({ id }) => chosen.includes(id))
  const total = rows.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)
  const mark = async () => {
    const yes = await confirm({
      title: `${rows.length}件，共${yuanText(total)}，已经发了？`,
      content: '每位律师会收到消息。记错了，只能由同事写明原因作废。',
      yes: '发了',
    })
    if (yes) await send({ ids: rows.map(({ id }) => id), batch, paidOn })
  }
  const payable = pay.rows.filter(pays)
  return (
    <>
      <Card title="选这次发的">
        {payable.length > 1 && (
          <Button kind="quiet" onTap={() => setChosen(payable.slice(0, 100).map(({ id }) => id))}>
            全选
          </Button>
        )}
        {pay.rows.map((row) => (
          <Fragment key={row.id}>
            {pays(row) ? (
              <Tick
                checked={chosen.includes(row.id)}
                onChange={(next) =>
                  setChosen(next ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))
                }
              >
                {textOf(row)}
              </Tick>
            ) : (
              <Card>{textOf(row)}</Card>
            )}
            <VoidedPayments of={row} />
          </Fragment>
        ))}
      </Card>
      {rows.length > 0 && (
        <Card title={`这次发${rows.length}件，共${yuanText(total)}`}>
          <TextField
            label="批次号"
            hint="和财政支付的批次对得上"
            max={40}
            value={batch}
            error={failure?.fields.batch}
            onChange={setBatch}
          />
          <DateField
            label="哪天发的"
            value={paidOn}
            to={today}
            error={failure?.fields.paidOn}
            onChange={setPaidOn}
          />
          <Trouble waiting={waiting} message={failure?.message} />
          <Button disabled={batch.trim().length < 2} busy={sending} busyText="正在提交" onTap={mark}>
            记下发放
          </Button>
        </Card>
      )}
    </>
  )
}
