import { useState } from 'react'
import type { RevealBeside } from '@contract/intake/schema'
import type * as z from 'zod'
import { revealBeside } from '@/api/intake'
import { Button } from '@/components/button'
import { KeyValue } from '@/components/row'
import { TextField } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useSendOnce } from '@/state/send-once'

type Asked = Pick<z.input<typeof RevealBeside>, 'id' | 'of' | 'recipientId' | 'field'>
interface Props extends Asked {
  name: string
  masked: string
}

/** A number in part; in full once a reason was given, which stays on record, and only until the page is left. */
export function Hidden({ name, masked, ...asked }: Props) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [value, setValue] = useState<string>()
  const { send, sending, waiting, failure } = useSendOnce(revealBeside, {
    onAccepted: (revealed) => {
      setValue(revealed.value)
      setAsking(false)
    },
  })
  return (
    <>
      <KeyValue name={name}>
        {value ?? masked}
        {value === undefined && !asking && (
          <Button kind="quiet" block={false} label={`看完整的${name}`} onTap={() => setAsking(true)}>
            看完整
          </Button>
        )}
      </KeyValue>
      {asking && (
        <>
          <TextField
            label="为什么要看"
            hint="会留下记录"
            value={reason}
            max={100}
            error={failure?.fields.reason}
            onChange={setReason}
          />
          <Trouble waiting={waiting} message={failure?.message} />
          <Button
            kind="secondary"
            busy={sending}
            disabled={reason.trim().length < 2}
            onTap={() => send({ ...asked, reason })}
          >
            看完整
          </Button>
        </>
      )}
    </>
  )
}
