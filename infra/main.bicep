// One resource group: a function app on Flex Consumption, a storage account, telemetry, and what watches them.
// Nothing in it holds a key: the app's own identity opens the storage account and the telemetry.
// docs/operate.md says what it costs, how to deploy it and what to do when an alert comes.
targetScope = 'resourceGroup'

// --- what to choose --------------------------------------------------------------------------------------------------

@description('Names everything here, with a suffix that makes it unique; small letters, digits and single hyphens.')
@minLength(2)
@maxLength(20)
param name string = 'feed'

@description('Region. `az functionapp list-flexconsumption-locations -o table` lists the possible ones.')
@metadata({ azd: { type: 'location' } })
param location string = resourceGroup().location

@description('What the site calls itself.')
param title string = 'Feed'

@description('http(s) address of the list of sources. Empty: the list in the deployed package (seeds/sources.json).')
param sources string = ''

@description('Public address, without a slash at its end. Needed with a domain of your own. Empty: Front Door\'s, else that of the request.')
param baseUrl string = ''

@description('When sources are read again: {second} {minute} {hour} {day} {month} {day of week}, UTC.')
param schedule string = '0 0 * * * *'

@description('Hours between two refreshes of the schedule; the alert "no refresh" comes after two.')
@allowed([1, 2, 3, 12, 24])
param refreshIntervalHours int = 1

@description('More due sources than this go through the queue, so that many instances share them.')
@minValue(0)
param fanOutAbove int = 50

@description('WebSub hub that feeds announce. Empty: none.')
param hub string = ''

@description('An address that owners of digests can turn to, sent with every request: https: or mailto:. Empty: the public address.')
param contact string = ''

@description('Who gets the alerts. Empty: no alert rule is made.')
param alertEmail string = ''

@description('Memory of an instance; one of 512 MB answers four requests at once.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 512

@description('The app never has more instances than this, whatever the load: it is the limit on what a bad day can cost.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('Instances that are kept warm for readers; 0 = the first reader after a pause waits for a cold start.')
@minValue(0)
@maxValue(20)
param alwaysReadyInstances int = 0

@description('How often the data is copied: LRS in one building, ZRS in one region, GZRS in two regions.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param storageSku string = 'Standard_LRS'

@description('Puts Azure Front Door with a cache before the app: nearness, no cold starts, shelter from crowds, for 35 USD a month and more (docs/operate.md).')
param frontDoor bool = false

@description('GB of telemetry a day; what comes after it is lost, and so are alerts.')
@minValue(1)
param telemetryQuotaGb int = 1

@description('Days that telemetry is kept; 31 are in the price.')
@minValue(30)
@maxValue(730)
param telemetryDays int = 31

param tags object = {}

// --- names -----------------------------------------------------------------------------------------------------------

var suffix = uniqueString(resourceGroup().id, name)
var appName = '${name}-${suffix}'
var packageContainer = 'app-package'
var refreshQueue = 'feed-refresh' // as in RefreshFunctions.cs
var everyTag = union(tags, { 'azd-env-name': name })

// --- storage: entries, states, work to do, the deployed package ------------------------------------------------------

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: '${take(toLower(replace(name, '-', '')), 11)}${suffix}' // at most 24 small letters and digits
  location: location
  tags: everyTag
  kind: 'StorageV2'
  sku: { name: storageSku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Enabled'
    supportsHttpsTrafficOnly: true
  }
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2025-06-01' = {
  parent: storage
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-06-01' = [
  for table in ['Entries', 'Sources']: {
    parent: tableService
    name: table
  }
]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2025-06-01' = {
  parent: storage
  name: 'default'
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-06-01' = [
  for queue in [refreshQueue, '${refreshQueue}-poison']: {
    parent: queueService
    name: queue
  }
]

resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: storage
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: true, days: 7 }
    containerDeleteRetentionPolicy: { enabled: true, days: 7 }
  }
}

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: blobService
  name: packageContainer
  properties: { publicAccess: 'None' }
}

// --- telemetry -------------------------------------------------------------------------------------------------------

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: '${appName}-logs'
  location: location
  tags: everyTag
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: telemetryDays
    workspaceCapping: { dailyQuotaGb: telemetryQuotaGb }
    features: { disableLocalAuth: true, enableLogAccessUsingOnlyResourcePermissions: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${appName}-insights'
  location: location
  tags: everyTag
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    DisableLocalAuth: true
    DisableIpMasking: false // no address of a reader is kept
  }
}

// --- who may do what -------------------------------------------------------------------------------------------------

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${appName}-identity'
  location: location
  tags: everyTag
}

// Built-in roles: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
var storageRoles = {
  // the host's locks, timer status, keys and the deployed package
  blobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  // sends, receives and, after the last try, moves refresh messages
  queueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  // entries and states of sources
  tableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource storageAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in items(storageRoles): {
    scope: storage
    name: guid(storage.id, identity.id, role.value)
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource telemetryAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, identity.id, metricsPublisher)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

// --- Front Door, its first half: the app must know its address and id ------------------------------------------------

resource frontDoorProfile 'Microsoft.Cdn/profiles@2025-06-01' = if (frontDoor) {
  name: '${appName}-fd'
  location: 'global'
  tags: everyTag
  sku: { name: 'Standard_AzureFrontDoor' }
  properties: { originResponseTimeoutSeconds: 60 }
}

resource frontDoorEndpoint 'Microsoft.Cdn/profiles/afdEndpoints@2025-06-01' = if (frontDoor) {
  parent: frontDoorProfile
  name: appName
  location: 'global'
  tags: everyTag
  properties: { enabledState: 'Enabled' }
}

// --- the app ---------------------------------------------------------------------------------------------------------

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: '${appName}-plan'
  location: location
  tags: everyTag
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

var publicAddress = !empty(baseUrl) ? baseUrl : frontDoor ? 'https://${frontDoorEndpoint!.properties.hostName}' : ''

var settings = {
  AZURE_CLIENT_ID: identity.properties.clientId
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.properties.clientId
  AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
  AzureWebJobsDisableHomepage: 'true'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
  Feed__Tables: storage.properties.primaryEndpoints.table
  Feed__Title: title
  Feed__Schedule: schedule
  Feed__Refresh__FanOutAbove: string(fanOutAbove)
  Feed__BaseUrl: publicAddress
  Feed__Sources: sources
  Feed__Hub: hub
  Feed__Contact: contact
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: appName
  location: location
  tags: union(everyTag, { 'azd-service-name': 'feed' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: 'Enabled'
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      alwaysOn: false
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      // With Front Door nobody comes past it: requests from its network with the id of our profile, no others.
      ipSecurityRestrictionsDefaultAction: frontDoor ? 'Deny' : 'Allow'
      ipSecurityRestrictions: frontDoor
        ? [
            {
              name: 'front-door'
              priority: 100
              action: 'Allow'
              tag: 'ServiceTag'
              ipAddress: 'AzureFrontDoor.Backend'
              headers: { 'x-azure-fdid': [frontDoorProfile!.properties.frontDoorId] }
            }
          ]
        : []
      // an empty setting is no setting
      appSettings: map(filter(items(settings), setting => !empty(setting.value)), setting => { name: setting.key, value: setting.value })
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstances
        alwaysReady: alwaysReadyInstances > 0 ? [{ name: 'http', instanceCount: alwaysReadyInstances }] : []
      }
    }
  }
  dependsOn: [packages, tables, queues, storageAccess, telemetryAccess]
}

// No user name and password for deployments: only the signed-in deployer.
resource noPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = [
  for way in ['ftp', 'scm']: {
    parent: app
    name: way
    properties: { allow: false }
  }
]

module cache 'front-door.bicep' = if (frontDoor) {
  name: '${deployment().name}-front-door'
  params: { profileName: '${appName}-fd', endpointName: appName, originHost: app.properties.defaultHostName }
  dependsOn: [frontDoorEndpoint]
}

module alerts 'alerts.bicep' = if (!empty(alertEmail)) {
  name: '${deployment().name}-alerts'
  params: {
    location: location
    appName: appName
    appId: app.id
    workspaceId: workspace.id
    email: alertEmail
    refreshIntervalHours: refreshIntervalHours
    tags: everyTag
  }
}

output appName string = app.name
output address string = !empty(publicAddress) ? publicAddress : 'https://${app.properties.defaultHostName}'
output storageAccount string = storage.name
