import { Text } from '@tarojs/components'
import { aidFormLabels } from '@contract/aid/labels'
import { aidStatusLabels } from '@contract/aid/statuses'
import type { MyCaseItem } from '@contract/aid/schema'
import { matterTypeLabels } from '@contract/consultation/labels'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { CaseClock } from '@/features/aid/case-clock'
import { statusTones } from '@/features/aid/status-tone'
import { goTo } from '@/routes'

/** One application that was submitted: what it is about, where it stands, which clock runs. */
export const CaseCard = ({ it }: { it: MyCaseItem }) => (
  <Card
    title={[it.matterType && matterTypeLabels[it.matterType], it.aidForm && aidFormLabels[it.aidForm]]
      .filter(Boolean)
      .join('　')}
    aside={<Badge tone={statusTones[it.status]}>{aidStatusLabels[it.status]}</Badge>}
    onTap={() => goTo('applyCase', { id: it.id })}
  >
    {it.forName && <Text className="mine__note">替{it.forName}申请</Text>}
    <Text className="mine__note">
      {it.number}　{it.countyName}
    </Text>
    {it.clock && <CaseClock clock={it.clock} now={new Date()} />}
  </Card>
)
