import { useState } from 'react'
import { removeTemplate, saveTemplate, useTemplates } from '@/api/consultation'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { TemplateForm } from '@/features/consultation/template-form'
import { TemplateList } from '@/features/consultation/template-list'
import { PractitionersOnly } from '../record/practitioners-only'

const TITLE = '常用答复'

/** Answers the person takes again: their own, to be changed, and the county's. */
export default function Templates() {
  return (
    <PractitionersOnly title={TITLE}>
      <List />
    </PractitionersOnly>
  )
}

function List() {
  const templates = useTemplates()
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title={TITLE}
      onRefresh={templates.refetch}
      footer={
        !adding && (
          <Button icon="plus" onTap={() => setAdding(true)}>
            加一条
          </Button>
        )
      }
    >
      {adding && <TemplateForm of={undefined} save={saveTemplate} onDone={() => setAdding(false)} />}
      <Ask
        of={templates}
        empty={<Empty icon="pen" title="还没有常用答复" hint="常说的话存一次，登记时点一下就填好" />}
      >
        {(all) => (
          <TemplateList
            templates={all}
            mayChange={({ of }) => of === 'own'}
            save={saveTemplate}
            remove={removeTemplate}
          />
        )}
      </Ask>
    </Page>
  )
}
