import { callReviewer } from '@/api/peers'
import { Button } from '@/components/button'
import { Trouble } from '@/components/trouble'
import { useStale } from '@/features/aid/use-stale'
import { useSendOnce } from '@/state/send-once'

interface Props {
  id: string
  place: number
  onStale: () => unknown
}

/** Calls somebody else to a place: drawn as all are, nobody chooses. */
export function CallForm({ id, place, onStale }: Props) {
  const { send, sending, waiting, failure } = useSendOnce(callReviewer)
  useStale(failure, ['not-in-this-state', 'not-found'], onStale)
  return (
    <>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        kind="secondary"
        busy={sending}
        onTap={() => send({ id, place })}
      >{`第${place}位再抽一个人`}</Button>
    </>
  )
}
