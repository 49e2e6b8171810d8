import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { meansOptions } from '@/features/aid/options'
import type { StepProps } from '../step-props'

/** Promise or proof: the applicant's own choice (法援法 41). */
export const Means = ({ answers, errors, edit }: StepProps) => (
  <Card>
    <Choice
      label="您想用哪一种"
      options={meansOptions}
      value={answers.meansChoice}
      error={errors.meansChoice}
      onChange={(meansChoice) => edit({ meansChoice })}
    />
    <Text className="apply__law">法律援助法第四十一条</Text>
  </Card>
)
