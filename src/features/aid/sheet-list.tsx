import { useEffect, useState } from 'react'
import { Image, View } from '@tarojs/components'
import type { PaperContent } from '@contract/aid/schema'
import { failureOf } from '@/api/failure'
import { Card } from '@/components/card'
import { Press } from '@/components/press'
import { Row } from '@/components/row'
import { toast } from '@/components/talk'
import { forgetPictures, pictureSource, showLarge, showPdf } from '@/platform/paper-picture'
import './paper-list.scss'

/** A photographed page or a PDF, under a name of its own. */
export interface Sheet {
  id: string
  name: string
  hint: string
  type: string
}

interface Props {
  sheets: readonly Sheet[]
  /** Fetches one; called when it is tapped and not before. */
  open: (id: string) => Promise<PaperContent>
}

/** Pages of papers: a tap brings one into sight, another shows it as large as the screen. */
export function SheetList({ sheets, open }: Props) {
  const [sources, setSources] = useState<Record<string, string>>({})
  useEffect(() => forgetPictures, [])

  const look = async ({ id, type }: Sheet) => {
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
      {sheets.map((sheet) => {
        const src = sources[sheet.id]
        return (
          <View key={sheet.id}>
            <Row
              icon="file"
              title={sheet.name}
              hint={sheet.hint}
              aside={src ? undefined : '查看'}
              onTap={src ? undefined : () => look(sheet)}
            />
            {src && (
              <Press
                className="paper-list__sheet"
                label={`放大看${sheet.name}`}
                onTap={() => void showLarge(src)}
              >
                <Image className="paper-list__picture" src={src} mode="widthFix" aria-label={sheet.name} />
              </Press>
            )}
          </View>
        )
      })}
    </Card>
  )
}

/** '（2）' for the second of a kind, nothing for one that has no like. */
export function countBefore(kinds: readonly string[], index: number): string {
  const kind = kinds[index]
  if (kinds.filter((one) => one === kind).length === 1) return ''
  return `（${kinds.slice(0, index + 1).filter((one) => one === kind).length}）`
}
