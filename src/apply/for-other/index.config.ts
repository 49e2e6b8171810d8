export default definePageConfig({ navigationBarTitleText: '替别人申请' })
