import { Text, View } from '@tarojs/components'
import { satisfactionLabels, satisfactions } from '@contract/rating/schema'
import type { RefusedFields } from '@contract/refusal'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { classes } from '@/components/classes'
import { FieldError } from '@/components/field'
import { Press } from '@/components/press'
import { TextArea } from '@/components/text-field'
import { silent } from '@/platform/aria'
import type { Answers } from './answers'
import './rating-questions.scss'

interface Props {
  answers: Answers
  errors: RefusedFields
  onAnswer: (change: Partial<Answers>) => void
}

/** Three large faces, two yes-or-no questions, and room to say more: the same whatever the way. */
export const RatingQuestions = ({ answers, errors, onAnswer }: Props) => (
  <>
    <View
      className={classes(
        'rating-questions__faces',
        errors.satisfaction !== undefined && 'rating-questions__faces--wrong',
      )}
    >
      {satisfactions.map((one) => (
        <Press
          key={one}
          role="radio"
          checked={answers.satisfaction === one}
          label={satisfactionLabels[one]}
          className={classes(
            'rating-questions__face',
            `rating-questions__face--${one}`,
            answers.satisfaction === one && 'rating-questions__face--on',
          )}
          onTap={() => onAnswer({ satisfaction: one })}
        >
          <View className={`rating-questions__drawing rating-questions__drawing--${one}`} {...silent} />
          <Text className="rating-questions__word">{satisfactionLabels[one]}</Text>
        </Press>
      ))}
    </View>
    <FieldError>{errors.satisfaction}</FieldError>
    <Card>
      <Choice
        inline
        label="这次服务收您钱了吗？"
        options={[
          { value: 'no', label: '没收钱' },
          { value: 'yes', label: '收了' },
        ]}
        value={answers.charged}
        error={errors.wasFree}
        onChange={(charged) => onAnswer({ charged })}
      />
      <Choice
        inline
        label="有没有人劝您花钱请他打官司？"
        options={[
          { value: 'no', label: '没有' },
          { value: 'yes', label: '有' },
        ]}
        value={answers.solicited}
        error={errors.solicited}
        onChange={(solicited) => onAnswer({ solicited })}
      />
      <TextArea
        optional
        label="还有什么想说的"
        max={500}
        value={answers.comment}
        error={errors.comment}
        onChange={(comment) => onAnswer({ comment })}
      />
    </Card>
  </>
)
