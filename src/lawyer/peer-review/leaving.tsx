import { useState } from 'react'
import { declineCauseLabels, declineCauses, type DeclineCause } from '@contract/quality/labels'
import { declineSeat } from '@/api/peers'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Trouble } from '@/components/trouble'
import { useStale } from '@/features/aid/use-stale'
import { useSendOnce } from '@/state/send-once'

/** Leaving a case to another reviewer. */
export function Leaving({ id, onStale }: { id: string; onStale: () => unknown }) {
  const [opened, setOpened] = useState(false)
  const [cause, setCause] = useState<DeclineCause>()
  const { send, sending, waiting, failure } = useSendOnce(declineSeat)
  useStale(failure, ['not-in-this-state', 'not-found'], onStale)
  if (!opened)
    return (
      <Button kind="quiet" onTap={() => setOpened(true)}>
        这件我不能评
      </Button>
    )
  return (
    <Card title="请别人来评">
      <Choice
        label="为什么"
        options={declineCauses.map((value) => ({ value, label: declineCauseLabels[value] }))}
        value={cause}
        error={failure?.fields.cause}
        onChange={setCause}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind="danger" busy={sending} disabled={!cause} onTap={() => cause && send({ id, cause })}>
        换别人评
      </Button>
      <Button kind="quiet" onTap={() => setOpened(false)}>
        还是我来评
      </Button>
    </Card>
  )
}
