import { Text, View } from '@tarojs/components'
import { aidFormLabels } from '@contract/aid/labels'
import { aidStatusLabels, type AidStatus } from '@contract/aid/statuses'
import type { MyCase } from '@contract/aid/schema'
import { matterTypeLabels } from '@contract/consultation/labels'
import { openOwnPaper } from '@/api/aid'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { Timeline } from '@/components/timeline'
import { CaseClock } from '@/features/aid/case-clock'
import { DecisionCard } from '@/features/aid/decision-card'
import { journeyOf } from '@/features/aid/journey'
import { centreOf } from '@/features/aid/offices'
import { PaperList } from '@/features/aid/paper-list'
import { goTo } from '@/routes'
import { Centre } from './centre'
import { DocumentsEntry } from './documents-entry'
import { Handling } from './handling'
import { LawyerEntry } from './lawyer-entry'
import { nextStep } from './next-step'
import { Objection } from './objection'
import { PromiseDoubt } from './promise-doubt'
import { Supplement } from './supplement'
import { Withdraw } from './withdraw'

/** Ended without a decision: what was asked may be asked anew. */
const startsAnew: readonly AidStatus[] = ['withdrawn', 'lapsed']

export const CaseView = ({ it }: { it: MyCase }) => (
  <>
    <View className={`case__top case__top--${it.status}`}>
      <Headline caption={it.number ?? '还没有编号'}>{aidStatusLabels[it.status]}</Headline>
      <Text className="case__next">{nextStep(it)}</Text>
      {it.clock && <CaseClock clock={it.clock} now={new Date()} />}
    </View>
    {it.status === 'draft' && <Button onTap={() => goTo('applyForm', { id: it.id })}>接着填</Button>}
    {startsAnew.includes(it.status) && (
      <Button kind="secondary" onTap={() => goTo('applyForm')}>
        重新申请
      </Button>
    )}
    {it.decision && <DecisionCard decision={it.decision} />}
    <Objection it={it} />
    {it.meansPath === 'promise' && it.number && <PromiseDoubt id={it.id} />}
    <Handling it={it} />
    <LawyerEntry it={it} />
    <Supplement it={it} />
    <DocumentsEntry id={it.id} number={it.number} />
    {it.countyName && it.history.length > 0 && (
      <Section title="办到哪一步">
        <Card>
          <Timeline events={journeyOf({ ...it, office: centreOf(it.countyName), reader: 'applicant' })} />
        </Card>
      </Section>
    )}
    <Section title="申请的事">
      <Card>
        <KeyValue name="事情">{it.matterType ? matterTypeLabels[it.matterType] : '还没填'}</KeyValue>
        <KeyValue name="要的帮助">{it.aidForm ? aidFormLabels[it.aidForm] : '还没填'}</KeyValue>
      </Card>
    </Section>
    {it.papers.length > 0 && (
      <Section title="交过的材料">
        <PaperList papers={it.papers} open={(paperId) => openOwnPaper(it.id, paperId)} />
      </Section>
    )}
    {it.countyName && (
      <Centre name={centreOf(it.countyName)} phone={it.centrePhone} address={it.centreAddress} />
    )}
    {it.acts.includes('withdraw') && <Withdraw id={it.id} asHelper={it.asHelper} />}
  </>
)
