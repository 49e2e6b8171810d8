import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { CaseRevealField } from '@contract/casework/schema'
import { revealCase } from '@/api/casework'
import { Button } from '@/components/button'
import { ChipChoice } from '@/components/chip-choice'
import { KeyValue } from '@/components/row'
import { Trouble } from '@/components/trouble'
import { callPhone } from '@/platform/call-phone'
import { useSendOnce } from '@/state/send-once'

interface Props {
  id: string
  field: CaseRevealField
  name: string
  masked: string
}

const reasons = ['约见受援人', '告诉他进展', '写起诉状等文书', '核对身份'].map((reason) => ({
  value: reason,
  label: reason,
}))

/** A value in part; in full once a reason was given, which stays on record, and only until the page is left. */
export function Masked({ id, field, name, masked }: Props) {
  const [asking, setAsking] = useState(false)
  const [value, setValue] = useState<string>()
  const { send, waiting, failure } = useSendOnce(revealCase, {
    onAccepted: (revealed) => {
      setValue(revealed.value)
      setAsking(false)
    },
  })
  return (
    <View>
      <KeyValue name={name}>
        <View className="lawyer-case__masked">
          <Text className="lawyer-case__value">{value ?? masked}</Text>
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
        <View className="lawyer-case__asking">
          <ChipChoice
            label={`为什么要看${name}？`}
            hint="点一个原因就显示，会留下记录"
            options={reasons}
            value={undefined}
            error={failure?.fields.reason}
            onChange={(reason) => void send({ id, field, reason })}
          />
          <Trouble waiting={waiting} message={failure?.message} />
          <Button kind="quiet" onTap={() => setAsking(false)}>
            不看了
          </Button>
        </View>
      )}
    </View>
  )
}
