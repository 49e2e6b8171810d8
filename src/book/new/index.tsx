import { useState } from 'react'
import { usePoint } from '@/api/site'
import { Ask } from '@/components/ask'
import { Page } from '@/components/page'
import { useParams } from '@/platform/params'
import { BookingForm } from './booking-form'
import { PickSite } from '@/features/site/pick-site'

/** Books a time with an adviser: how, when, and read over once more. Anybody may; nobody is asked to sign in. */
export default function BookNew() {
  const { s } = useParams<'bookNew'>()
  const [siteCode, setSite] = useState(s)
  if (siteCode) return <AtSite siteCode={siteCode} />
  return (
    <Page title="预约" heading="您离哪个站点近" lead="先选县区，也可以直接搜乡镇的名字">
      <PickSite onPick={({ code }) => setSite(code)} />
    </Page>
  )
}

function AtSite({ siteCode }: { siteCode: string }) {
  const point = usePoint(siteCode)
  if (point.data) return <BookingForm site={point.data.site} />
  return (
    <Page title="预约">
      <Ask of={point}>{() => null}</Ask>
    </Page>
  )
}
