import { useState } from 'react'
import { type Colleagues, type OfferQuestion } from '@contract/question/schema'
import type * as z from 'zod'
import type { useQuestionColleagues } from '@/api/question'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Select } from '@/components/picker-field'
import { Empty } from '@/components/states'
import { TextField } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useSendOnce } from '@/state/send-once'

interface Props {
  id: string
  colleagues: ReturnType<typeof useQuestionColleagues>
  offer: (input: z.input<typeof OfferQuestion>) => Promise<unknown>
  onDone: () => void
}

/** Asks a colleague to take a question over; whoever owns it stays its owner until they accept (首问负责). */
export const HandOver = ({ colleagues, ...form }: Props) => (
  <Ask
    of={colleagues}
    isEmpty={(people) => people.length === 0}
    empty={<Empty icon="people" title="现在没有能接手的同事" />}
  >
    {(people) => <Form people={people} {...form} />}
  </Ask>
)

function Form({
  people,
  id,
  offer,
  onDone,
}: Omit<Props, 'colleagues'> & { people: z.output<typeof Colleagues> }) {
  const [toId, setToId] = useState<string>()
  const [reason, setReason] = useState('')
  const { send, sending, waiting, failure, clearFailure } = useSendOnce(offer, { onAccepted: onDone })
  return (
    <Card title="转给同事">
      <Select
        label="转给谁"
        options={people.map(({ id, name, unit }) => ({
          value: id,
          label: unit ? `${name}　${unit}` : name,
        }))}
        value={toId}
        error={failure?.fields.toId}
        onChange={(chosen) => {
          setToId(chosen)
          clearFailure()
        }}
      />
      <TextField
        label="原因"
        max={60}
        placeholder="例如：这类事他更熟"
        value={reason}
        error={failure?.fields.reason}
        onChange={(text) => {
          setReason(text)
          clearFailure()
        }}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        kind="secondary"
        busy={sending}
        disabled={!toId || reason.trim().length < 2}
        onTap={() => send({ id, toId: toId!, reason })}
      >
        请他接手
      </Button>
    </Card>
  )
}
