import { Card } from '@/components/card'
import { Choice, MultiChoice } from '@/components/choice'
import { circumstanceOptions, groupOptions } from '@/features/aid/options'
import type { StepProps } from '../step-props'

/** Groups and circumstances, which open the green channel and spare steps; the article stands in small print. */
export const Situation = ({ answers, errors, edit }: StepProps) => (
  <>
    <Card>
      <Choice
        label="这件事属于哪一种？"
        hint="符合前面任意一种，就不用说明家里的经济情况"
        options={circumstanceOptions}
        value={answers.circumstance === null ? 'none' : answers.circumstance}
        error={errors.circumstance}
        onChange={(value) => edit({ circumstance: value === 'none' ? null : value })}
      />
    </Card>
    <Card>
      <MultiChoice
        optional
        label="申请人是不是"
        hint="可以选几个；身份证上能看出来的，已经替您选好"
        options={groupOptions}
        values={answers.groups}
        error={errors.groups}
        onChange={(groups) => edit({ groups })}
      />
    </Card>
  </>
)
