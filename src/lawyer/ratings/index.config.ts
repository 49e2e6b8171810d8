export default definePageConfig({ navigationBarTitleText: '对我的评价', enablePullDownRefresh: true })
