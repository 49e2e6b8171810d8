import { useState } from 'react'
import { Text } from '@tarojs/components'
import { yuanText } from '@contract/money'
import type { Funds } from '@contract/subsidy/figures'
import type { Fund } from '@contract/subsidy/schema'
import { dayText } from '@contract/time'
import { voidFund } from '@/api/subsidy'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { toast } from '@/components/talk'
import { TextField } from '@/components/text-field'
import { useSendOnce } from '@/state/send-once'

/** The receipts of the year; one entered by mistake is voided and stays to be seen. */
export function Receipts({ answer }: { answer: Funds }) {
  const [voiding, setVoiding] = useState<string>()
  return (
    <Section title="到账记录">
      {answer.funds.length === 0 ? (
        <Empty icon="folder" title="这一年还没有记到账" />
      ) : (
        answer.funds.map((fund) => (
          <Card key={fund.id}>
            <Row
              title={`${dayText(fund.receivedOn)}　${fund.note}`}
              {...(fund.voidedBecause && { hint: `已作废：${fund.voidedBecause}` })}
              aside={<Text className="funds__amount">{yuanText(fund.amountFen)}</Text>}
            />
            {answer.keeps &&
              !fund.voidedBecause &&
              (voiding === fund.id ? (
                <VoidForm fund={fund} onDone={() => setVoiding(undefined)} />
              ) : (
                <Button kind="quiet" block={false} icon="trash" onTap={() => setVoiding(fund.id)}>
                  记错了，作废
                </Button>
              ))}
          </Card>
        ))
      )}
    </Section>
  )
}

function VoidForm({ fund, onDone }: { fund: Fund; onDone: () => void }) {
  const [because, setBecause] = useState('')
  const { send, sending, failure } = useSendOnce(voidFund, {
    onAccepted: () => {
      toast('已作废')
      onDone()
    },
  })
  return (
    <>
      <TextField
        label="为什么作废"
        max={200}
        value={because}
        error={failure?.fields.because}
        onChange={setBecause}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind="danger" busy={sending} onTap={() => send({ id: fund.id, because })}>
        作废
      </Button>
      <Button kind="quiet" onTap={onDone}>
        不作废
      </Button>
    </>
  )
}
