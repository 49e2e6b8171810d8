import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { ChipChoice } from '@/components/chip-choice'
import { KeyValue } from '@/components/row'
import { TextField } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { callPhone } from '@/platform/call-phone'
import { useSendOnce } from '@/state/send-once'
import './masked.scss'

/** Why an office looks at a number or an address in full. */
export const officeReasons = ['核对身份', '电话核实情况', '通知补交材料', '送达文书']

interface Props {
  name: string
  masked: string
  /** Why it is looked at, most of the time. */
  reasons: readonly string[]
  reveal: (asked: { requestId: string; reason: string }) => Promise<{ value: string }>
  /** It is a number to be called. */
  phone?: boolean
}

/** A value in part; in full once a reason was given, which stays on record, and only until the page is left. */
export function Masked({ name, masked, reasons, reveal, phone }: Props) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [value, setValue] = useState<string>()
  const { send, sending, waiting, failure } = useSendOnce(reveal, {
    onAccepted: (revealed) => {
      setValue(revealed.value)
      setAsking(false)
    },
  })
  return (
    <View>
      <KeyValue name={name}>
        <View className="masked__value">
          <Text>{value ?? masked}</Text>
          {value === undefined && !asking && (
            <Button kind="quiet" block={false} label={`看完整的${name}`} onTap={() => setAsking(true)}>
              看完整
            </Button>
          )}
          {value !== undefined && phone && (
            <Button kind="quiet" block={false} icon="phone" onTap={() => callPhone(value)}>
              拨打
            </Button>
          )}
        </View>
      </KeyValue>
      {asking && (
        <View className="masked__asking">
          <ChipChoice
            label={`为什么要看${name}？`}
            hint="会留下记录"
            options={reasons.map((known) => ({ value: known, label: known }))}
            value={reason}
            onChange={setReason}
          />
          <TextField
            label="其他原因"
            optional
            value={reasons.includes(reason) ? '' : reason}
            max={100}
            error={failure?.fields.reason}
            onChange={setReason}
          />
          <Trouble waiting={waiting} message={failure?.message} />
          <View className="masked__pair">
            <Button kind="secondary" onTap={() => setAsking(false)}>
              不看了
            </Button>
            <Button busy={sending} disabled={reason.trim().length < 2} onTap={() => send({ reason })}>
              看完整
            </Button>
          </View>
        </View>
      )}
    </View>
  )
}
