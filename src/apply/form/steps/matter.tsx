import { Card } from '@/components/card'
import { ChipChoice } from '@/components/chip-choice'
import { Choice } from '@/components/choice'
import { aidFormOptions, matterOptions } from '@/features/aid/options'
import type { StepProps } from '../step-props'

/** What help, in what kind of matter. */
export const Matter = ({ answers, errors, edit }: StepProps) => (
  <>
    <Card>
      <ChipChoice
        label="是什么方面的事"
        options={matterOptions}
        value={answers.matterType}
        error={errors.matterType}
        onChange={(matterType) => edit({ matterType })}
      />
    </Card>
    <Card>
      <Choice
        label="想请我们做什么"
        hint="说不准就选最像的，工作人员会再问您"
        options={aidFormOptions}
        value={answers.aidForm}
        error={errors.aidForm}
        onChange={(aidForm) => edit({ aidForm })}
      />
    </Card>
  </>
)
