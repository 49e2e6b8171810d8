import { useState } from 'react'
import { NoteSignal, type RadarSignal } from '@contract/rating/radar-schema'
import type { Period } from '@contract/report/schema'
import { noteSignal } from '@/api/rating'
import { Button } from '@/components/button'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** A sentence on what was found when somebody looked. */
export function Noting({ signal, period }: { signal: RadarSignal; period: Period }) {
  const { countyCode, rule, rows } = signal
  const consultationIds = rows.map(({ consultationId }) => consultationId)
  const draft = useDraft(`note-signal:${rule}:${consultationIds[0]}:${rows.length}`, { note: '' })
  const { note } = draft.value
  const [error, setError] = useState<string>()
  const { send, sending, waiting, failure, clearFailure } = useSendOnce(noteSignal, { draft })
  const submit = () => {
    const input = { ...period, countyCode, rule, consultationIds, note }
    const read = NoteSignal.safeParse({ requestId: draft.requestId, ...input })
    return read.success ? send(input) : setError(read.error.issues[0]!.message)
  }
  return (
    <>
      <TextArea
        label="看过以后的说明"
        hint="核实了什么；不要写来访人的姓名电话"
        max={300}
        value={note}
        error={error ?? failure?.fields['note']}
        onChange={(text) => {
          draft.set({ note: text })
          setError(undefined)
          clearFailure()
        }}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind="secondary" busy={sending} busyText="正在保存" onTap={submit}>
        记为已看过
      </Button>
    </>
  )
}
