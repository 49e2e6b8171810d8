import { useEffect, useState } from 'react'
import { paperCodes, type PaperCode } from '@contract/document/titles'
import { templateSourceLabels, type Template } from '@contract/document/schema'
import { dayText } from '@contract/time'
import { useTemplate } from '@/api/document'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { sayDate } from '@/components/picker-field'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { forgetPictures } from '@/platform/paper-picture'
import { useParams } from '@/platform/params'
import { KeepersOnly } from '../keepers-only'
import { EditForm } from './edit-form'
import { Preview } from './preview'
import { Wording } from './wording'
import './index.scss'

const TITLE = '文书范本'

const isCode = (text: string | undefined): text is PaperCode => paperCodes.includes(text as PaperCode)

/** One paper's wording: what holds, a sample of it, and a new one from a day on. */
export default function PaperTemplate() {
  const { code, area } = useParams<'staffTemplate'>()
  return (
    <KeepersOnly title={TITLE}>
      {isCode(code) && area ? (
        <One code={code} area={area} />
      ) : (
        <Page title={TITLE}>
          <Empty title="没有这种文书" hint="请从“文书范本”里重新点开" />
        </Page>
      )}
    </KeepersOnly>
  )
}

function One({ code, area }: { code: PaperCode; area: string }) {
  const asked = useTemplate(code, area)
  useEffect(() => forgetPictures, [])
  return (
    <Page title={TITLE} heading={asked.data?.title} lead={asked.data?.areaName} onRefresh={asked.refetch}>
      <Ask of={asked}>{(template) => <Shown template={template} />}</Ask>
    </Page>
  )
}

function Shown({ template }: { template: Template }) {
  const [changing, setChanging] = useState(false)
  const { blocks, code, source, effectiveFrom, nextFrom, mayChange, areaName, versions } = template
  if (changing) return <EditForm template={template} onDone={() => setChanging(false)} />
  return (
    <>
      {nextFrom && <Notice tone="info">{`${dayText(nextFrom)}起有新字句。`}</Notice>}
      <Card
        title={source === 'shipped' ? '现在用的' : `从${sayDate(effectiveFrom)}起`}
        aside={<Badge tone={source === 'shipped' ? 'plain' : 'info'}>{templateSourceLabels[source]}</Badge>}
      >
        <Wording code={code} blocks={blocks} />
        <Preview code={code} blocks={blocks} />
      </Card>
      {mayChange ? (
        <Button icon="pen" onTap={() => setChanging(true)}>
          {`改${areaName}的字句`}
        </Button>
      ) : (
        <Notice tone="info">字句由县区自己定，您可以看。</Notice>
      )}
      <Section title="历次字句">
        <Card>
          {versions.map(({ source, effectiveFrom, madeByName }) => (
            <Row
              key={`${source}${effectiveFrom}`}
              title={source === 'shipped' ? '一开始' : `${sayDate(effectiveFrom)}起`}
              hint={madeByName ?? undefined}
              aside={templateSourceLabels[source]}
            />
          ))}
        </Card>
      </Section>
    </>
  )
}
