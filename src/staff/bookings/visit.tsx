import { useState } from 'react'
import type { OfficeBooking } from '@contract/booking/schema'
import { atShanghai, shanghai, shanghaiDate } from '@contract/time'
import { confirmVisit, useVisitPeople } from '@/api/booking'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { DateField, Select } from '@/components/picker-field'
import { TimeField } from '@/components/time-field'
import { Trouble } from '@/components/trouble'
import { useSendOnce } from '@/state/send-once'

const MORNING = '09:00'

interface Props {
  booking: OfficeBooking
  /** The server's present. */
  now: Date
  onDone: () => void
}

/** Answers who asked for a visit: when, and who goes. */
export function Visit({ booking, now, onDone }: Props) {
  const { id, startsAt } = booking
  const people = useVisitPeople(id)
  const [day, setDay] = useState(startsAt ? shanghaiDate(startsAt) : undefined)
  const [time, setTime] = useState(startsAt ? shanghai(startsAt).format('HH:mm') : MORNING)
  const [practitionerId, setPerson] = useState<string>()
  const { send, sending, waiting, failure } = useSendOnce(confirmVisit, { onAccepted: onDone })
  const wrong = failure?.fields ?? {}
  return (
    <>
      <DateField
        label="哪一天去"
        from={shanghaiDate(now)}
        opensAt={shanghaiDate(now)}
        value={day}
        error={wrong.startsAt}
        onChange={setDay}
      />
      <TimeField label="几点" value={time} onChange={setTime} />
      <Ask of={people}>
        {(some) => (
          <Select
            label="谁去"
            options={some.map((one) => ({
              value: one.id,
              label: [one.name, one.unit].filter(Boolean).join('　'),
            }))}
            value={practitionerId}
            error={wrong.practitionerId}
            onChange={setPerson}
          />
        )}
      </Ask>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        busy={sending}
        disabled={!day || !practitionerId}
        onTap={() => send({ id, practitionerId: practitionerId!, startsAt: atShanghai(day!, time) })}
      >
        定下，告诉双方
      </Button>
      <Button kind="quiet" disabled={sending} onTap={onDone}>
        先不定
      </Button>
    </>
  )
}
