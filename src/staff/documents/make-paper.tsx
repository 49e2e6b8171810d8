import { useState } from 'react'
import type { PaperCode } from '@contract/document/titles'
import type { Makeable } from '@contract/document/schema'
import { Card } from '@/components/card'
import { Select } from '@/components/picker-field'
import { MakeForm } from './make-form'

/** Chooses one of the papers the case has come so far for, then asks for what only a person knows. */
export function MakePaper({ applicationId, papers }: { applicationId: string; papers: readonly Makeable[] }) {
  const [code, setCode] = useState<PaperCode>()
  const open = papers.filter(({ obstacle }) => obstacle === null)
  const paper = open.find((it) => it.code === code)
  return (
    <Card title="出一份文书">
      <Select
        label="哪一种"
        hint="这里只列出现在能出的；姓名、案情、编号会自动填好"
        options={open.map(({ code, title }) => ({ value: code, label: title }))}
        value={paper?.code}
        onChange={setCode}
      />
      {paper && (
        <MakeForm
          key={paper.code}
          applicationId={applicationId}
          paper={paper}
          onDone={() => setCode(undefined)}
        />
      )}
    </Card>
  )
}
