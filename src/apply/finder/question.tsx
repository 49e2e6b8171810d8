import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { FinderAnswers, FinderQuestion } from '@contract/finder/questions'
import { questionWords } from '@contract/finder/words'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Page } from '@/components/page'
import { DateField } from '@/components/picker-field'
import { QuickExit } from '@/components/quick-exit'
import { aria } from '@/platform/aria'
import { optionsOf } from './options'
import { Standards } from './standards'

interface Props {
  question: FinderQuestion
  /** Which one it is of those asked, from one. */
  at: number
  answers: FinderAnswers
  /** What was answered here before the person came back. */
  former: string | undefined
  inDanger: boolean
  onAnswer: (answer: string) => void
  onBack: (() => void) | undefined
  onForget: () => void
}

/** One question a screen, in the order it is read aloud: which it is, what is asked, what may be answered. */
export function Question(props: Props) {
  const { question, at, answers, former, inDanger, onAnswer, onBack, onForget } = props
  const isDay = question === 'limit'
  const [chosen, setChosen] = useState(isDay && former && former !== 'unknown' ? 'known' : former)
  const [day, setDay] = useState(isDay && former !== 'unknown' ? former : undefined)
  const [missing, setMissing] = useState<'choice' | 'day'>()
  const { title, hint } = questionWords[question]

  const goOn = () => {
    if (!chosen) return setMissing('choice')
    if (!isDay || chosen === 'unknown') return onAnswer(chosen)
    return day ? onAnswer(day) : setMissing('day')
  }
  return (
    <Page title="能不能申请" footer={<Button onTap={goOn}>下一步</Button>}>
      {inDanger && <QuickExit forget={onForget} />}
      <View>
        <Text className="finder__step">第{at}个问题，最多5个</Text>
        <View {...aria({ role: 'heading' })}>
          <Text className="finder__title">{title}</Text>
        </View>
        {hint && <Text className="finder__hint">{hint}</Text>}
        {question === 'means' && <Standards />}
      </View>
      <Card>
        <Choice
          label="请选一个"
          options={optionsOf(question, answers)}
          value={chosen}
          error={missing === 'choice' ? '请选一个最像的' : undefined}
          onChange={(value) => {
            setChosen(value)
            setMissing(undefined)
          }}
        />
        {isDay && chosen === 'known' && (
          <DateField
            label="最后一天是"
            value={day}
            error={missing === 'day' ? '请选最后一天' : undefined}
            onChange={setDay}
          />
        )}
      </Card>
      {onBack && (
        <Button kind="quiet" icon="back" onTap={onBack}>
          上一题
        </Button>
      )}
    </Page>
  )
}
