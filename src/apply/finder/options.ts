import { circumstances } from '@contract/aid/labels'
import {
  abouts,
  circumstancesFor,
  meansAnswers,
  notifieds,
  type FinderAnswers,
  type FinderQuestion,
} from '@contract/finder/questions'
import { aboutLabels, meansLabels, notifiedLabels, retriedLabels, yesNoLabels } from '@contract/finder/words'
import { sayDate } from '@/components/picker-field'

const listed = <V extends string>(values: readonly V[], labels: Record<V, string>) =>
  values.map((value) => ({ value: value as string, label: labels[value] }))

/** What may be answered to a question, given the answers before it. A day is asked for beside `known`. */
export function optionsOf(question: FinderQuestion, answers: FinderAnswers) {
  if (question === 'about') return listed(abouts, aboutLabels)
  if (question === 'notified') return listed(notifieds, notifiedLabels)
  if (question === 'means') return listed(meansAnswers, meansLabels)
  if (question === 'migrant') return listed(['yes', 'no'], yesNoLabels)
  if (question === 'retried') return listed(['yes', 'no'], retriedLabels)
  if (question === 'limit')
    return listed(['known', 'unknown'], { known: '有，我知道是哪天', unknown: '没有，或者不清楚' })
  return [
    ...circumstancesFor(answers.about ?? 'other').map((value) => ({
      value: value as string,
      label: circumstances[value].label as string,
    })),
    { value: 'none', label: '都没有' },
  ]
}

/** An answer given, in the words it was chosen by. */
export function answerText(question: FinderQuestion, answers: FinderAnswers): string {
  const answer = answers[question]
  if (question === 'limit' && answer && answer !== 'unknown') return sayDate(answer)
  return optionsOf(question, answers).find(({ value }) => value === answer)?.label ?? ''
}
