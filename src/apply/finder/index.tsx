import { useState } from 'react'
import Taro from '@tarojs/taro'
import { isInDanger } from '@contract/aid/rules'
import { outcomeOf } from '@contract/finder/outcome'
import {
  answersBefore,
  nextQuestion,
  questionsOf,
  sparedBy,
  type FinderAnswers,
} from '@contract/finder/questions'
import { Question } from './question'
import { Result } from './result'
import './index.scss'

/**
 * The two-minute right-finder: may I have a lawyer for nothing, and how? Nobody need be signed in, nothing leaves
 * the phone, and nothing stays on it: the answers live in memory. The phone's clock tells how near the last day is.
 */
export default function Finder() {
  const [answers, setAnswers] = useState<FinderAnswers>({})
  /** What was answered to the question one came back to. */
  const [former, setFormer] = useState<string>()
  const now = new Date()
  const question = nextQuestion(answers)
  const asked = questionsOf(answers)
  const spared = sparedBy(answers)
  const inDanger = spared !== 'none' && isInDanger(spared)

  const show = (next: FinderAnswers, before?: string) => {
    setAnswers(next)
    setFormer(before)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const anew = () => show({})
  const back = () => {
    const to = asked[asked.length - (question ? 2 : 1)]!
    show(answersBefore(answers, to), answers[to])
  }

  const outcome = outcomeOf(answers, now)
  if (outcome || !question)
    return outcome && <Result {...{ outcome, answers, now, inDanger }} onBack={back} onAnew={anew} />
  return (
    <Question
      key={question}
      question={question}
      at={asked.length}
      answers={answers}
      former={former}
      inDanger={inDanger}
      onAnswer={(answer) => show({ ...answers, [question]: answer })}
      onBack={asked.length > 1 ? back : undefined}
      onForget={anew}
    />
  )
}
