import { channelLabels, matterTypeLabels } from '@contract/consultation/labels'
import type { LedgerRow } from '@contract/consultation/search-schema'
import { satisfactionLabels, type Satisfaction } from '@contract/rating/schema'
import { momentText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Row } from '@/components/row'
import type { Tone } from '@/components/tone'
import { goTo } from '@/routes'

const tones: Record<Satisfaction, Tone> = { satisfied: 'good', fair: 'plain', dissatisfied: 'bad' }

/** The one word that tells a record apart from its neighbours: who may not see it, then how it was rated. */
function State({ row }: { row: LedgerRow }) {
  if (row.minor) return <Badge tone="warn">未成年人</Badge>
  if (row.safeMode) return <Badge tone="warn">安全模式</Badge>
  if (row.setAside) return <Badge>评价已排除</Badge>
  if (row.satisfaction)
    return <Badge tone={tones[row.satisfaction]}>{satisfactionLabels[row.satisfaction]}</Badge>
  return null
}

/** A record as a list of the ledger shows it; opens to all of it. */
export const FoundRow = ({ row }: { row: LedgerRow }) => (
  <Row
    title={row.locked ? (row.subtypeName ?? matterTypeLabels[row.matterType]) : row.summary}
    hint={[
      momentText(row.occurredAt),
      row.subtypeName ?? matterTypeLabels[row.matterType],
      channelLabels[row.channel],
      row.practitionerName,
      row.siteName,
      row.clientName,
    ]
      .filter(Boolean)
      .join('　')}
    aside={<State row={row} />}
    onTap={() => goTo('staffRecord', { id: row.id })}
  />
)
