import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { Person } from '@contract/people/schema'
import { revealPhone } from '@/api/people'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { TextField } from '@/components/text-field'
import { callPhone } from '@/platform/call-phone'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** A number in part; in full once a reason was given, which stays on record, and only until the page is left. */
export function Phone({ person }: { person: Person }) {
  const [asking, setAsking] = useState(false)
  const [value, setValue] = useState<string>()
  const draft = useDraft(`person-phone:${person.id}`, { reason: '' })
  const { reason } = draft.value
  const { send, sending, failure } = useSendOnce(revealPhone, {
    draft,
    onAccepted: (revealed) => {
      setValue(revealed.value)
      setAsking(false)
    },
  })
  return (
    <View>
      <KeyValue name="手机号">
        <View className="person__phone">
          <Text>{value ?? person.phone}</Text>
          {value !== undefined ? (
            <Button kind="quiet" block={false} icon="phone" onTap={() => callPhone(value)}>
              拨打
            </Button>
          ) : (
            person.mayChange &&
            !asking && (
              <Button kind="quiet" block={false} label="看完整的手机号" onTap={() => setAsking(true)}>
                看完整
              </Button>
            )
          )}
        </View>
      </KeyValue>
      {asking && (
        <View className="person__asking">
          <TextField
            label="为什么要看手机号"
            hint="会留下记录"
            max={100}
            value={reason}
            error={failure?.fields.reason}
            onChange={(reason) => draft.set({ reason })}
          />
          {failure && <Notice tone="bad">{failure.message}</Notice>}
          <Button
            kind="secondary"
            busy={sending}
            busyText="正在取"
            disabled={reason.trim().length < 2}
            onTap={() => send({ id: person.id, reason })}
          >
            看完整
          </Button>
          <Button kind="quiet" onTap={() => setAsking(false)}>
            不看了
          </Button>
        </View>
      )}
    </View>
  )
}
