import { fenOf } from '@contract/money'
import { shanghaiDate } from '@contract/time'
import { recordFund } from '@/api/subsidy'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { NumberField } from '@/components/number-field'
import { DateField } from '@/components/picker-field'
import { toast } from '@/components/talk'
import { TextField } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Props {
  countyCode: string
  asOf: string
  onDone: () => void
}

interface Form {
  yuan: number | undefined
  receivedOn: string
  note: string
}

/** Records money the county was given for duty subsidies. */
export function FundForm({ countyCode, asOf, onDone }: Props) {
  const today = shanghaiDate(asOf)
  const draft = useDraft<Form>(`fund:${countyCode}`, { yuan: undefined, receivedOn: today, note: '' })
  const { yuan, receivedOn, note } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(recordFund, {
    draft,
    onAccepted: () => {
      toast('已记下')
      onDone()
    },
  })
  return (
    <Card title="记一笔到账">
      <NumberField
        label="金额"
        unit="元"
        decimals={2}
        value={yuan}
        error={failure?.fields.amountFen}
        onChange={(yuan) => draft.set({ yuan })}
      />
      <DateField
        label="到账日期"
        value={receivedOn}
        to={today}
        error={failure?.fields.receivedOn}
        onChange={(receivedOn) => draft.set({ receivedOn })}
      />
      <TextField
        label="来源"
        placeholder="比如：县财政、中央专项彩票公益金"
        max={100}
        value={note}
        error={failure?.fields.note}
        onChange={(note) => draft.set({ note })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        busy={sending}
        busyText={waiting ? '等网络恢复…' : '正在提交'}
        onTap={() => send({ countyCode, amountFen: fenOf(yuan ?? 0), receivedOn, note })}
      >
        记下
      </Button>
      <Button kind="quiet" onTap={onDone}>
        不记了
      </Button>
    </Card>
  )
}
