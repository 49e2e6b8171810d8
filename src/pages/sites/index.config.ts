export default definePageConfig({
  navigationBarTitleText: '找站点',
})
