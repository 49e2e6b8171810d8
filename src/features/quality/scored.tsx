import type { ScoreItem, Scores } from '@contract/quality/score'
import { Row } from '@/components/row'

interface Props {
  items: readonly ScoreItem[]
  scores: Scores
}

/** A filled score sheet, line by line: a criterion is a sentence and needs the width. */
export const Scored = ({ items, scores }: Props) => (
  <>
    {items.map(({ code, text, points }) => {
      const given = scores[code]
      return (
        <Row
          key={code}
          title={text}
          aside={typeof given === 'number' ? `${given}分／${points}分` : '不涉及'}
        />
      )
    })}
  </>
)
