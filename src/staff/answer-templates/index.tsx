import { useState } from 'react'
import { removeCountyTemplate, saveCountyTemplate, useCountyTemplates } from '@/api/consultation'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { TemplateForm } from '@/features/consultation/template-form'
import { TemplateList } from '@/features/consultation/template-list'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'

const TITLE = '常用答复'

/** Answers a county keeps for everybody who serves there. */
export default function AnswerTemplates() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <List /> : <NotSignedIn title={TITLE} />
}

function List() {
  const templates = useCountyTemplates()
  const [adding, setAdding] = useState(false)
  const county = useSession(({ who }) => who?.grants.find(({ role }) => role === 'county')?.areaCode)
  const save = (countyCode: string) => (input: Parameters<Parameters<typeof TemplateForm>[0]['save']>[0]) =>
    saveCountyTemplate({ ...input, countyCode })
  return (
    <Page
      title={TITLE}
      lead="全县的值班人员登记时都能用"
      onRefresh={templates.refetch}
      footer={
        county &&
        !adding && (
          <Button icon="plus" onTap={() => setAdding(true)}>
            加一条
          </Button>
        )
      }
    >
      {adding && county && (
        <TemplateForm of={undefined} save={save(county)} onDone={() => setAdding(false)} />
      )}
      <Ask of={templates} empty={<Empty icon="pen" title="还没有给大家的常用答复" />}>
        {(all) => (
          <TemplateList
            templates={all}
            mayChange={() => true}
            save={(input) => save(all.find(({ id }) => id === input.id)!.countyCode)(input)}
            remove={removeCountyTemplate}
          />
        )}
      </Ask>
    </Page>
  )
}
