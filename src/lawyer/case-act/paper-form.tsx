import type { LawyerCase } from '@contract/casework/schema'
import { openCasePaper, removeCasePaper } from '@/api/casework'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Section } from '@/components/section'
import { confirm } from '@/components/talk'
import { Empty } from '@/components/states'
import { Trouble } from '@/components/trouble'
import { CaseSheets } from '@/features/aid/case-sheets'
import { useSendOnce } from '@/state/send-once'
import { PaperPdf } from './paper-pdf'
import { PaperPhotos } from './paper-photos'

/** One paper of the file: its pages, more of them, and the last one taken out again. */
export function PaperForm({ it, code }: { it: LawyerCase; code: string | undefined }) {
  const { send, waiting, failure } = useSendOnce(removeCasePaper)
  const rule = it.rules.find((one) => one.stage === it.engagement?.stage && one.code === code)
  if (!rule) return <Empty icon="search" title="没有这样材料" hint="请从案件页里点开" />
  const pages = it.papers.filter((one) => one.code === rule.code)
  const last = pages[pages.length - 1]
  const remove = async () => {
    const yes = await confirm({
      title: '删掉最后一页？',
      content: '删掉以后要重新拍。',
      yes: '删掉',
      danger: true,
    })
    if (yes && last) await send({ applicationId: it.id, paperId: last.id })
  }
  return (
    <>
      {it.takesPapers ? (
        <Card>
          <PaperPhotos
            it={it}
            stage={rule.stage}
            code={rule.code}
            label={rule.name}
            hint="一页一张，按顺序拍，字要看得清"
          />
          <PaperPdf id={it.id} rule={rule} />
        </Card>
      ) : (
        <Notice>卷宗已经交上去了，不能再加材料。</Notice>
      )}
      {pages.length > 0 && (
        <Section title={`已有${pages.length}页`}>
          <CaseSheets papers={pages} open={(paperId) => openCasePaper(it.id, paperId)} />
          <Trouble waiting={waiting} message={failure?.message} />
          {it.takesPapers && (
            <Button kind="quiet" busyText="正在删" onTap={remove}>
              删掉最后一页
            </Button>
          )}
        </Section>
      )}
    </>
  )
}
