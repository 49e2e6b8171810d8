import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import { onReturn } from '@/platform/leave'
import { watchOnline } from '@/platform/online'
import { failureOf } from './failure'

// react-query listens to `window`, which WeChat does not have and Taro only pretends to.
focusManager.setEventListener((focus) => onReturn(() => focus()))
onlineManager.setEventListener(watchOnline)

/** Asks again when no answer came, never when the answer was no. */
const again = (attempt: number, error: unknown) => attempt < 2 && failureOf(error).kind === 'offline'

export const queryClient = new QueryClient({
  defaultOptions: {
    // 'always': phones report "no network" wrongly, so ask and see rather than wait silently for an event.
    queries: {
      networkMode: 'always',
      retry: again,
      retryDelay: (attempt) => 1000 * 2 ** attempt,
      staleTime: 10_000,
    },
    // Repeating a write is `useSendOnce`'s: only it keeps the id the same.
    mutations: { networkMode: 'always', retry: false },
  },
})
