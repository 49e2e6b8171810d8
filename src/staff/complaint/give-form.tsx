import { useState } from 'react'
import type { Complaint } from '@contract/complaint/schema'
import { acceptComplaint, assignComplaint, useCandidates } from '@/api/complaint'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Select } from '@/components/picker-field'
import { useSendOnce } from '@/state/send-once'

const acts = {
  accept: { title: '受理', send: acceptComplaint, done: '受理，开始调查' },
  assign: { title: '换人调查', send: assignComplaint, done: '换人' },
}

/** Takes a complaint up, or gives it to another: only people with no part in it can be chosen. */
export function GiveForm({ complaint, act }: { complaint: Complaint; act: keyof typeof acts }) {
  const [open, setOpen] = useState(act === 'accept')
  if (!open)
    return (
      <Button kind="quiet" onTap={() => setOpen(true)}>
        {acts[act].title}
      </Button>
    )
  return <Giving complaint={complaint} act={act} onDone={() => setOpen(act === 'accept')} />
}

interface Props {
  complaint: Complaint
  act: keyof typeof acts
  onDone: () => void
}

function Giving({ complaint, act, onDone }: Props) {
  const { id, personId } = complaint
  const asked = useCandidates(id)
  const [investigatorId, setInvestigator] = useState<string>()
  const [practitionerId, setPerson] = useState<string>()
  const { send, sending, failure } = useSendOnce(acts[act].send, { onAccepted: onDone })
  const wrong = failure?.fields ?? {}
  const submit = () =>
    send({
      id,
      investigatorId: investigatorId!,
      ...(act === 'accept' && practitionerId && { practitionerId }),
    })
  return (
    <Card title={acts[act].title}>
      <Ask of={asked}>
        {({ investigators, people }) => (
          <>
            {act === 'accept' && personId === null && (
              <Select
                optional
                label="投诉的是谁"
                hint="看原话，从名册里选；不是值班人员的不用选"
                options={people.map((one) => ({
                  value: one.id,
                  label: [one.name, one.unit].filter(Boolean).join('　'),
                }))}
                value={practitionerId}
                error={wrong.practitionerId}
                onChange={setPerson}
              />
            )}
            {investigators.length === 0 ? (
              <Notice tone="warn">县区里没有不相干的人可以调查，请市里接办。</Notice>
            ) : (
              <Select
                label="谁来调查"
                hint="只列出没有参与过这件事的人"
                options={investigators.map((one) => ({ value: one.id, label: one.name }))}
                value={investigatorId}
                error={wrong.investigatorId}
                onChange={setInvestigator}
              />
            )}
          </>
        )}
      </Ask>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        kind={act === 'accept' ? 'primary' : 'secondary'}
        busy={sending}
        disabled={investigatorId === undefined}
        onTap={submit}
      >
        {acts[act].done}
      </Button>
    </Card>
  )
}
