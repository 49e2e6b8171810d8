import { useState } from 'react'
import type { Person, RegisterActDone } from '@contract/people/schema'
import { freesShifts, needsReason, registerActLabels, type StandingAct } from '@contract/people/workflow'
import { shanghaiDate } from '@contract/time'
import { actUponPeople } from '@/api/people'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { DateField } from '@/components/picker-field'
import { toast } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Props {
  person: Person
  onDone: (done: RegisterActDone) => void
}

const kindOf = (act: StandingAct): 'primary' | 'secondary' | 'danger' =>
  act === 'admit' || act === 'resume'
    ? 'primary'
    : act === 'exit' || act === 'decline'
      ? 'danger'
      : 'secondary'

/** What the caller may do with the entry, as buttons; each asks for what it needs before it is done. */
export function Acts({ person, onDone }: Props) {
  const [chosen, setChosen] = useState<StandingAct>()
  if (chosen && person.acts.includes(chosen))
    return (
      <ActForm
        key={chosen}
        person={person}
        act={chosen}
        onClose={() => setChosen(undefined)}
        onDone={(done) => {
          setChosen(undefined)
          if (freesShifts(chosen)) onDone(done)
        }}
      />
    )
  return (
    <>
      {person.acts.map((act) => (
        <Button key={act} kind={kindOf(act)} onTap={() => setChosen(act)}>
          {registerActLabels[act]}
        </Button>
      ))}
    </>
  )
}

function ActForm({ person, act, onDone, onClose }: Props & { act: StandingAct; onClose: () => void }) {
  const today = shanghaiDate(person.asOf)
  const draft = useDraft(`person-act:${person.id}:${act}`, { reason: '', effectiveOn: today })
  const { reason, effectiveOn } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(actUponPeople, {
    draft,
    onAccepted: (done) => {
      toast(`已${registerActLabels[act]}`)
      onDone(done)
    },
  })
  const label = registerActLabels[act]
  return (
    <Card title={`${label}：${person.name}`}>
      {freesShifts(act) && person.shiftsAhead > 0 && (
        <Notice tone="warn">{`后面已公布的${person.shiftsAhead}个班会一起撤下，要另外安排人。`}</Notice>
      )}
      <TextArea
        label="原因"
        hint="本人会看到"
        optional={!needsReason(act)}
        max={200}
        value={reason}
        error={failure?.fields.reason}
        onChange={(reason) => draft.set({ reason })}
      />
      <DateField
        label="从哪天算起"
        to={today}
        value={effectiveOn}
        error={failure?.fields.effectiveOn}
        onChange={(effectiveOn) => draft.set({ effectiveOn })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      {waiting && <Notice tone="warn">网络不通，连上后会自动办，请不要关掉这一页。</Notice>}
      <Button
        kind={kindOf(act) === 'danger' ? 'danger' : 'primary'}
        busy={sending}
        busyText="正在办理"
        disabled={needsReason(act) && reason.trim() === ''}
        onTap={() => send({ ids: [person.id], act, reason, effectiveOn })}
      >
        {`确定${label}`}
      </Button>
      <Button kind="quiet" onTap={onClose}>
        不办了
      </Button>
    </Card>
  )
}
