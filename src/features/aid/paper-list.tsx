import { useEffect, useState } from 'react'
import { Image, View } from '@tarojs/components'
import { paperKindLabels } from '@contract/aid/labels'
import type { Paper, PaperContent } from '@contract/aid/schema'
import { momentText } from '@contract/time'
import { failureOf } from '@/api/failure'
import { Card } from '@/components/card'
import { Press } from '@/components/press'
import { Row } from '@/components/row'
import { toast } from '@/components/talk'
import { forgetPictures, pictureSource, showLarge, showPdf } from '@/platform/paper-picture'
import './paper-list.scss'

interface Props {
  papers: readonly Paper[]
  /** Fetches one paper; called when it is tapped and not before. */
  open: (paperId: string) => Promise<PaperContent>
}

/** Papers by kind; a tap brings one into sight, another shows it as large as the screen. */
export function PaperList({ papers, open }: Props) {
  const [sources, setSources] = useState<Record<string, string>>({})
  useEffect(() => forgetPictures, [])

  const look = async ({ id, type }: Paper) => {
    try {
      const { content } = await open(id)
      if (type === 'application/pdf') return await showPdf(id, content)
      setSources((known) => ({ ...known, [id]: pictureSource(id, content) }))
    } catch (error) {
      toast(failureOf(error).message)
    }
  }

  return (
    <Card>
      {papers.map((paper, index) => {
        const src = sources[paper.id]
        const name = `${paperKindLabels[paper.kind]}${countBefore(papers, index)}`
        return (
          <View key={paper.id}>
            <Row
              icon="file"
              title={name}
              hint={momentText(paper.uploadedAt)}
              aside={src ? undefined : '查看'}
              onTap={src ? undefined : () => look(paper)}
            />
            {src && (
              <Press className="paper-list__sheet" label={`放大看${name}`} onTap={() => void showLarge(src)}>
                <Image className="paper-list__picture" src={src} mode="widthFix" aria-label={name} />
              </Press>
            )}
          </View>
        )
      })}
    </Card>
  )
}

/** '（2）' for the second paper of a kind, nothing for one that has no like. */
function countBefore(papers: readonly Paper[], index: number): string {
  const { kind } = papers[index]!
  const same = papers.filter((paper) => paper.kind === kind).length
  if (same === 1) return ''
  return `（${papers.slice(0, index + 1).filter((paper) => paper.kind === kind).length}）`
}
