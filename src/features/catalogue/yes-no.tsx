import { Choice } from '@/components/choice'

export type YesNoAnswer = 'yes' | 'no'
export const yesNo = (value: boolean): YesNoAnswer => (value ? 'yes' : 'no')

interface Props {
  label: string
  /** What yes and no are called, in the order they are offered. */
  words: Record<YesNoAnswer, string>
  value: YesNoAnswer
  error: string | undefined
  onChange: (answer: YesNoAnswer) => void
}

/** One question of a wording with two answers. */
export const YesNo = ({ label, words, value, error, onChange }: Props) => (
  <Choice
    inline
    label={label}
    options={(Object.keys(words) as YesNoAnswer[]).map((answer) => ({ value: answer, label: words[answer] }))}
    value={value}
    error={error}
    onChange={onChange}
  />
)
