import { useState } from 'react'
import type { RadarSignal } from '@contract/rating/radar-schema'
import { addDays, shanghaiDate } from '@contract/time'
import { useRadar } from '@/api/rating'
import { Ask } from '@/components/ask'
import { Page } from '@/components/page'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { SignalCard } from './signal-card'
import './index.scss'

const TITLE = '评价异常提示'

const reaches = [
  { value: '7', label: '近7天' },
  { value: '31', label: '近31天' },
] as const
type Reach = (typeof reaches)[number]['value']

/** What stands out in ratings and records: hints with their rows, for somebody to look at. */
export default function StaffRadar() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Signals /> : <NotSignedIn title={TITLE} />
}

function Signals() {
  const [reach, setReach] = useState<Reach>('7')
  const [openedAt] = useState(() => new Date())
  const to = shanghaiDate(openedAt)
  const period = { from: addDays(to, 1 - Number(reach)), to }
  const asked = useRadar(period)
  return (
    <Page title={TITLE} lead="只是提示，不算问题。看过、核实过的，写一句说明。" onRefresh={asked.refetch}>
      <Segments options={[...reaches]} value={reach} onChange={setReach} />
      <Ask
        key={reach}
        of={asked}
        isEmpty={({ signals }) => signals.length === 0}
        empty={<Empty icon="check" title="没有发现异常" hint="评价和记录都很平常" />}
      >
        {({ signals }) => (
          <>
            {[...signals.filter(unseen), ...signals.filter((one) => !unseen(one))].map((signal) => (
              <SignalCard key={keyOf(signal)} signal={signal} period={period} />
            ))}
          </>
        )}
      </Ask>
    </Page>
  )
}

const unseen = ({ noted }: RadarSignal) => noted === null

const keyOf = ({ countyCode, rule, rows }: RadarSignal) =>
  [countyCode, rule, ...rows.map(({ consultationId }) => consultationId)].join()
