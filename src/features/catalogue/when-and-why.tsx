import { earliestWording } from '@contract/catalogue/rules'
import { AHEAD_DAYS } from '@contract/setting/rules'
import type { RefusedFields } from '@contract/refusal'
import { addDays, shanghaiDate } from '@contract/time'
import { Card } from '@/components/card'
import { DateField } from '@/components/picker-field'
import { TextArea } from '@/components/text-field'

export interface When {
  effectiveFrom: string
  because: string
}

/** Proposed for a new wording: from tomorrow on. */
export const fromTomorrow = (asOf: string): When => ({
  effectiveFrom: earliestWording(shanghaiDate(asOf)),
  because: '',
})

interface Props {
  value: When
  asOf: string
  errors: RefusedFields
  hint: string
  onChange: (change: Partial<When>) => void
}

/** From which day a wording holds, and why. */
export const WhenAndWhy = ({ value, asOf, errors, hint, onChange }: Props) => (
  <Card>
    <DateField
      label="从哪天起"
      hint={hint}
      from={earliestWording(shanghaiDate(asOf))}
      to={addDays(shanghaiDate(asOf), AHEAD_DAYS)}
      value={value.effectiveFrom}
      error={errors.effectiveFrom}
      onChange={(effectiveFrom) => onChange({ effectiveFrom })}
    />
    <TextArea
      label="为什么改"
      placeholder="比如：按县司法局某号文"
      max={200}
      value={value.because}
      error={errors.because}
      onChange={(because) => onChange({ because })}
    />
  </Card>
)
