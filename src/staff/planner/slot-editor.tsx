import { useState } from 'react'
import { View } from '@tarojs/components'
import { practitionerKindLabels } from '@contract/account/roles'
import { isEmptied } from '@contract/roster/diff'
import { obstacleLabels, type Obstacle } from '@contract/roster/labels'
import type { Plan, PlanSlot, SlotEdit, SlotPeople } from '@contract/roster/schema'
import { fitWords } from '@contract/roster/words'
import { clockText, lengthText } from '@contract/time'
import { setSlot, useSlotPeople } from '@/api/roster'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Row } from '@/components/row'
import { Empty } from '@/components/states'
import { confirm, toast } from '@/components/talk'
import { useSendOnce } from '@/state/send-once'
import { TimeField } from '@/components/time-field'

type Person = SlotPeople['people'][number]

/** What no hand may go beyond: a second duty at the time, a leave, somebody who may not sit. */
const FIRM: readonly Obstacle[] = ['cannot-sit', 'on-leave', 'busy']

const hintOf = (person: Person) =>
  [
    practitionerKindLabels[person.kind],
    person.monthMinutes > 0 ? `本月${lengthText(person.monthMinutes)}` : '本月还没排',
    ...(person.inRota ? ['轮值'] : []),
    ...fitWords(person),
  ].join('　')

interface Props {
  plan: Plan
  slot: PlanSlot
  onDone: () => void
}

/** Who could sit this slot, fittest first; a tap puts them there. */
export function SlotEditor({ plan, slot, onDone }: Props) {
  const { county, month } = plan
  const people = useSlotPeople({ county, month, key: slot.key })
  const { send, sending, failure } = useSendOnce(setSlot, {
    onAccepted: () => {
      toast('已改，发布后生效')
      onDone()
    },
  })
  const edit = (change: SlotEdit) => send({ county, month, edit: change })
  const put = async ({ id, name, obstacle }: Person) => {
    const sure =
      obstacle === null ||
      (await confirm({ title: `还是排${name}？`, content: `${obstacleLabels[obstacle]}。`, yes: '还是排' }))
    if (sure) await edit({ act: 'put', key: slot.key, personId: id })
  }
  return (
    <>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      {!isLeftOut(slot) && (
        <Ask
          of={people}
          isEmpty={(all) => all.people.length === 0}
          empty={<Empty icon="people" title="名册里还没有能值班的人" />}
        >
          {(all) => (
            <>
              {all.people.map((person) => (
                <Row
                  key={person.id}
                  title={person.name}
                  hint={hintOf(person)}
                  aside={asideOf(person, slot.personId)}
                  onTap={
                    sending || person.id === slot.personId || isFirm(person.obstacle)
                      ? undefined
                      : () => put(person)
                  }
                />
              ))}
            </>
          )}
        </Ask>
      )}
      <OtherEdits slot={slot} busy={sending} errors={failure?.fields ?? {}} edit={edit} />
    </>
  )
}

/** Not held this time; one that was only emptied still waits for somebody. */
const isLeftOut = (slot: PlanSlot) =>
  slot.state === 'removed' || (slot.state === 'leaving' && !isEmptied(slot))

const isFirm = (obstacle: Obstacle | null) => obstacle !== null && FIRM.includes(obstacle)

const asideOf = ({ id, obstacle }: Person, present: string | null) =>
  id === present ? (
    <Badge tone="good">现在排的</Badge>
  ) : (
    obstacle !== null && <Badge tone={isFirm(obstacle) ? 'plain' : 'warn'}>{obstacleLabels[obstacle]}</Badge>
  )

interface EditsProps {
  slot: PlanSlot
  busy: boolean
  errors: Record<string, string>
  edit: (change: SlotEdit) => Promise<unknown>
}

const two = (text: string) => text.padStart(5, '0')

/** What else can be done with a slot than putting somebody on it. */
function OtherEdits({ slot, busy, errors, edit }: EditsProps) {
  const { key } = slot
  const [times, setTimes] = useState<{ startTime: string; endTime: string }>()
  if (isLeftOut(slot))
    return (
      <Button kind="secondary" busy={busy} onTap={() => edit({ act: 'restore', key })}>
        恢复这一班
      </Button>
    )
  if (times)
    return (
      <>
        <View className="planner__pair">
          <TimeField
            label="从"
            value={times.startTime}
            onChange={(startTime) => setTimes({ ...times, startTime })}
          />
          <TimeField
            label="到"
            value={times.endTime}
            error={errors['edit.endTime']}
            onChange={(endTime) => setTimes({ ...times, endTime })}
          />
        </View>
        <Button kind="secondary" busy={busy} onTap={() => edit({ act: 'times', key, ...times })}>
          改成这个时间
        </Button>
      </>
    )
  return (
    <View className="planner__acts">
      {isEmptied(slot) && (
        <Button kind="quiet" block={false} busy={busy} onTap={() => edit({ act: 'restore', key })}>
          还是原来的人
        </Button>
      )}
      {slot.personId !== null && (
        <Button kind="quiet" block={false} busy={busy} onTap={() => edit({ act: 'clear', key })}>
          先空着
        </Button>
      )}
      <Button
        kind="quiet"
        block={false}
        onTap={() =>
          setTimes({ startTime: two(clockText(slot.startsAt)), endTime: two(clockText(slot.endsAt)) })
        }
      >
        改时间
      </Button>
      <Button kind="quiet" block={false} busy={busy} onTap={() => edit({ act: 'remove', key })}>
        这次不排
      </Button>
    </View>
  )
}
