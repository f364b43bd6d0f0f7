using 'main.bicep'

// Values come from the environment (azd keeps its own: `azd env set FEED_TITLE "Papers of the week"`), else from here.
param name = readEnvironmentVariable('AZURE_ENV_NAME', 'feed')
param title = readEnvironmentVariable('FEED_TITLE', 'Feed')
param sources = readEnvironmentVariable('FEED_SOURCES', '')
param baseUrl = readEnvironmentVariable('FEED_BASE_URL', '')
param schedule = readEnvironmentVariable('FEED_SCHEDULE', '0 0 * * * *')
param refreshIntervalHours = int(readEnvironmentVariable('FEED_REFRESH_INTERVAL_HOURS', '1'))
param contact = readEnvironmentVariable('FEED_CONTACT', '')
param alertEmail = readEnvironmentVariable('FEED_ALERT_EMAIL', '')
param maximumInstances = int(readEnvironmentVariable('FEED_MAXIMUM_INSTANCES', '40'))
param frontDoor = bool(readEnvironmentVariable('FEED_FRONT_DOOR', 'false'))
