export default definePageConfig({ navigationBarTitleText: '移送', enablePullDownRefresh: true })
