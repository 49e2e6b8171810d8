import type { UseQueryResult } from '@tanstack/react-query'
import { monitorKindLabels } from '@contract/quality/labels'
import type { MonitorDesk } from '@contract/quality/schema'
import { monthText } from '@contract/roster/board'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Empty } from '@/components/states'
import { goTo } from '@/routes'

/** Cases that were drawn and not looked at yet, the oldest drawing first. */
export const Tasks = ({ asked }: { asked: UseQueryResult<MonitorDesk> }) => (
  <Ask
    of={asked}
    isEmpty={({ tasks }) => tasks.length === 0}
    empty={<Empty icon="check" title="没有等着看的案子" hint="到“抽签”里抽本月的" />}
  >
    {({ tasks }) => (
      <Card title="抽到的，下个月底前看完">
        {tasks.map(({ applicationId, number, kind, countyName, handlerName, month }) => (
          <Row
            key={`${applicationId} ${kind}`}
            title={number}
            hint={[monthText(month), countyName, handlerName && `${handlerName}承办`]
              .filter(Boolean)
              .join('　')}
            aside={<Badge tone="info">{monitorKindLabels[kind]}</Badge>}
            onTap={() => goTo('staffMonitoring', { id: applicationId, kind })}
          />
        ))}
      </Card>
    )}
  </Ask>
)
