import { useReachBottom } from '@tarojs/taro'
import { matterTypeLabels } from '@contract/consultation/labels'
import { HotSpotRowsInput } from '@contract/escalation/hot-spot-schema'
import { dayText, momentText } from '@contract/time'
import { useHotSpotRows, type Cell } from '@/api/escalation'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Empty } from '@/components/states'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'

const TITLE = '热点明细'

/** The records behind one number of the hot-spots: what cannot be opened cannot be checked. */
export default function StaffHotSpot() {
  const { grain, place, type, from, to, name } = useParams<'staffHotSpot'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  const cell = HotSpotRowsInput.safeParse({ grain, placeCode: place, matterType: type, from, to })
  if (!signedIn) return <NotSignedIn title={TITLE} />
  if (!cell.success)
    return (
      <Page title={TITLE}>
        <Empty title="没有这个数字" hint="请从热点页重新点开" />
      </Page>
    )
  const { limit: _limit, before: _before, ...asked } = cell.data
  return <Rows cell={asked} name={name} />
}

function Rows({ cell, name }: { cell: Cell; name: string | undefined }) {
  const asked = useHotSpotRows(cell)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = asked
  const more = () => hasNextPage && !isFetchingNextPage && fetchNextPage()
  useReachBottom(() => void more())
  return (
    <Page
      title={TITLE}
      heading={[name, matterTypeLabels[cell.matterType]].filter(Boolean).join('　')}
      lead={`${dayText(cell.from)} 到 ${dayText(cell.to)}`}
    >
      <Ask
        of={{ ...asked, data: asked.data?.pages.flatMap(({ rows }) => rows) }}
        empty={<Empty title="这段时间没有记录" />}
      >
        {(rows) => (
          <Card>
            {rows.map(({ id, at, siteName, practitionerName, subtypeName, groupSize }) => (
              <Row
                key={id}
                title={[subtypeName ?? matterTypeLabels[cell.matterType], practitionerName].join('　')}
                hint={[siteName, momentText(at), groupSize !== null && `约${groupSize}人`]
                  .filter(Boolean)
                  .join('　')}
                onTap={() => goTo('staffRecord', { id })}
              />
            ))}
          </Card>
        )}
      </Ask>
      {hasNextPage && (
        <Button kind="secondary" busy={isFetchingNextPage} onTap={more}>
          再看一些
        </Button>
      )}
    </Page>
  )
}
