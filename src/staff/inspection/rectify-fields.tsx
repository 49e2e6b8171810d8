import { shanghaiDate } from '@contract/time'
import { Card } from '@/components/card'
import { Tick } from '@/components/choice'
import { DateField } from '@/components/picker-field'
import { TextArea } from '@/components/text-field'

export interface Rectify {
  wanted: boolean
  what: string
  dueOn: string | undefined
}

interface Props {
  asOf: string
  value: Rectify
  errors: Record<string, string>
  onChange: (value: Rectify) => void
}

/** What the site has to put right, and by when. */
export const RectifyFields = ({ asOf, value, errors, onChange }: Props) => (
  <Card title="整改">
    <Tick checked={value.wanted} onChange={(wanted) => onChange({ ...value, wanted })}>
      站点有要整改的地方
    </Tick>
    {value.wanted && (
      <>
        <TextArea
          label="要整改什么"
          max={500}
          value={value.what}
          error={errors['rectification.what']}
          onChange={(what) => onChange({ ...value, what })}
        />
        <DateField
          label="最晚哪天改好"
          value={value.dueOn}
          from={shanghaiDate(asOf)}
          error={errors['rectification.dueOn']}
          onChange={(dueOn) => onChange({ ...value, dueOn })}
        />
      </>
    )}
  </Card>
)
