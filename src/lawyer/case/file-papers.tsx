import type { LawyerCase } from '@contract/casework/schema'
import { openCasePaper } from '@/api/casework'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { CaseSheets } from '@/features/aid/case-sheets'
import { goTo } from '@/routes'

/** The file: each paper its stage asks for, what is there, what is lacking; and its pages. */
export function FilePapers({ it }: { it: LawyerCase }) {
  const { engagement } = it
  if (!engagement) return null
  const lacks = (code: string) => it.missing.some((one) => one.code === code)
  const have = (code: string) => it.papers.filter((one) => one.code === code).length
  return (
    <>
      <Section title="卷宗材料">
        <Card>
          {it.rules
            .filter(({ stage }) => stage === engagement.stage)
            .map(({ code, name, required }) => (
              <Row
                key={code}
                icon="file"
                title={name}
                hint={have(code) > 0 ? `已有${have(code)}页` : undefined}
                aside={
                  lacks(code) ? (
                    <Badge tone="warn">还缺</Badge>
                  ) : (
                    <Badge tone={have(code) > 0 ? 'good' : 'plain'}>
                      {have(code) > 0
                        ? '有了'
                        : required && code === 'meeting' && it.meeting
                          ? '有了'
                          : '有就传'}
                    </Badge>
                  )
                }
                onTap={
                  it.takesPapers ? () => goTo('lawyerCaseAct', { id: it.id, act: 'paper', code }) : undefined
                }
              />
            ))}
        </Card>
        {it.status === 'engaged' && it.stages.length > 1 && (
          <Button kind="quiet" onTap={() => goTo('lawyerCaseAct', { id: it.id, act: 'stage' })}>
            阶段不对，改一改
          </Button>
        )}
      </Section>
      {it.papers.length > 0 && (
        <Section title="已经传的">
          <CaseSheets papers={it.papers} open={(paperId) => openCasePaper(it.id, paperId)} />
        </Section>
      )}
    </>
  )
}
