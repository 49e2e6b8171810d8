import { useState } from 'react'
import type { AssignDesk } from '@contract/assignment/schema'
import { momentText } from '@contract/time'
import { reassign } from '@/api/assignment'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { useStale } from './use-stale'

/** A lawyer is asked and has not answered: wait, or take the case back and assign another. */
export function TakeBack({ desk, onStale }: { desk: AssignDesk; onStale: () => unknown }) {
  const [open, setOpen] = useState(false)
  const draft = useDraft(`reassign:${desk.id}`, { note: '' })
  const { send, sending, waiting, failure } = useSendOnce(reassign, { draft })
  useStale(failure?.code, onStale)
  const standing = desk.assignments[0]
  if (!standing) return null
  const over = Date.parse(standing.answerBy) <= Date.parse(desk.asOf)
  return (
    <Card title={`等${standing.practitionerName}答复`} tone={over ? 'warn' : undefined}>
      <Notice tone={over ? 'warn' : 'info'}>
        {over
          ? `${momentText(standing.answerBy)}前应当答复，已经过时。可以打电话催，或者收回另派。`
          : `${momentText(standing.answerBy)}前答复。`}
      </Notice>
      {open ? (
        <>
          <TextArea
            label="收回的原因"
            hint="比如：过时没有答复，电话打不通"
            max={300}
            value={draft.value.note}
            error={failure?.fields.note}
            onChange={(note) => draft.set({ note })}
          />
          <Trouble waiting={waiting} message={failure?.message} />
          <Button
            kind="danger"
            busy={sending}
            busyText="请稍候"
            onTap={() => send({ id: desk.id, note: draft.value.note })}
          >
            收回，另派别人
          </Button>
          <Button kind="quiet" onTap={() => setOpen(false)}>
            再等等
          </Button>
        </>
      ) : (
        <Button kind="secondary" onTap={() => setOpen(true)}>
          收回另派
        </Button>
      )}
    </Card>
  )
}
