import type { RefusedFields } from '@contract/refusal'
import type { ScoreItem, Scores } from '@contract/quality/score'
import { Tick } from '@/components/choice'
import { FieldError } from '@/components/field'
import { NumberField } from '@/components/number-field'

interface Props {
  items: readonly ScoreItem[]
  /** What was given so far; an item left out was not scored yet, null: it does not concern the case. */
  scores: Scores
  errors: RefusedFields
  onChange: (scores: Scores) => void
}

/** Points for every line of a score sheet, each up to its most, or said not to concern the case. */
export const ScoreFields = ({ items, scores, errors, onChange }: Props) => {
  const give = (code: string, points: number | null | undefined) => {
    const { [code]: _, ...others } = scores
    onChange(points === undefined ? others : { ...others, [code]: points })
  }
  return (
    <>
      {items.map(({ code, text, points }) => (
        <ScoreField
          key={code}
          text={text}
          most={points}
          value={scores[code]}
          error={errors[`scores.${code}`]}
          onChange={(next) => give(code, next)}
        />
      ))}
      {errors.scores && <FieldError>{errors.scores}</FieldError>}
    </>
  )
}

interface FieldProps {
  text: string
  most: number
  value: number | null | undefined
  error: string | undefined
  onChange: (value: number | null | undefined) => void
}

const ScoreField = ({ text, most, value, error, onChange }: FieldProps) => (
  <>
    <NumberField
      label={text}
      hint={value === null ? '这件不涉及' : `最多${most}分`}
      unit="分"
      value={value ?? undefined}
      error={error}
      onChange={onChange}
    />
    <Tick checked={value === null} onChange={(none) => onChange(none ? null : undefined)}>
      {`“${text}”这件不涉及`}
    </Tick>
  </>
)
