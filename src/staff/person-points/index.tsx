import { usePersonPoints } from '@/api/supervision'
import { Ask } from '@/components/ask'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { PointsView } from '@/features/supervision/points-view'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'

const TITLE = '个人积分'

/** One person's points of a year, every entry in sight. */
export default function StaffPersonPoints() {
  const { person, year } = useParams<'staffPersonPoints'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  if (!signedIn) return <NotSignedIn title={TITLE} />
  if (!person || !/^\d{4}$/.test(year ?? ''))
    return (
      <Page title={TITLE}>
        <Empty icon="person" title="没有选是谁" hint="请从积分和星级里点开" />
      </Page>
    )
  return <One person={person} year={Number(year)} />
}

function One({ person, year }: { person: string; year: number }) {
  const asked = usePersonPoints(person, year)
  return (
    <Page title={TITLE} heading={asked.data?.personName}>
      <Ask of={asked}>
        {(points) => <PointsView points={points} onFinding={(id) => goTo('staffFinding', { id })} />}
      </Ask>
    </Page>
  )
}
