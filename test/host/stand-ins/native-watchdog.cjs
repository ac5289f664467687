'use strict';
// Stands in for @vscode/native-watchdog, which ends the extension host when its server is gone. Here the whole
// process group is ended together (see server.mjs).
exports.start = () => {};
