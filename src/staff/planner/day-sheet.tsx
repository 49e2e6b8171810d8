import { useState } from 'react'
import { Text } from '@tarojs/components'
import { dutyKindLabels } from '@contract/duty/labels'
import { isEmptied } from '@contract/roster/diff'
import { holdReasonLabels, obstacleLabels, slotStateLabels } from '@contract/roster/labels'
import type { Plan, PlanSlot } from '@contract/roster/schema'
import { chosenText } from '@contract/roster/words'
import { dayText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import type { Tone } from '@/components/tone'
import { spanText } from '@/features/site/when'
import { AddSlot } from './add-slot'
import type { Spot } from './planner'
import { Sheet } from './sheet'
import { SlotEditor } from './slot-editor'

interface Props {
  plan: Plan
  spot: Spot
  changes: boolean
  onClose: () => void
}

const tones: Record<PlanSlot['state'], Tone> = {
  empty: 'bad',
  new: 'info',
  published: 'good',
  changed: 'warn',
  leaving: 'warn',
  removed: 'plain',
  held: 'plain',
}

/** One site on one day. A single slot is open at once, so that changing it takes two taps from the month. */
export function DaySheet({ plan, spot: { siteCode, day }, changes, onClose }: Props) {
  const slots = plan.slots.filter((slot) => slot.siteCode === siteCode && slot.day === day)
  const [open, setOpen] = useState(slots.length === 1 ? slots[0]!.key : undefined)
  const [adding, setAdding] = useState(false)
  const site = plan.sites.find(({ code }) => code === siteCode)!
  return (
    <Sheet title={`${dayText(day)}　${site.name}`} onClose={onClose}>
      {slots.length === 0 && !adding && <Text>这一天没有班。</Text>}
      {slots.map((slot) => (
        <SlotCard
          key={slot.key}
          plan={plan}
          slot={slot}
          open={open === slot.key && changes && slot.state !== 'held'}
          onOpen={changes && slot.state !== 'held' ? () => setOpen(slot.key) : undefined}
          onDone={onClose}
        />
      ))}
      {changes &&
        (adding ? (
          <AddSlot plan={plan} siteCode={siteCode} day={day} onDone={() => setAdding(false)} />
        ) : (
          <Button kind="quiet" icon="plus" onTap={() => setAdding(true)}>
            加一班
          </Button>
        ))}
    </Sheet>
  )
}

interface SlotCardProps {
  plan: Plan
  slot: PlanSlot
  open: boolean
  onOpen: (() => void) | undefined
  onDone: () => void
}

function SlotCard({ plan, slot, open, onOpen, onDone }: SlotCardProps) {
  const person = plan.people.find(({ id }) => id === slot.personId)
  const state = isEmptied(slot) ? 'empty' : slot.state
  return (
    <Card
      title={spanText(slot)}
      aside={<Badge tone={tones[state]}>{slotStateLabels[state]}</Badge>}
      onTap={open ? undefined : onOpen}
    >
      <Text className="planner__words">{person?.name ?? (slot.personId ? '别处的人' : '没排人')}</Text>
      {slot.kind !== 'at-site' && <Text className="planner__words">{dutyKindLabels[slot.kind]}</Text>}
      {slot.chosen && <Text className="planner__words planner__words--soft">{chosenText(slot.chosen)}</Text>}
      {slot.heldBecause && (
        <Text className="planner__words planner__words--soft">{holdReasonLabels[slot.heldBecause]}</Text>
      )}
      {slot.unfilled && (
        <Text className="planner__words planner__words--soft">{unfilledText(slot.unfilled)}</Text>
      )}
      {open && <SlotEditor plan={plan} slot={slot} onDone={onDone} />}
    </Card>
  )
}

/** Why the rule found nobody: '3人请假，2人这段时间有班'. */
const unfilledText = ({ nobody, counts }: NonNullable<PlanSlot['unfilled']>): string => {
  if (nobody) return '名册里还没有能值班的人'
  const held = Object.entries(counts) as [keyof typeof obstacleLabels, number][]
  return held.map(([obstacle, count]) => `${count}人${obstacleLabels[obstacle]}`).join('，')
}
