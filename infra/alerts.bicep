// What someone must hear of. docs/operate.md says what each alert means and what to do.
targetScope = 'resourceGroup'

param location string
param appName string
param appId string
param workspaceId string
param email string
param refreshIntervalHours int
param tags object

// The rule looks two intervals back; only some windows exist.
var twoIntervals = { '1': 'PT2H', '2': 'PT4H', '3': 'PT6H', '12': 'P1D', '24': 'P2D' }[string(refreshIntervalHours)]

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${appName}-operators'
  location: 'Global'
  tags: tags
  properties: {
    groupShortName: 'feed'
    enabled: true
    emailReceivers: [{ name: 'operator', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource noRefresh 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${appName}-no-refresh'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Feed: no refresh for two intervals'
    description: 'The function RefreshOnSchedule has not succeeded for two intervals: feeds are served, but nothing new comes in.'
    severity: 1
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT1H'
    windowSize: twoIntervals
    criteria: {
      allOf: [
        {
          // summarize without "by" answers with a row even when there is nothing, so that silence alerts too
          query: 'AppRequests | where AppRoleName == "${appName}" and OperationName == "RefreshOnSchedule" and Success == true | summarize Succeeded = count()'
          metricMeasureColumn: 'Succeeded'
          timeAggregation: 'Total'
          operator: 'LessThan'
          threshold: 1
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    skipQueryValidation: true // a new workspace has no such tables yet
    autoMitigate: true
    actions: { actionGroups: [operators.id] }
  }
}

resource sourceFailing 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${appName}-source-failing'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Feed: a source has failed for a day'
    description: 'At least one source could not be read for a day. What it brought earlier is still published. /status says why.'
    severity: 3
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT1H'
    windowSize: 'P2D'
    criteria: {
      allOf: [
        {
          query: loadTextContent('source-failing.kql')
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          dimensions: [{ name: 'Source', operator: 'Include', values: ['*'] }]
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    skipQueryValidation: true
    autoMitigate: true
    actions: { actionGroups: [operators.id] }
  }
}

resource serverErrors 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${appName}-server-errors'
  location: 'global'
  tags: tags
  properties: {
    description: 'Readers get answers of 500 and above: more than ten in a quarter of an hour.'
    severity: 2
    enabled: true
    scopes: [appId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'server-errors'
          metricNamespace: 'Microsoft.Web/sites'
          metricName: 'Http5xx'
          operator: 'GreaterThan'
          threshold: 10
          timeAggregation: 'Total'
        }
      ]
    }
    autoMitigate: true
    actions: [{ actionGroupId: operators.id }]
  }
}
