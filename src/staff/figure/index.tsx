import { useReachBottom } from '@tarojs/taro'
import { figureCodes, figures, type Figure } from '@contract/report/labels'
import type { Period } from '@contract/report/schema'
import { dayText } from '@contract/time'
import { useFigureRows, useFigures } from '@/api/report'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { useParams } from '@/platform/params'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { FigureRowLine } from './row-line'

const isFigure = (text: string | undefined): text is Figure => figureCodes.includes(text as Figure)

/** The rows behind one figure: what cannot be opened cannot be checked. */
export default function FigurePage() {
  const { figure, from, to } = useParams<'staffFigure'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  if (!signedIn) return <NotSignedIn title="明细" />
  if (!isFigure(figure) || !from || !to)
    return (
      <Page title="明细">
        <Empty title="没有这个数字" hint="请从工作台重新点开" />
      </Page>
    )
  return <Rows figure={figure} period={{ from, to }} />
}

const periodText = ({ from, to }: Period) =>
  from === to ? dayText(from) : `${dayText(from)} 到 ${dayText(to)}`

function Rows({ figure, period }: { figure: Figure; period: Period }) {
  const { label, unit, by } = figures[figure]
  const total = useFigures(period).data?.counts[figure]
  const asked = useFigureRows(figure, period)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = asked
  const more = () => hasNextPage && !isFetchingNextPage && fetchNextPage()
  useReachBottom(() => void more())
  return (
    <Page
      title="明细"
      heading={total === undefined || total === null ? label : `${label}  ${total}${unit}`}
      lead={`${periodText(period)}，${by}`}
    >
      <Ask
        of={{ ...asked, data: asked.data?.pages.flatMap(({ rows }) => rows) }}
        empty={<Empty title="这段时间没有记录" />}
      >
        {(rows) => (
          <Card>
            {rows.map((row) => (
              <FigureRowLine key={row.id} row={row} />
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
