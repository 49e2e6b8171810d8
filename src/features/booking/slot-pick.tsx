import { useState } from 'react'
import type { Slots } from '@contract/booking/schema'
import { clockText, dayText, shanghaiDate } from '@contract/time'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChipChoice } from '@/components/chip-choice'
import { Choice } from '@/components/choice'
import { Empty } from '@/components/states'
import { callPhone } from '@/platform/call-phone'

interface Props {
  slots: Slots
  value: string | undefined
  error?: string | undefined
  onChange: (startsAt: string | undefined) => void
}

/** Days in sight at first; more on asking. */
const DAYS_SHOWN = 4

/** A day, then a time of it; what is full is not there. */
export function SlotPick({ slots, value, error, onChange }: Props) {
  const [all, setAll] = useState(false)
  const days = slots.days
    .map(({ day, slots: some }) => ({ day, slots: some.filter(({ free }) => free > 0) }))
    .filter((one) => one.slots.length > 0)
  const [day, setDay] = useState(value && shanghaiDate(value))
  if (days.length === 0) return <NoneLeft site={slots.site} />
  const chosen = days.find((one) => one.day === day)
  const shown = all ? days : days.slice(0, Math.max(DAYS_SHOWN, days.findIndex((one) => one.day === day) + 1))
  return (
    <>
      <Card>
        <Choice
          label="哪一天"
          options={shown.map((one) => ({
            value: one.day,
            label: dayText(one.day),
            hint: `还有${one.slots.length}个时间`,
          }))}
          value={day}
          error={chosen ? undefined : error}
          onChange={(next) => {
            setDay(next)
            onChange(undefined)
          }}
        />
        {shown.length < days.length && (
          <Button kind="quiet" icon="down" onTap={() => setAll(true)}>
            看后面的日子
          </Button>
        )}
      </Card>
      {chosen && (
        <Card>
          <ChipChoice
            label="几点"
            options={chosen.slots.map(({ startsAt }) => ({ value: startsAt, label: clockText(startsAt) }))}
            value={value}
            error={error}
            onChange={onChange}
          />
        </Card>
      )}
    </>
  )
}

const NoneLeft = ({ site }: { site: Slots['site'] }) => (
  <Card>
    <Empty
      icon="calendar"
      title="近来没有能约的时间"
      hint="不约也能来：有人值班的时候直接到站点，随到随问"
      action={
        <Button kind="secondary" icon="phone" onTap={() => callPhone(site.phone ?? '12348')}>
          {site.phone ? `打站点电话 ${site.phone}` : '拨打12348'}
        </Button>
      }
    />
  </Card>
)
