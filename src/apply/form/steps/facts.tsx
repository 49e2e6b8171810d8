import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { DateField } from '@/components/picker-field'
import { TextArea, TextField } from '@/components/text-field'
import type { StepProps } from '../step-props'

/** What happened, with whom, and whether a period runs out (法援法 44). */
export const Facts = ({ answers, errors, edit }: StepProps) => (
  <>
    <Card>
      <TextArea
        label="事情经过"
        hint="什么时候、和谁、为了什么、想要什么结果；可以用键盘上的话筒说"
        value={answers.facts}
        max={3000}
        error={errors.facts}
        onChange={(facts) => edit({ facts })}
      />
      <TextField
        optional
        label="对方是谁"
        hint="姓名或者单位"
        value={answers.opponent}
        max={60}
        error={errors.opponent}
        onChange={(opponent) => edit({ opponent })}
      />
    </Card>
    <Card>
      <DateField
        optional
        label="有没有最后期限"
        hint="比如法院或者仲裁让您几号之前办；快到期的会先办"
        value={answers.limitationOn}
        error={errors.limitationOn}
        onChange={(limitationOn) => edit({ limitationOn })}
      />
      {answers.limitationOn && (
        <Button kind="quiet" block={false} icon="close" onTap={() => edit({ limitationOn: undefined })}>
          没有期限，不填了
        </Button>
      )}
    </Card>
  </>
)
