import { tellingWayLabels } from '@contract/counter/labels'
import { momentText } from '@contract/time'
import { useTellings } from '@/api/counter'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Empty } from '@/components/states'

/** Who was told, or not reached: by whom, when, how, and of what. */
export const TellingsDone = () => (
  <Ask
    of={useTellings()}
    isEmpty={({ rows }) => rows.length === 0}
    empty={<Empty icon="phone" title="还没有记过" />}
  >
    {({ rows }) => (
      <Card>
        {rows.map(({ id, number, how, tellerName, at, titles }) => (
          <Row
            key={id}
            title={[number, ...titles].join('　')}
            hint={`${tellingWayLabels[how]}　${tellerName}　${momentText(at)}`}
          />
        ))}
      </Card>
    )}
  </Ask>
)
