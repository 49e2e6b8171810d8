import { dayText } from '../time'
import { letterKindLabels, referralKindLabels, type LetterKind, type ReferralKind } from './labels'

/** What stands in a letter. No name, number or address: those are opened in the system, by who takes it over. */
export interface LetterFacts {
  kind: LetterKind
  /** 潞城援推字〔2026〕第1号. */
  number: string
  /** Of the push letter it goes back to; null for that letter itself. */
  about: string | null
  to: string
  from: string
  referralKind: ReferralKind
  matterName: string
  /** What is passed on, what is asked for, or what came of it. */
  words: string
  /** Last day of the running term, 'YYYY-MM-DD'. */
  dueOn: string | null
  /** Day of the letter, 'YYYY-MM-DD'. */
  day: string
}

const bodies: Record<LetterKind, (letter: LetterFacts) => string[]> = {
  push: ({ referralKind, matterName, words, dueOn }) => [
    `现有群众咨询${matterName}一事，经本人同意，转请你单位按${referralKindLabels[referralKind]}办理。`,
    `情况：${words}`,
    `请在${dayText(dueOn!)}前决定是否接收，办结后反馈结果。`,
  ],
  supervise: ({ about, words }) => [
    `${about}推送函所转事项已超过办理期限，请抓紧办理，并说明情况。`,
    `督办意见：${words}`,
  ],
  feedback: ({ about, words }) => [`${about}推送函所转事项，现反馈如下。`, words],
}

const dateOf = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A letter from one department to another, as it is printed. */
export const letterText = (letter: LetterFacts): string =>
  [
    letterKindLabels[letter.kind],
    letter.number,
    `${letter.to}：`,
    ...bodies[letter.kind](letter),
    letter.from,
    dateOf(letter.day),
  ].join('\n')
