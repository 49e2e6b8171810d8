import { monitorKindLabels } from '@contract/quality/labels'
import type { OwnQuality } from '@contract/quality/peer-schema'
import { dayText } from '@contract/time'
import { useOwnQuality } from '@/api/peers'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { Scored } from '@/features/quality/scored'
import { PractitionersOnly } from '../record/practitioners-only'
import { Result } from './result'

const TITLE = '我的办案质量'

/** How one's own cases were judged: among peers, in court, by their files, and by the people aided. */
export default function LawyerQuality() {
  return (
    <PractitionersOnly title={TITLE}>
      <Quality />
    </PractitionersOnly>
  )
}

function Quality() {
  const asked = useOwnQuality()
  return (
    <Page title={TITLE} lead="案卷互评、旁听、档案评查，和受援人怎么说" onRefresh={asked.refetch}>
      <Ask of={asked}>{(own) => <Own own={own} onStale={asked.refetch} />}</Ask>
    </Page>
  )
}

const Own = ({ own, onStale }: { own: OwnQuality; onStale: () => unknown }) => (
  <>
    <Notice>
      {own.heard
        ? `电话和回访里，受援人等各方给您的平均分是${own.heard.average}分（${own.heard.of}次），每满${own.toldFrom}次更新。`
        : `电话和回访满${own.toldFrom}次，这里会有平均分。一次一次的不列出来，免得猜出是谁说的。`}
    </Notice>
    {own.results.length === 0 && own.looks.length === 0 && (
      <Empty icon="folder" title="还没有评过您的案件" hint="有了结果会发消息告诉您" />
    )}
    {own.results.length > 0 && (
      <Section title={`案卷互评，${own.results.length}件`}>
        {own.results.map((result) => (
          <Result key={result.id} result={result} onStale={onStale} />
        ))}
      </Section>
    )}
    {own.looks.length > 0 && (
      <Section title={`旁听和档案评查，${own.looks.length}次`}>
        {own.looks.map((look) => (
          <Card key={look.id} title={`${monitorKindLabels[look.kind]}，${look.score}分`}>
            <KeyValue name="案件">{look.number}</KeyValue>
            <KeyValue name="哪天">{dayText(look.doneOn)}</KeyValue>
            <Scored items={look.items} scores={look.scores} />
          </Card>
        ))}
      </Section>
    )}
  </>
)
