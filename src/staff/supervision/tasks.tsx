import { useState } from 'react'
import { inspectionKindLabels, inspectionStatusLabels } from '@contract/inspection/labels'
import { useInspections } from '@/api/inspection'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { dueText, dueTone } from '@/features/supervision/tones'
import { goTo } from '@/routes'

type State = 'open' | 'done'
const states: { value: State; label: string }[] = [
  { value: 'open', label: '待检查' },
  { value: 'done', label: '办完的' },
]

/** Tasks of the areas one serves: open ones by the day they are due. */
export function Tasks() {
  const [state, setState] = useState<State>('open')
  const asked = useInspections(state)
  return (
    <>
      <Segments options={states} value={state} onChange={setState} />
      <Ask
        key={state}
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="check" title={state === 'open' ? '没有待检查的站点' : '还没有办完的检查'} />}
      >
        {({ rows, asOf }) => (
          <Card>
            {rows.map(({ id, siteName, kind, dueOn, status, assignedTo, mine }) => (
              <Row
                key={id}
                title={siteName}
                hint={[
                  inspectionKindLabels[kind],
                  status === 'open' ? dueText(dueOn, new Date(asOf)) : inspectionStatusLabels[status],
                ].join('　')}
                aside={
                  status === 'open' ? (
                    <Badge tone={mine ? 'good' : assignedTo ? 'plain' : dueTone(dueOn, new Date(asOf))}>
                      {mine ? '我去' : (assignedTo ?? '没人领')}
                    </Badge>
                  ) : undefined
                }
                onTap={() => goTo('staffInspection', { id })}
              />
            ))}
          </Card>
        )}
      </Ask>
    </>
  )
}
