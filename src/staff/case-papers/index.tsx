import { useState } from 'react'
import { aidFormLabels, aidForms, type AidForm } from '@contract/aid/labels'
import { caseStageLabels, stagesOf } from '@contract/casework/stages'
import type { CasePaperCatalogue, HeldCasePaper } from '@contract/catalogue/schema'
import { dayText } from '@contract/time'
import { useCasePapers } from '@/api/catalogue'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Select } from '@/components/picker-field'
import { Row } from '@/components/row'
import { AreaPick, useKeptArea } from '@/features/keeping/area-pick'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { KeepersOnly } from '../keepers-only'

const TITLE = '案卷材料清单'

/** Papers a case's file has to have, by form of aid and stage. */
export default function CasePapers() {
  return (
    <KeepersOnly title={TITLE}>
      <List />
    </KeepersOnly>
  )
}

function List() {
  const params = useParams<'staffCasePapers'>()
  const { areas, areaCode, setAreaCode } = useKeptArea(params.area)
  const asked = useCasePapers(areaCode)
  return (
    <Page
      title={TITLE}
      heading={TITLE}
      lead="律师交卷要有哪些材料。改了的，从您定的那天起收到的案子按新的来；以前收到的案子不变。"
      onRefresh={asked.refetch}
    >
      <AreaPick areas={areas} value={areaCode} onChange={setAreaCode} />
      <Ask of={asked}>{(catalogue) => <Stages catalogue={catalogue} />}</Ask>
    </Page>
  )
}

function Stages({ catalogue }: { catalogue: CasePaperCatalogue }) {
  const [form, setForm] = useState<AidForm>('civil')
  const { papers, areaCode, mayChange } = catalogue
  return (
    <>
      <Select
        label="哪种援助"
        options={aidForms.map((value) => ({ value, label: aidFormLabels[value] }))}
        value={form}
        onChange={setForm}
      />
      {stagesOf(form).map((stage) => (
        <Card key={stage} title={caseStageLabels[stage]}>
          {papers
            .filter((paper) => paper.aidForm === form && paper.stage === stage)
            .map((paper) => (
              <Row
                key={paper.code}
                title={paper.name}
                hint={hintOf(paper)}
                aside={badgeOf(paper)}
                onTap={() => goTo('staffCasePaper', { form, stage, code: paper.code, area: areaCode })}
              />
            ))}
          {mayChange && (
            <Button
              kind="quiet"
              label={`${caseStageLabels[stage]}加一样材料`}
              onTap={() => goTo('staffCasePaper', { form, stage, area: areaCode })}
            >
              加一样材料
            </Button>
          )}
        </Card>
      ))}
    </>
  )
}

const hintOf = ({ nextFrom, pageOrder }: HeldCasePaper): string =>
  nextFrom ? `${dayText(nextFrom)}起有新规定` : `排第${pageOrder}位`

const badgeOf = ({ retired, required }: HeldCasePaper) =>
  retired ? (
    <Badge tone="warn">已停用</Badge>
  ) : (
    <Badge tone={required ? 'info' : 'plain'}>{required ? '必须有' : '有就放'}</Badge>
  )
