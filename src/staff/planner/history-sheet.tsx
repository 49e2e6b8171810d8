import type { History, Plan } from '@contract/roster/schema'
import { clockText, dayText, momentText } from '@contract/time'
import { usePlanHistory } from '@/api/roster'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Empty } from '@/components/states'
import { Sheet } from './sheet'

type Version = History['versions'][number]
type Change = Version['changes'][number]

const words = ({ siteName, personName, day, startsAt, endsAt }: NonNullable<Change['after']>) =>
  `${dayText(day)} ${clockText(startsAt)}–${clockText(endsAt)}　${personName}　${siteName}`

const acts: Record<Change['act'], string> = { added: '新排', changed: '改动', withdrawn: '取消' }

/** What each publishing of the month did, newest first. */
export function HistorySheet({ plan: { county, month }, onClose }: { plan: Plan; onClose: () => void }) {
  const asked = usePlanHistory({ county, month })
  return (
    <Sheet title="发布记录" onClose={onClose}>
      <Ask
        of={asked}
        isEmpty={({ versions }) => versions.length === 0}
        empty={<Empty icon="folder" title="还没有发布过" />}
      >
        {({ versions }) => (
          <>
            {versions.map((version) => (
              <VersionCard key={version.version} version={version} />
            ))}
          </>
        )}
      </Ask>
    </Sheet>
  )
}

const VersionCard = ({ version: { version, at, byName, gapCount, changes } }: { version: Version }) => (
  <Card title={`第${version}版　${momentText(at)}`}>
    <Row
      title={`${byName}发布`}
      hint={gapCount > 0 ? `确认了${gapCount}处排班不足` : '排班都够'}
      aside={`${changes.length}班`}
    />
    {changes.map(({ act, before, after }, index) => (
      <Row
        key={index}
        title={`${acts[act]}：${words((after ?? before)!)}`}
        hint={act === 'changed' && before ? `原来：${words(before)}` : undefined}
      />
    ))}
  </Card>
)
