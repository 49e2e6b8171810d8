import { useState } from 'react'
import { useAreaRecord } from '@/api/consultation'
import { failureOf } from '@/api/failure'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Corrections } from '@/features/consultation/corrections'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useHasRole, useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { After } from './after'
import { AskAccess } from './ask-access'
import { CountyCorrecting } from './correcting'
import { Facts } from './facts'
import { RevealClient } from './reveal-client'

const TITLE = '咨询记录'

/** One record of the area, as far as this reader may see it. Opening it leaves a trace. */
export default function StaffRecord() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <One /> : <NotSignedIn title={TITLE} />
}

function One() {
  const { id = '' } = useParams<'staffRecord'>()
  const asked = useAreaRecord(id)
  const county = useHasRole('county')
  const station = useHasRole('station')
  const [correcting, setCorrecting] = useState(false)
  if (asked.error && failureOf(asked.error).code === 'access-needed')
    return (
      <Page title={TITLE}>
        <AskAccess id={id} onOpen={() => void asked.refetch()} />
      </Page>
    )
  return (
    <Page title={TITLE} lead="打开记录会留痕">
      <Ask of={asked}>
        {(record) => (
          <>
            <Facts record={record} />
            {county && <RevealClient record={record} />}
            <After id={record.id} />
            {county &&
              (correcting ? (
                <CountyCorrecting key={record.version} record={record} onDone={() => setCorrecting(false)} />
              ) : (
                <CountyCorrecting.Door onTap={() => setCorrecting(true)} />
              ))}
            {(county || station) && !record.rated && (
              <Button kind="secondary" onTap={() => goTo('staffHandOver', { record: record.id })}>
                递手机请来访人评价
              </Button>
            )}
            {!record.locked && (
              <Button kind="secondary" icon="forward" onTap={() => goTo('staffRefer', { record: record.id })}>
                转办、转援助
              </Button>
            )}
            <Corrections of={record.corrections} />
          </>
        )}
      </Ask>
    </Page>
  )
}
