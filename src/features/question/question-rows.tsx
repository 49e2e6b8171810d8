import { questionStatusLabels } from '@contract/question/labels'
import type { QuestionItem } from '@contract/question/schema'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { hintOf, isLate, questionTones } from './words'

interface Props {
  rows: readonly QuestionItem[]
  /** Server's time of the answer. */
  now: Date
  onOpen: (id: string) => unknown
}

/** Questions as lines of a list, each by its first words. */
export const QuestionRows = ({ rows, now, onOpen }: Props) => (
  <Card>
    {rows.map((row) => (
      <Row
        key={row.id}
        title={row.excerpt}
        hint={hintOf(row, now)}
        aside={
          <Badge tone={isLate(row, now) ? 'bad' : questionTones[row.status]}>
            {questionStatusLabels[row.status]}
          </Badge>
        }
        onTap={() => onOpen(row.id)}
      />
    ))}
  </Card>
)
