export default definePageConfig({ navigationBarTitleText: '办案设置' })
