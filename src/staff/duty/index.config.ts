export default definePageConfig({ navigationBarTitleText: '值班详情', enablePullDownRefresh: true })
