'use strict';
// Stands in for @vscode/fs-copyfile, without which the built-in git extension does not activate.
