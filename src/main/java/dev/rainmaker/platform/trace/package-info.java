/** What happens in one request or step, told to OpenTelemetry: names and ids, never personal data. */
package dev.rainmaker.platform.trace;
