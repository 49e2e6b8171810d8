import { useReachBottom } from '@tarojs/taro'
import { useMyRatings } from '@/api/rating'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { PractitionersOnly } from '../record/practitioners-only'
import { RatingCard } from './rating-card'
import './index.scss'

const TITLE = '对我的评价'

/** Ratings of one's own services, and the one appeal each has. */
export default function LawyerRatings() {
  return (
    <PractitionersOnly title={TITLE}>
      <List />
    </PractitionersOnly>
  )
}

function List() {
  const asked = useMyRatings()
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = asked
  const more = () => hasNextPage && !isFetchingNextPage && fetchNextPage()
  useReachBottom(() => void more())
  return (
    <Page title={TITLE} lead="来访人写的话和关于收费的回答只给县区看，这里看不到。" onRefresh={asked.refetch}>
      <Ask
        of={{ ...asked, data: asked.data?.pages.flatMap(({ rows }) => rows) }}
        empty={<Empty icon="person" title="还没有收到评价" hint="接待完请来访人扫您的评价码" />}
      >
        {(rows) => (
          <>
            {rows.map((rating) => (
              <RatingCard key={rating.consultationId} rating={rating} />
            ))}
          </>
        )}
      </Ask>
      {hasNextPage && (
        <Button kind="secondary" busy={isFetchingNextPage} onTap={more}>
          再看一些
        </Button>
      )}
    </Page>
  )
}
