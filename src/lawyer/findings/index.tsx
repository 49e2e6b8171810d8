import { Text } from '@tarojs/components'
import { violationLabels } from '@contract/supervision/labels'
import { findingStatusLabels } from '@contract/supervision/workflow'
import { momentText } from '@contract/time'
import { useMyFindings } from '@/api/supervision'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { dueText, findingTones } from '@/features/supervision/tones'
import { goTo } from '@/routes'

/** What was found about the person, newest first: nothing happens behind their back. */
export default function LawyerFindings() {
  const asked = useMyFindings()
  return (
    <Page title="对我的处理" onRefresh={asked.refetch}>
      <Ask
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="check" title="没有对您的处理" hint="有人提出问题时，会先告诉您、听您说明" />}
      >
        {({ rows, asOf }) => (
          <>
            {rows.map(({ id, violation, siteName, filedAt, status, dueOn }) => (
              <Card
                key={id}
                title={violationLabels[violation]}
                aside={<Badge tone={findingTones[status]}>{findingStatusLabels[status]}</Badge>}
                onTap={() => goTo('lawyerFinding', { id })}
              >
                {siteName && <Text>{siteName}</Text>}
                <Text>{dueOn ? dueText(dueOn, new Date(asOf)) : momentText(filedAt)}</Text>
              </Card>
            ))}
          </>
        )}
      </Ask>
    </Page>
  )
}
