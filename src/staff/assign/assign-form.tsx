import { useState } from 'react'
import type { AssignDesk, DeskCandidate } from '@contract/assignment/schema'
import { assign } from '@/api/assignment'
import { Button } from '@/components/button'
import { Tick } from '@/components/choice'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { useStale } from './use-stale'

interface Props {
  desk: AssignDesk
  one: DeskCandidate
  /** Stands first of the county's own. */
  first: boolean
  grave: boolean
  onBack: () => unknown
  onStale: () => unknown
}

/** The word that assigns; with a reason where it is neither whoever stands first nor whom the applicant chose. */
export function AssignForm({ desk, one, first, grave, onBack, onStale }: Props) {
  const draft = useDraft(`assign:${desk.id}`, { because: '' })
  const [nearChecked, setNearChecked] = useState(false)
  const { because } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(assign, { draft })
  useStale(failure?.code, onStale)
  const overChosen = desk.chosen !== null && desk.chosen.id !== one.id && desk.chosen.reasons.length === 0
  const asks = (!first && !one.chosen) || overChosen
  return (
    <>
      {asks && (
        <TextArea
          label={overChosen ? '为什么不派受援人选的那位' : '为什么不选排在前面的'}
          hint={overChosen ? '受援人会看到' : '会记下来，供以后查'}
          max={300}
          value={because}
          error={failure?.fields.because}
          onChange={(next) => draft.set({ because: next })}
        />
      )}
      {one.near.length > 0 && (
        <Tick checked={nearChecked} onChange={setNearChecked}>
          核对过了，不是同一个人、同一家单位
        </Tick>
      )}
      <Trouble waiting={waiting} message={failure?.fields.nearChecked ?? failure?.message} />
      <Button
        busy={sending}
        busyText="请稍候"
        onTap={() => send({ id: desk.id, practitionerId: one.id, grave, because, nearChecked })}
      >
        {`确定派给${one.name}`}
      </Button>
      <Button kind="quiet" onTap={onBack}>
        再看看别人
      </Button>
    </>
  )
}
