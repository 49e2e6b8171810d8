import { useState } from 'react'
import { Canvas, Image } from '@tarojs/components'
import type { WeekNotice } from '@contract/roster/public-schema'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { toast } from '@/components/talk'
import { savePicture } from '@/platform/save-picture'
import { drawNotice, type Picture } from './picture'

const CANVAS = 'notice-canvas'

/** The notice as a picture: drawn when asked for, then kept or sent on by a long press. */
export function NoticePicture({ notice }: { notice: WeekNotice }) {
  const [picture, setPicture] = useState<Picture | 'failed'>()
  const draw = async () => setPicture((await drawNotice(CANVAS, notice)) ?? 'failed')
  const save = async ({ src }: Picture) => {
    if ((await savePicture(src, `notice-${notice.from}`)) === 'saved') toast('图片已保存')
  }
  return (
    <Card title="图片">
      {process.env.TARO_ENV !== 'h5' && (
        <Canvas type="2d" id={CANVAS} canvasId={CANVAS} className="notice__canvas" />
      )}
      {picture === undefined && (
        <Button kind="secondary" icon="file" busyText="正在画图" onTap={draw}>
          做成图片
        </Button>
      )}
      {picture === 'failed' && (
        <Notice
          tone="warn"
          action={
            <Button kind="secondary" onTap={draw}>
              再试一次
            </Button>
          }
        >
          图片没有做成，可以先发文字。
        </Notice>
      )}
      {picture !== undefined && picture !== 'failed' && (
        <>
          {!picture.withCode && (
            <Notice tone="warn">这部手机画不了二维码，图片里没有码，其他内容是全的。</Notice>
          )}
          <Image
            className="notice__picture"
            src={picture.src}
            mode="widthFix"
            showMenuByLongpress
            aria-label="每周公告图片"
          />
          <Button kind="secondary" icon="check" onTap={() => save(picture)}>
            存到手机
          </Button>
        </>
      )}
    </Card>
  )
}
