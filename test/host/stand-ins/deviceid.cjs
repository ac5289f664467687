'use strict';
// Stands in for @vscode/deviceid: no device is identified in a test.
exports.getDeviceId = async () => '00000000-0000-4000-8000-000000000000';
