import { useState } from 'react'
import { useOwnRecord } from '@/api/people'
import { usePoint } from '@/api/site'
import { Ask } from '@/components/ask'
import { Page } from '@/components/page'
import { PickSite } from '@/features/site/pick-site'
import { useParams } from '@/platform/params'
import { HelpersOnly } from '../helpers-only'
import { AskForm } from './ask-form'

const TITLE = '提个问题'

/** A question in writing, to whoever sits at a site. Anybody may ask; nobody is asked to sign in but a helper. */
export default function AskNew() {
  const { s, collect } = useParams<'askNew'>()
  const [siteCode, setSite] = useState(s)
  const collecting = collect === '1'
  const page = siteCode ? (
    <AtSite siteCode={siteCode} collecting={collecting} />
  ) : (
    <Page title={TITLE} heading="问哪个站点" lead="选离您近的，由那里值班的人答复">
      {collecting ? <OwnCounty onPick={setSite} /> : <PickSite onPick={({ code }) => setSite(code)} />}
    </Page>
  )
  return collecting ? <HelpersOnly title={TITLE}>{page}</HelpersOnly> : page
}

/** A helper asks within the county they are registered in; the server takes no other. */
function OwnCounty({ onPick }: { onPick: (siteCode: string) => void }) {
  const own = useOwnRecord()
  return (
    <Ask of={own}>
      {({ county }) => <PickSite within={county.code} onPick={({ code }) => onPick(code)} />}
    </Ask>
  )
}

function AtSite({ siteCode, collecting }: { siteCode: string; collecting: boolean }) {
  const point = usePoint(siteCode)
  if (point.data) return <AskForm site={point.data.site} collecting={collecting} />
  return (
    <Page title={TITLE}>
      <Ask of={point}>{() => null}</Ask>
    </Page>
  )
}
