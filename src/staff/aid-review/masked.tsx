import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { RevealField } from '@contract/aid/schema'
import { reveal } from '@/api/review'
import { Button } from '@/components/button'
import { ChipChoice } from '@/components/chip-choice'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { TextField } from '@/components/text-field'
import { callPhone } from '@/platform/call-phone'
import { useSendOnce } from '@/state/send-once'

interface Props {
  id: string
  field: RevealField
  name: string
  masked: string
}

const reasons = ['核对身份', '电话核实情况', '通知补交材料', '送达文书'].map((reason) => ({
  value: reason,
  label: reason,
}))

/** A value in part; in full once a reason was given, which stays on record, and only until the page is left. */
export function Masked({ id, field, name, masked }: Props) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [value, setValue] = useState<string>()
  const sending = useSendOnce(reveal, {
    onAccepted: (revealed) => {
      setValue(revealed.value)
      setAsking(false)
    },
  })

  return (
    <View>
      <KeyValue name={name}>
        <View className="review__masked">
          <Text className="review__value">{value ?? masked}</Text>
          {value === undefined && !asking && (
            <Button kind="quiet" block={false} label={`看完整的${name}`} onTap={() => setAsking(true)}>
              看完整
            </Button>
          )}
          {value !== undefined && field === 'phone' && (
            <Button kind="quiet" block={false} icon="phone" onTap={() => callPhone(value)}>
              拨打
            </Button>
          )}
        </View>
      </KeyValue>
      {asking && (
        <View className="review__asking">
          <ChipChoice
            label={`为什么要看${name}？`}
            hint="会留下记录"
            options={reasons}
            value={reason}
            onChange={setReason}
          />
          <TextField
            label="其他原因"
            optional
            value={reasons.some((known) => known.value === reason) ? '' : reason}
            max={100}
            error={sending.failure?.fields.reason}
            onChange={setReason}
          />
          {sending.failure && <Notice tone="bad">{sending.failure.message}</Notice>}
          <View className="review__pair">
            <Button kind="secondary" onTap={() => setAsking(false)}>
              不看了
            </Button>
            <Button disabled={reason.trim().length < 2} onTap={() => sending.send({ id, field, reason })}>
              看完整
            </Button>
          </View>
        </View>
      )}
    </View>
  )
}
