import { useState } from 'react'
import type { Pattern } from '@contract/roster/pattern-schema'
import { usePatterns } from '@/api/roster'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Segments } from '@/components/segments'
import { Empty, Skeleton } from '@/components/states'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { PatternCard } from './pattern-card'

const TITLE = '值班规律'

/** How duty comes round at each site: what runs, and what waits for the county's word (A29, A33). */
export default function PatternsPage() {
  const signedIn = useSession(({ who }) => who !== undefined)
  const { site } = useParams<'staffPatterns'>()
  return signedIn ? <Patterns site={site} /> : <NotSignedIn title={TITLE} />
}

type Part = 'running' | 'ended'

function Patterns({ site }: { site: string | undefined }) {
  const [part, setPart] = useState<Part>('running')
  const asked = usePatterns({ ...(site && { siteCode: site }), ...(part === 'ended' && { ended: true }) })
  return (
    <Page
      title={TITLE}
      heading={TITLE}
      lead="定好一次，每个月照着自动排"
      onRefresh={() => asked.refetch()}
      footer={
        <Button icon="plus" onTap={() => goTo('staffPattern', { site })}>
          新定一条
        </Button>
      }
    >
      <Segments
        options={[
          { value: 'running', label: '在用的' },
          { value: 'ended', label: '停了的' },
        ]}
        value={part}
        onChange={setPart}
      />
      <Ask
        key={part}
        of={asked}
        skeleton={<Skeleton cards={4} />}
        isEmpty={({ patterns }) => ofPart(patterns, part).length === 0}
        empty={
          <Empty
            icon="calendar"
            title={part === 'running' ? '还没有定过值班规律' : '没有停掉的'}
            hint={part === 'running' ? '比如：每周二、周四 8:30–12:30，每班1人' : undefined}
          />
        }
      >
        {({ patterns, asOf }) => <BySite patterns={ofPart(patterns, part)} asOf={asOf} />}
      </Ask>
    </Page>
  )
}

const ofPart = (patterns: readonly Pattern[], part: Part) =>
  patterns.filter(({ status }) => (status === 'ended') === (part === 'ended'))

/** What waits for somebody stands first; the rest by site. */
function BySite({ patterns, asOf }: { patterns: Pattern[]; asOf: string }) {
  const waiting = patterns.filter(({ status }) => status === 'proposed')
  const others = patterns.filter(({ status }) => status !== 'proposed')
  const sites = [...new Map(others.map(({ siteCode, siteName }) => [siteCode, siteName]))]
  return (
    <>
      {waiting.length > 0 && (
        <Section title={`等批准（${waiting.length}）`}>
          {waiting.map((one) => (
            <PatternCard key={one.id} pattern={one} asOf={asOf} named />
          ))}
        </Section>
      )}
      {sites.map(([code, name]) => (
        <Section key={code} title={name}>
          {others
            .filter(({ siteCode }) => siteCode === code)
            .map((one) => (
              <PatternCard key={one.id} pattern={one} asOf={asOf} />
            ))}
        </Section>
      ))}
    </>
  )
}
