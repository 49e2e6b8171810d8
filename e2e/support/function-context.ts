/**
 * What the platform hands a function beside the event, with `own` facts of this call: who calls (`WX_OPENID`), or what
 * started it (`TRIGGER_SRC`). Only the platform writes it.
 */
export const functionContext = (name: string, own: Record<string, string>) => ({
  memory_limit_in_mb: 256,
  time_limit_in_ms: 3000,
  request_id: '3169444b-25f4-11ea-81e5-525400235f2a',
  function_name: name,
  function_version: '$LATEST',
  namespace: 'test-env',
  environment: JSON.stringify({ TCB_ENV: 'test-env', ...own }),
})
