export default definePageConfig({ navigationBarTitleText: '办案补贴', enablePullDownRefresh: true })
