import type { ScoreItem, Scores } from '@contract/quality/score'
import { KeyValue } from '@/components/row'

interface Props {
  items: readonly ScoreItem[]
  scores: Scores
}

/** A filled score sheet, line by line. */
export const Scored = ({ items, scores }: Props) => (
  <>
    {items.map(({ code, text, points }) => {
      const given = scores[code]
      return (
        <KeyValue key={code} name={text}>
          {typeof given === 'number' ? `${given}分／${points}分` : '不涉及'}
        </KeyValue>
      )
    })}
  </>
)
