'use strict';
// Stands in for @vscode/spdlog, a native module that the server loads at every start. The server imports it as an
// ES module, so every export has to be a statement of its own.
const fs = require('fs');

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];
const FLUSH_AFTER = 200; // milliseconds

class Logger {
  constructor(_name, file) {
    this.file = file;
    this.level = LEVELS.indexOf('info');
    this.pending = '';
    this.append(''); // the workbench waits until each log file is there
  }

  setLevel(level) {
    this.level = level;
  }

  getLevel() {
    return this.level;
  }

  setPattern() {}

  clearFormatters() {}

  drop() {
    this.flush();
  }

  flush() {
    const text = this.pending;
    this.pending = '';
    this.append(text);
  }

  append(text) {
    try {
      fs.appendFileSync(this.file, text);
    } catch {
      // The log folder is removed while the server ends.
    }
  }

  write(level, message) {
    if (level < this.level) {
      return;
    }
    this.pending += `${new Date().toISOString()} [${LEVELS[level]}] ${message}\n`;
    if (!this.timer) {
      this.timer = setTimeout(() => {
        this.timer = undefined;
        this.flush();
      }, FLUSH_AFTER);
      this.timer.unref();
    }
  }
}

['trace', 'debug', 'info', 'warn', 'error', 'critical'].forEach((method, level) => {
  Logger.prototype[method] = function (message) {
    this.write(level, message);
  };
});

async function createLogger(name, file) {
  return new Logger(name, file);
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
