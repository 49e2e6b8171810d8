export default definePageConfig({
  navigationBarTitleText: '安排一次值班',
})
