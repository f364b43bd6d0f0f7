// The half of Front Door that comes after the app: where it asks, and what it keeps.
targetScope = 'resourceGroup'

param profileName string
param endpointName string

@description('Host name of the app.')
param originHost string

resource profile 'Microsoft.Cdn/profiles@2025-06-01' existing = {
  name: profileName
}

resource endpoint 'Microsoft.Cdn/profiles/afdEndpoints@2025-06-01' existing = {
  parent: profile
  name: endpointName
}

resource origins 'Microsoft.Cdn/profiles/originGroups@2025-06-01' = {
  parent: profile
  name: 'app'
  properties: {
    // No health probe: with one origin it decides nothing, and it would keep an instance awake day and night.
    loadBalancingSettings: { sampleSize: 4, successfulSamplesRequired: 3, additionalLatencyInMilliseconds: 50 }
  }
}

resource origin 'Microsoft.Cdn/profiles/originGroups/origins@2025-06-01' = {
  parent: origins
  name: 'app'
  properties: {
    hostName: originHost
    originHostHeader: originHost
    httpsPort: 443
    priority: 1
    weight: 1000
    enabledState: 'Enabled'
    enforceCertificateNameCheck: true
  }
}

// How long an answer is kept is said by its Cache-Control: archives for a year, feeds for minutes, status not at all.
resource everything 'Microsoft.Cdn/profiles/afdEndpoints/routes@2025-06-01' = {
  parent: endpoint
  name: 'everything'
  properties: {
    originGroup: { id: origins.id }
    supportedProtocols: ['Http', 'Https']
    httpsRedirect: 'Enabled'
    forwardingProtocol: 'HttpsOnly'
    linkToDefaultDomain: 'Enabled'
    enabledState: 'Enabled'
    patternsToMatch: ['/*']
    cacheConfiguration: {
      // only what a view depends on; parameters that readers add of their own do not make another copy
      queryStringCachingBehavior: 'IncludeSpecifiedQueryStrings'
      queryParameters: 'q,author,source,lang,not,since,until,limit,before,title,format,categories'
      compressionSettings: {
        isCompressionEnabled: true
        contentTypesToCompress: [
          'application/rss+xml'
          'application/atom+xml'
          'application/feed+json'
          'application/json'
          'text/html'
          'text/css'
          'text/x-opml'
          'application/xml'
        ]
      }
    }
  }
  dependsOn: [origin]
}
